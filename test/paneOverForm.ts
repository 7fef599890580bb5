import type { Position } from '../src/core/cells/address';
import { cellKey, type WorkbookSnapshot } from '../src/core/cells/snapshot';
import type { Edit } from '../src/core/writing/edit';
import type { Engine } from '../src/taskpane/engine';
import { EngineCalls, type EngineCall } from '../src/taskpane/engineCall';
import type { PaneHost } from '../src/taskpane/paneHost';
import { WorkerEngine, type EngineWorker, type WorkerReply } from '../src/taskpane/workerEngine';

/** The real engine, answering in the same thread. */
export function directEngine(): Engine {
  return new WorkerEngine(() => {
    const calls = new EngineCalls();
    const worker: EngineWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (call: EngineCall) =>
        void worker.onmessage?.({
          data: { ok: true, result: calls.answer(call) },
        } as MessageEvent<WorkerReply>),
      terminate: () => undefined,
    };
    return worker;
  });
}

/** Carries edits out on a snapshot, as far as contents, number formats, fills and sheets go; formulas show their stored result. */
export class SnapshotHost implements PaneHost {
  /** What was asked: `read`, or `write N` with the number of edits. */
  readonly log: string[] = [];
  failure: Error | null = null;

  constructor(public workbook: WorkbookSnapshot) {}

  async readWorkbook(): Promise<WorkbookSnapshot> {
    this.log.push('read');
    return this.workbook;
  }

  async readSheets(_before: WorkbookSnapshot, sheets: readonly string[]): Promise<WorkbookSnapshot> {
    this.log.push(`read ${sheets.join()}`);
    return this.workbook;
  }

  async applyEdits(edits: readonly Edit[]): Promise<void> {
    if (this.failure) throw this.failure;
    this.log.push(`write ${edits.length}`);
    for (const edit of edits) this.workbook = applied(this.workbook, edit);
  }

  async selectCell(sheet: string, { row, column }: Position): Promise<void> {
    this.log.push(`select ${sheet} ${row},${column}`);
  }
}

function applied(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  if (edit.kind === 'delete-sheet') {
    return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== edit.sheet) };
  }
  if (edit.kind === 'add-sheet') {
    const { sheet: name, visibility } = edit;
    const added = { name, visibility, isProtected: false, cells: new Map(), used: null, merges: [] };
    return { ...workbook, sheets: [...workbook.sheets, added] };
  }
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== edit.sheet) return sheet;
    const cells = new Map(sheet.cells);
    let used = sheet.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
    if (edit.kind === 'number-format') {
      const key = cellKey(edit.cell.row, edit.cell.column);
      cells.set(key, { value: null, ...cells.get(key), numberFormat: edit.format });
    }
    if (edit.kind === 'fill') {
      const key = cellKey(edit.cell.row, edit.cell.column);
      cells.set(key, { value: null, ...cells.get(key), ...(edit.colour ? { fill: edit.colour } : {}) });
    }
    if (edit.kind === 'write') {
      edit.contents.forEach((line, down) =>
        line.forEach((content, right) => {
          if (!content) return;
          const row = edit.at.row + down;
          const column = edit.at.column + right;
          const { numberFormat, fill } = cells.get(cellKey(row, column)) ?? {};
          cells.set(cellKey(row, column), {
            ...('formula' in content
              ? { value: content.result, formula: content.formula }
              : { value: content.value }),
            ...(numberFormat === undefined ? {} : { numberFormat }),
            ...(fill === undefined ? {} : { fill }),
          });
          used = { ...used, bottom: Math.max(used.bottom, row), right: Math.max(used.right, column) };
        }),
      );
    }
    return { ...sheet, cells, used };
  });
  return { ...workbook, sheets };
}
