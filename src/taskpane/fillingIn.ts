import type { FillingChoice } from '../core/filling/proposal';
import type { ActivityRunner } from './activityRunner';
import type { Desk } from './desk';
import type { Engine } from './engine';

/** 从基础数据填报: figures of the base data, written into the attachments as formulas on the person's word. */
export class FillingIn {
  constructor(
    private readonly desk: Desk,
    private readonly engine: Engine,
    private readonly activities: ActivityRunner,
  ) {}

  /** Writes all of it, or nothing where the workbook has changed meanwhile. @returns true once it is written */
  async fill(choices: readonly FillingChoice[]): Promise<boolean> {
    let isWritten = false;
    await this.activities.run('reading', async (signal) => {
      const workbook = await this.desk.read(signal);
      this.activities.enter('assessing');
      const edits = await this.engine.fill(workbook, choices, this.desk.input(), signal);
      signal.throwIfAborted();
      if (!edits) {
        await this.desk.check(workbook, signal);
        return { kind: 'cell-changed' };
      }
      this.activities.enter('writing');
      await this.desk.write(edits, workbook, signal);
      isWritten = true;
      this.desk.noteRun({ kind: 'filling', edits, before: workbook });
      await this.desk.readWritten(signal);
      return { kind: 'filled-in', count: choices.length };
    });
    return isWritten;
  }
}
