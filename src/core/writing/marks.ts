import { cellKey, cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import type { Position } from '../cells/address';
import type { Finding, Severity } from '../checks/finding';
import type { Edit } from './edit';
import { isOwnSheet } from './ownSheets';
import { imageOf, imagesIn, type BeforeImage, type WorkbookRecord } from './record';

/** Fills of flagged cells. Notes (info) are listed, but colour nothing. */
const MARK_COLOURS: Readonly<Record<Exclude<Severity, 'info'>, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
};

const OUR_COLOURS: ReadonlySet<string> = new Set(Object.values(MARK_COLOURS));

interface Mark {
  readonly sheet: string;
  readonly cell: Position;
  readonly colour: string;
}

export interface Marking {
  readonly edits: readonly Edit[];
  /** The fills that the marked cells had before. */
  readonly images: readonly BeforeImage[];
}

/** Colours the flagged cells, and gives back the colour of those that are flagged no more. */
export function planMarks(
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
  record: WorkbookRecord,
): Marking {
  const edits: Edit[] = [];
  const images: BeforeImage[] = [];
  const marks = marksOf(findings, workbook);
  for (const { sheet, cell, colour } of marks.values()) {
    const current = fillAt(workbook, sheet, cell);
    if (imageOf(record, sheet, cell)?.fill === undefined) {
      images.push({ sheet, cell, content: null, fill: current, numberFormat: null });
    }
    if (current !== colour) edits.push({ kind: 'fill', sheet, cell, colour });
  }
  const isMarked = (image: BeforeImage) => marks.has(place(image.sheet, image.cell));
  edits.push(
    ...clearMarks(
      workbook,
      imagesIn(record).filter((image) => !isMarked(image)),
    ),
  );
  return { edits, images };
}

/** 清除标记: every fill of ours back to what it was. A cell that somebody coloured anew is left alone. */
export function clearMarks(workbook: WorkbookSnapshot, images: readonly BeforeImage[]): readonly Edit[] {
  return images.flatMap(({ sheet, cell, fill }): readonly Edit[] => {
    const current = fillAt(workbook, sheet, cell);
    if (fill === undefined || current === null || !OUR_COLOURS.has(current) || current === fill) return [];
    return [{ kind: 'fill', sheet, cell, colour: fill }];
  });
}

const place = (sheet: string, cell: Position) => `${sheet}!${cellKey(cell.row, cell.column)}`;

function fillAt(workbook: WorkbookSnapshot, sheet: string, cell: Position): string | null {
  const found = sheetNamed(workbook, sheet);
  return (found && cellAt(found, cell.row, cell.column)?.fill?.toUpperCase()) ?? null;
}

/** The strongest finding on a cell colours it. */
function marksOf(findings: readonly Finding[], workbook: WorkbookSnapshot): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { sheet, cell, severity } of findings) {
    if (severity === 'info' || sheet === null || cell === null) continue;
    const snapshot = sheetNamed(workbook, sheet);
    if (!snapshot || isOwnSheet(snapshot)) continue;
    const key = place(sheet, cell);
    if (severity === 'error' || !marks.has(key)) {
      marks.set(key, { sheet, cell, colour: MARK_COLOURS[severity] });
    }
  }
  return marks;
}
