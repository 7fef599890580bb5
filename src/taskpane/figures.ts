import type { Position } from '../core/cells/address';
import { cellAt, sheetNamed, type CellSnapshot, type CellValue } from '../core/cells/snapshot';
import type { Edit } from '../core/writing/edit';
import type { ActivityRunner } from './activityRunner';
import type { Desk } from './desk';
import { openItemCount } from './questionItems';

/** A figure that the official types in the pane instead of into its cell. */
export interface FigureToWrite {
  readonly sheet: string;
  readonly cell: Position;
  readonly value: CellValue;
  /** Given to a General cell where Excel would do so too (95% → 0%); null for none. */
  readonly numberFormat: string | null;
}

/** Plans and actuals that the official types in the pane: written into their own cells, each a run to be taken back. */
export class Figures {
  constructor(
    private readonly desk: Desk,
    private readonly activities: ActivityRunner,
    /** What formulas of the official's make of the figure has to be read. */
    private readonly onWritten: () => void,
  ) {}

  /** Writes into an empty cell only. @returns true once it is written */
  async fill({ sheet, cell, value, numberFormat }: FigureToWrite): Promise<boolean> {
    let isWritten = false;
    await this.activities.run(
      'saving',
      async (signal) => {
        const workbook = await this.desk.asKnown(signal);
        const found = sheetNamed(workbook, sheet);
        const current = found && cellAt(found, cell.row, cell.column);
        if (!found || !isBlank(current)) {
          await this.desk.readAndCheck(signal);
          return { kind: 'cell-changed' };
        }
        const isGeneral = current?.numberFormat === undefined;
        const edits: readonly Edit[] = [
          ...(numberFormat !== null && isGeneral
            ? [{ kind: 'number-format', sheet, cell, format: numberFormat } as const]
            : []),
          { kind: 'write', sheet, at: cell, contents: [[{ value }]] },
        ];
        await this.desk.save(edits, workbook, signal);
        isWritten = true;
        this.desk.noteRun({ kind: 'figure', edits, before: workbook });
        const { assessment } = await this.desk.check(await this.desk.asKnown(signal), signal);
        this.onWritten();
        return { kind: 'filled', open: openItemCount(assessment.card) };
      },
      'saves',
    );
    return isWritten;
  }
}

function isBlank(cell: CellSnapshot | undefined): boolean {
  return !cell?.formula && !cell?.error && String(cell?.value ?? '').trim() === '';
}
