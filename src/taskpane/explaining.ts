import type { ActivityRunner } from './activityRunner';
import type { Desk } from './desk';
import type { Engine } from './engine';

/** 说明: what the official says about a finding, kept on 偏差清单. */
export class Explaining {
  constructor(
    private readonly desk: Desk,
    private readonly engine: Engine,
    private readonly activities: ActivityRunner,
  ) {}

  /** An empty explanation takes it back. */
  explain(findingId: string, explanation: string): Promise<boolean> {
    return this.activities.run(
      'saving',
      async (signal) => {
        const workbook = await this.desk.asKnown(signal);
        const input = this.desk.input();
        const edits = await this.engine.explain(workbook, findingId, explanation, input, signal);
        if (edits) await this.desk.save(edits, workbook, signal);
        await this.desk.check(await this.desk.asKnown(signal), signal);
        return edits ? { kind: 'explained' } : { kind: 'cell-changed' };
      },
      'saves',
    );
  }
}
