import { cellAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../cells/snapshot';
import { DEVIATION_COLUMNS, DEVIATION_WIDTHS } from './deviationList';
import type { Edit } from './edit';
import type { WorkbookLabels } from './labels';
import { ownSheet } from './ownSheets';
import { lineHeight, rowHeight } from './rowHeight';
import { valueCell, type DraftRow } from './sheetDraft';

const LAYOUT = { widths: DEVIATION_WIDTHS, merges: [] };

/** What 偏差清单 says about the findings that it lists, by finding id; an empty text where nobody has explained yet. */
export function listedExplanations(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  const list = ownSheet(workbook, 'deviations');
  if (!list) return new Map();
  return new Map(
    [...listedLines(list)].map(([id, line]) => [
      id,
      String(cellAt(list, line, DEVIATION_COLUMNS.explanation)?.value ?? ''),
    ]),
  );
}

/**
 * The edits that write a person's explanation of a finding beside it on 偏差清单, with the state that follows from it; an
 * empty one takes it back. Null where the list does not have the finding yet: the next score lists it.
 */
export function planExplanation(
  workbook: WorkbookSnapshot,
  findingId: string,
  explanation: string,
  labels: WorkbookLabels['deviations'],
): readonly Edit[] | null {
  const list = ownSheet(workbook, 'deviations');
  const line = list && listedLines(list).get(findingId);
  if (!list || line === undefined) return null;
  const text = explanation.trim();
  const write = (column: number, value: CellValue): readonly Edit[] =>
    (cellAt(list, line, column)?.value ?? null) === value
      ? []
      : [{ kind: 'write', sheet: list.name, at: { row: line, column }, contents: [[{ value }]] }];
  const heightWith = (explained: CellValue) =>
    rowHeight(LAYOUT, lineWith(list, line, explained), line, lineHeight(workbook));
  const height = heightWith(text);
  const before = heightWith(cellAt(list, line, DEVIATION_COLUMNS.explanation)?.value ?? null);
  return [
    ...write(DEVIATION_COLUMNS.explanation, text === '' ? null : text),
    ...write(DEVIATION_COLUMNS.state, text === '' ? labels.states.open : labels.states.explained),
    ...(height > before
      ? [{ kind: 'row-heights', sheet: list.name, top: line, heights: [height] } as const]
      : []),
  ];
}

/** A line of 偏差清单 as it would stand with this explanation. */
function lineWith(list: SheetSnapshot, line: number, explanation: CellValue): Pick<DraftRow, 'cells'> {
  return {
    cells: DEVIATION_WIDTHS.map((_, column) =>
      valueCell(
        column === DEVIATION_COLUMNS.explanation ? explanation : (cellAt(list, line, column)?.value ?? null),
        'text',
      ),
    ),
  };
}

/** By finding id: its row on 偏差清单. */
function listedLines(list: SheetSnapshot): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (let row = 0; row <= (list.used?.bottom ?? -1); row++) {
    const id = /^finding\|([^]+)$/.exec(String(cellAt(list, row, DEVIATION_COLUMNS.key)?.value ?? ''))?.[1];
    if (id !== undefined) lines.set(id, row);
  }
  return lines;
}
