import { cellReference, type Position } from '../cells/address';
import { cellAt, sheetNamed, type CellSnapshot, type WorkbookSnapshot } from '../cells/snapshot';
import { diffSheet } from '../writing/diffSheet';
import type { Edit } from '../writing/edit';
import type { WorkbookLabels } from '../writing/labels';
import { ownSheetNames } from '../writing/ownSheets';
import {
  contentOf,
  imageOf,
  imagesIn,
  readRecord,
  recordDraft,
  recordOf,
  type BeforeImage,
} from '../writing/record';
import type { FillingChoice, FillingOption } from './proposal';

const TEXT_FORMAT = '@';

/** One cell that is filled, and what is put there. */
interface Filling {
  readonly sheet: string;
  readonly cell: Position;
  readonly option: FillingOption;
}

/**
 * The edits that write the chosen figures as formulas and note on 安居记录 what stood there before, so that
 * 撤销本次写入 brings it back. A formula of the official's is never replaced; a typed figure only where it was chosen.
 * @param workbook the one that the proposal was made for
 */
export function fillingEdits(
  workbook: WorkbookSnapshot,
  choices: readonly FillingChoice[],
  labels: WorkbookLabels['record'],
): readonly Edit[] {
  const fillings = choices.flatMap(({ item, option: index }): readonly Filling[] => {
    const option = item.options[index];
    const isOpen = item.state !== 'formula' && item.state !== 'linked';
    return option && isOpen ? [{ sheet: item.sheet, cell: item.cell, option }] : [];
  });
  if (fillings.length === 0) return [];
  return [
    ...recordEdits(workbook, fillings, labels),
    ...fillings.flatMap((filling) => cellEdits(workbook, filling)),
  ];
}

function cellEdits(workbook: WorkbookSnapshot, { sheet, cell, option }: Filling): readonly Edit[] {
  const { formula, value } = option;
  const write: Edit = { kind: 'write', sheet, at: cell, contents: [[{ formula, result: value }]] };
  const isText = currentAt(workbook, sheet, cell)?.numberFormat === TEXT_FORMAT;
  return isText ? [{ kind: 'number-format', sheet, cell, format: 'General' }, write] : [write];
}

function recordEdits(
  workbook: WorkbookSnapshot,
  fillings: readonly Filling[],
  labels: WorkbookLabels['record'],
): readonly Edit[] {
  const record = readRecord(workbook);
  const images = new Map(imagesIn(record).map((image) => [placeOf(image), image]));
  for (const { sheet, cell } of fillings) {
    const current = currentAt(workbook, sheet, cell);
    const known = imageOf(record, sheet, cell);
    images.set(placeOf({ sheet, cell }), imageBefore(sheet, cell, current, known));
  }
  const results = new Map(fillings.map((filling) => [placeOf(filling), filling.option.value]));
  const draft = recordDraft(
    recordOf([...images.values()]),
    labels,
    ownSheetNames(workbook).record,
    (sheet, cell) => results.get(placeOf({ sheet, cell })) ?? currentAt(workbook, sheet, cell)?.value ?? null,
  );
  return diffSheet(draft, sheetNamed(workbook, draft.name));
}

/** What was typed last comes back, not what stood there before an earlier run. */
function imageBefore(
  sheet: string,
  cell: Position,
  current: CellSnapshot | undefined,
  known: BeforeImage | undefined,
): BeforeImage {
  return {
    sheet,
    cell,
    content: contentOf(current),
    fill: known?.fill,
    numberFormat: known?.numberFormat ?? (current?.numberFormat === TEXT_FORMAT ? TEXT_FORMAT : null),
    isInput: true,
  };
}

function currentAt(workbook: WorkbookSnapshot, sheet: string, cell: Position): CellSnapshot | undefined {
  const snapshot = sheetNamed(workbook, sheet);
  return snapshot && cellAt(snapshot, cell.row, cell.column);
}

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: Position }) =>
  cellReference(sheet, cell.row, cell.column);
