import type { Assessment } from '../assess';
import { decimal, roundHalfUp } from '../cells/decimal';
import { cellAt, sheetNamed, type CellValue, type WorkbookSnapshot } from '../cells/snapshot';
import { agreesAsPrinted } from '../checks/typedScoreOf';
import { numberIn } from '../scoring/rate';
import { holds } from './diffSheet';
import type { CellContent, Edit } from './edit';
import { isOurFormula, ownSheetNames, type OwnSheetNames } from './ownSheets';
import { imageOf, type WorkbookRecord } from './record';
import { resultCellsOf, type ResultCell } from './resultCells';
import type { WorkingPaper } from './workingPaper';

/** The result cells of a workbook: those that are written, and those that stay as the official has them. */
export interface DecidedResults {
  readonly written: readonly ResultCell[];
  readonly kept: readonly ResultCell[];
}

export function decidedResults(
  workbook: WorkbookSnapshot,
  { card, settings }: Assessment,
  { places, rules }: WorkingPaper,
  record: WorkbookRecord,
  replaceTyped: boolean,
): DecidedResults {
  const names = ownSheetNames(workbook);
  const results = card.tables.flatMap((table, index) =>
    resultCellsOf(table, places[index] ?? [], rules[index] ?? null, settings, replaceTyped),
  );
  const isWritten = results.map((result) => isToBeWritten(result, workbook, record, names, replaceTyped));
  return {
    written: results.filter((_, index) => isWritten[index]),
    kept: results.filter((_, index) => !isWritten[index]),
  };
}

/** The edits that bring result cells to these contents, with the number formats that they lack. */
export function resultEdits(
  results: readonly ResultCell[],
  workbook: WorkbookSnapshot,
  contentOf: (result: ResultCell) => CellContent,
): readonly Edit[] {
  return results.flatMap((result): readonly Edit[] => {
    const { sheet, cell, numberFormat } = result;
    const snapshot = sheetNamed(workbook, sheet);
    const current = snapshot && cellAt(snapshot, cell.row, cell.column);
    const content = contentOf(result);
    const isGeneral = (current?.numberFormat ?? 'General') === 'General';
    return [
      ...(holds(current, content)
        ? []
        : [{ kind: 'write', sheet, at: cell, contents: [[content]] } as const]),
      ...(numberFormat !== null && isGeneral
        ? [{ kind: 'number-format', sheet, cell, format: numberFormat } as const]
        : []),
    ];
  });
}

/**
 * Empty cells and ours are written; so is a typed figure that equals ours at its printed precision. A typed figure
 * that differs, a text and a formula of the official's stay, unless `replaceTyped`; formulas stay even then.
 */
function isToBeWritten(
  result: ResultCell,
  workbook: WorkbookSnapshot,
  record: WorkbookRecord,
  names: OwnSheetNames,
  replaceTyped: boolean,
): boolean {
  const sheet = sheetNamed(workbook, result.sheet);
  const current = sheet && cellAt(sheet, result.cell.row, result.cell.column);
  if (!current || (current.formula === undefined && (current.value === null || current.value === ''))) {
    return !current?.error;
  }
  if (current.formula !== undefined) {
    const wasOurs = Boolean(imageOf(record, result.sheet, result.cell)?.content);
    const isBroken = current.formula.includes('#REF!');
    return isOurFormula(current.formula, names) || (wasOurs && isBroken);
  }
  return replaceTyped || equalsTyped(result, current.value);
}

function equalsTyped({ kind, cell, typed, computed, result }: ResultCell, stored: CellValue): boolean {
  if (kind === 'grade') return typeof stored === 'string' && stored.trim() === result;
  const reading = numberIn(cell);
  if (!reading || typed === null || computed === null) return false;
  if (kind !== 'rate') return agreesAsPrinted(reading, computed);
  return roundHalfUp(computed, decimal(typed).decimalPlaces()) === typed;
}
