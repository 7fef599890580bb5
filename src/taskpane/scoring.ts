import type { ActivityRunner } from './activityRunner';
import type { Desk } from './desk';
import type { Engine } from './engine';
import type { StateStore } from './sessionState';

/** 一键评分 and what takes it back. */
export class Scoring {
  constructor(
    private readonly desk: Desk,
    private readonly engine: Engine,
    private readonly store: StateStore,
    private readonly activities: ActivityRunner,
  ) {}

  /** Reads, assesses and writes. Where somebody deleted 评分底稿, the person is asked before it is made anew. */
  score(options: { readonly remakesPaper?: boolean } = {}): Promise<boolean> {
    return this.activities.run('reading', async (signal) => {
      const workbook = await this.desk.read(signal);
      this.activities.enter('assessing');
      const { evaluation, edits, afterwards } = await this.engine.score(workbook, this.desk.input(), signal);
      signal.throwIfAborted();
      this.store.set({ evaluation });
      if (evaluation.assessment.card.tables.length === 0 && edits.length === 0) return { kind: 'checked' };
      if (evaluation.standing === 'lost' && !options.remakesPaper) {
        this.store.set({ request: 'remake-paper' });
        return null;
      }
      this.activities.enter('writing');
      await this.desk.write(edits, workbook, signal);
      this.desk.noteRun({ kind: 'score', edits, before: workbook });
      this.desk.nothingPending();
      const consent = { replaceTyped: false, explanationsToReasons: false };
      this.store.set({ evaluation: { ...evaluation, ...afterwards }, ...consent });
      return { kind: 'scored' };
    });
  }

  /**
   * 撤销本次写入: takes exactly the last write back where nothing has been typed over it since. A figure that has been
   * changed since stays as it is, and so do attachments that have been filled in. Otherwise only everything of ours can be
   * taken out then, and the person is asked.
   */
  undo(): Promise<boolean> {
    return this.activities.run('reading', async (signal) => {
      const workbook = await this.desk.read(signal);
      const run = this.desk.lastRun();
      const edits = run && (await this.engine.takeBack(run, workbook, signal));
      signal.throwIfAborted();
      if (!edits) {
        if (run?.kind !== 'figure' && run?.kind !== 'attachments') {
          this.store.set({ request: 'restore' });
          return null;
        }
        this.desk.forgetLastRun();
        return { kind: run.kind === 'figure' ? 'kept' : 'attachments-kept' };
      }
      this.activities.enter('undoing');
      await this.desk.write(edits, workbook, signal);
      this.desk.forgetLastRun();
      await this.desk.readWritten(signal);
      return { kind: 'undone' };
    });
  }

  /** Takes everything of ours out of the workbook, answers and explanations on our sheets included. */
  restore(): Promise<boolean> {
    return this.activities.run('reading', async (signal) => {
      const workbook = await this.desk.read(signal);
      const edits = await this.engine.restore(workbook, signal);
      signal.throwIfAborted();
      this.activities.enter('undoing');
      await this.desk.write(edits, workbook, signal);
      this.desk.forgetRuns();
      await this.desk.readWritten(signal);
      return { kind: 'restored' };
    });
  }

  /** 清除标记: restores the fill of every flagged cell. */
  clearMarks(): Promise<boolean> {
    return this.activities.run('reading', async (signal) => {
      const workbook = await this.desk.read(signal);
      const edits = await this.engine.clearMarks(workbook, signal);
      signal.throwIfAborted();
      this.activities.enter('clearing');
      await this.desk.write(edits, workbook, signal);
      return { kind: 'cleared' };
    });
  }
}
