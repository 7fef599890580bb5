import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Answer } from '../core/criteria/rule';
import type { ActivityRunner } from './activityRunner';
import type { Desk } from './desk';
import type { Engine, PlacedAnswer } from './engine';
import { answersIn, withAnswer, type AnswerPlace } from './pendingInput';
import { openItemCount } from './questionItems';
import type { Outcome } from './sessionState';

/** Answers that a person gives in the pane. They count at once, and go to 评分底稿 at once where it has a cell for them. */
export class Answering {
  constructor(
    private readonly desk: Desk,
    private readonly engine: Engine,
    private readonly activities: ActivityRunner,
  ) {}

  /** Null takes an answer back. Behind the questions of a row stands the score that a person gives to it. */
  answer(place: AnswerPlace, answer: Answer): Promise<boolean> {
    const { answers, assumed } = this.desk.input();
    this.desk.give({
      answers: withAnswer(answers, place, answer),
      assumed: withAnswer(assumed, place, null),
    });
    const cleared = answer === null ? [{ ...place, answer, isAssumed: false }] : [];
    return this.bringUpToDate(cleared, (open) => ({ kind: 'answered', open }));
  }

  /** 其余按合规处理: takes several still open questions as compliant in one deliberate act. */
  assume(answers: readonly (AnswerPlace & { readonly answer: boolean })[]): Promise<boolean> {
    const assumed = answers.reduce(
      (book, place) => withAnswer(book, place, place.answer),
      this.desk.input().assumed,
    );
    this.desk.give({ assumed });
    return this.bringUpToDate([], () => ({ kind: 'assumed', count: answers.length }));
  }

  /** Opens the questions again that were taken as compliant. */
  takeBackAssumed(places: readonly AnswerPlace[]): Promise<boolean> {
    const assumed = places.reduce((book, place) => withAnswer(book, place, null), this.desk.input().assumed);
    this.desk.give({ assumed });
    const cleared = places.map((place) => ({ ...place, answer: null, isAssumed: false }));
    return this.bringUpToDate(cleared, () => ({ kind: 'assumed-taken-back', count: places.length }));
  }

  private bringUpToDate(
    cleared: readonly PlacedAnswer[],
    outcome: (open: number) => Outcome,
  ): Promise<boolean> {
    return this.activities.run(
      this.desk.knowsWorkbook() ? 'assessing' : 'reading',
      async (signal) => {
        const workbook = await this.desk.asKnown(signal);
        if (cleared.length > 0) await this.save(workbook, cleared, signal);
        const { assessment } = await this.desk.check(await this.desk.asKnown(signal), signal);
        await this.savePending(signal);
        return outcome(openItemCount(assessment.card));
      },
      'saves',
    );
  }

  /** What has a cell of its own goes there; the rest waits for the next score. */
  private async savePending(signal: AbortSignal): Promise<void> {
    const { answers, assumed } = this.desk.input();
    const given = [
      ...answersIn(answers).map((answer) => ({ ...answer, isAssumed: false })),
      ...answersIn(assumed).map((answer) => ({ ...answer, isAssumed: true })),
    ];
    if (given.length === 0) return;
    const waiting = await this.save(await this.desk.asKnown(signal), given, signal);
    for (const one of given) if (!waiting.some((other) => isSamePlace(one, other))) this.noLongerPending(one);
  }

  /** Unless the person has answered otherwise meanwhile. */
  private noLongerPending({ isAssumed, answer, ...place }: PlacedAnswer): void {
    const name = isAssumed ? 'assumed' : 'answers';
    const book = this.desk.input()[name];
    const isSame = book.get(place.sheet)?.get(place.row)?.[place.index] === answer;
    if (isSame) this.desk.give({ [name]: withAnswer(book, place, null) });
  }

  private async save(
    workbook: WorkbookSnapshot,
    answers: readonly PlacedAnswer[],
    signal: AbortSignal,
  ): Promise<readonly PlacedAnswer[]> {
    const { edits, waiting } = await this.engine.answer(workbook, answers, this.desk.input(), signal);
    signal.throwIfAborted();
    await this.desk.save(edits, workbook, signal);
    return waiting;
  }
}

/** Answers come back from the worker as copies, so what they answer is compared. */
function isSamePlace(one: PlacedAnswer, other: PlacedAnswer): boolean {
  return (
    one.sheet === other.sheet &&
    one.row === other.row &&
    one.index === other.index &&
    one.isAssumed === other.isAssumed
  );
}
