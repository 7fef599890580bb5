import type { Question } from './rule';

/** What a choice is called where the text names no matter: its words themselves, 优秀、良好、合格、不合格. */
export function listedChoices(choices: readonly string[]): string {
  return choices.join('、');
}

/** What a choice is about; null where nothing but the words to choose from is printed. */
export function matterOfChoice({ label, choices = [] }: Question): string | null {
  return label === listedChoices(choices) ? null : label;
}
