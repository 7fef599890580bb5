import type { ActivityRunner } from './activityRunner';
import type { Desk } from './desk';
import type { Engine, WantedAttachments } from './engine';

/** 插入空白附件: further sheets with the forms of a year. */
export class Attachments {
  constructor(
    private readonly desk: Desk,
    private readonly engine: Engine,
    private readonly activities: ActivityRunner,
  ) {}

  /** A year without a form is a fault of ours: only years that have one are offered. @returns true once they are written */
  async insert(wanted: WantedAttachments): Promise<boolean> {
    let isWritten = false;
    await this.activities.run('reading', async (signal) => {
      const workbook = await this.desk.read(signal);
      const edits = await this.engine.insertAttachments(workbook, wanted, signal);
      signal.throwIfAborted();
      if (!edits) throw new Error(`no form for ${wanted.year}`);
      this.activities.enter('writing');
      await this.desk.write(edits, workbook, signal);
      isWritten = true;
      this.desk.noteRun({ kind: 'attachments', edits, before: workbook });
      await this.desk.readWritten(signal);
      return { kind: 'attachments-inserted', count: wanted.programmes.length };
    });
    return isWritten;
  }
}
