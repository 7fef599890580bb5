export type Language = 'zh-CN' | 'en-US';

export type LanguageChoice = Language | 'office';

/** Chinese for every Chinese Office, English for the rest. */
export function languageOf(choice: LanguageChoice, officeLanguage: string): Language {
  if (choice !== 'office') return choice;
  return officeLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
