import { parseReferenceFormula, type Position } from '../cells/address';
import { cellAt, cellKey, type CellSnapshot, type CellValue, type WorkbookSnapshot } from '../cells/snapshot';
import type { CellContent } from './edit';
import type { WorkbookLabels } from './labels';
import { markOf, ownSheet } from './ownSheets';
import { sourceReference } from './paperRow';
import { formulaCell, valueCell, type DraftCell, type SheetDraft } from './sheetDraft';

/** What a cell of the official's was before anything of ours was written into it. */
export interface BeforeImage {
  readonly sheet: string;
  readonly cell: Position;
  /** Null where we never changed the content. */
  readonly content: OriginalContent | null;
  /** Undefined where we never changed the fill; null is no fill. */
  readonly fill: string | null | undefined;
  /** Null where we never changed the number format. */
  readonly numberFormat: string | null;
  /** A plan or an actual that was filled in from base data: its formula names their sheet, not one of ours. */
  readonly isInput?: true;
  /** The reason that was written into a cell that was empty. */
  readonly reason?: string;
}

export type OriginalContent =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'formula'; readonly formula: string };

/** Before-images by sheet and cell. */
export type WorkbookRecord = ReadonlyMap<string, ReadonlyMap<number, BeforeImage>>;

const COLUMN = { place: 0, content: 1, fill: 2, numberFormat: 3 } as const;
const UNTOUCHED = '~';
/** In front of the content of an input cell. */
const INPUT = 'i';
/** In front of the reason that was written into an empty cell. */
const REASON = 'r';

/**
 * Reads 安居记录. A cell is named by a live reference, which follows moved rows and renamed sheets; one whose cell is
 * gone is dropped.
 */
export function readRecord(workbook: WorkbookSnapshot): WorkbookRecord {
  const sheet = ownSheet(workbook, 'record');
  const images: BeforeImage[] = [];
  for (let row = 1; sheet && row <= (sheet.used?.bottom ?? 0); row++) {
    const place = parseReferenceFormula(cellAt(sheet, row, COLUMN.place)?.formula ?? '');
    if (!place) continue;
    const text = (column: number) => String(cellAt(sheet, row, column)?.value ?? '');
    const content = text(COLUMN.content);
    const isInput = content.startsWith(INPUT);
    const fill = text(COLUMN.fill);
    const numberFormat = text(COLUMN.numberFormat);
    images.push({
      sheet: place.sheet,
      cell: { row: place.row, column: place.column },
      content: decodeContent(isInput ? content.slice(INPUT.length) : content),
      fill: fill === UNTOUCHED ? undefined : fill === '' ? null : fill,
      numberFormat: numberFormat === UNTOUCHED ? null : numberFormat,
      ...(isInput && { isInput }),
      ...(content.startsWith(REASON) && { reason: content.slice(REASON.length) }),
    });
  }
  return recordOf(images);
}

export function recordOf(images: readonly BeforeImage[]): WorkbookRecord {
  const record = new Map<string, Map<number, BeforeImage>>();
  for (const image of images) {
    const cells = record.get(image.sheet) ?? new Map<number, BeforeImage>();
    record.set(image.sheet, cells.set(cellKey(image.cell.row, image.cell.column), image));
  }
  return record;
}

export function imageOf(record: WorkbookRecord, sheet: string, cell: Position): BeforeImage | undefined {
  return record.get(sheet)?.get(cellKey(cell.row, cell.column));
}

export function imagesIn(record: WorkbookRecord): readonly BeforeImage[] {
  return [...record.values()].flatMap((cells) => [...cells.values()]);
}

export function contentOf(cell: CellSnapshot | undefined): OriginalContent {
  if (cell?.formula !== undefined) return { kind: 'formula', formula: cell.formula };
  return { kind: 'value', value: cell?.value ?? null };
}

/** The edit that puts an original content back. A formula gets the value that the official's cell showed, if known. */
export function asContent(original: OriginalContent): CellContent {
  return original.kind === 'formula'
    ? { formula: original.formula, result: null }
    : { value: original.value };
}

/**
 * Hidden sheet with one row for every cell of the official's that we have changed. `shown` is what a cell shows now: the
 * result of the reference to it.
 */
export function recordDraft(
  record: WorkbookRecord,
  labels: WorkbookLabels['record'],
  name: string,
  shown: (sheet: string, cell: Position) => CellValue,
): SheetDraft {
  const text = (value: string): DraftCell => valueCell(value, 'text');
  return {
    name,
    visibility: 'very-hidden',
    widths: [30, 30, 12, 14],
    freezeRows: 1,
    charts: [],
    merges: [],
    rows: [
      { key: markOf('record'), cells: labels.columns.map((label) => valueCell(label, 'header')) },
      ...imagesIn(record).map((image) => ({
        key: `${image.sheet}|${image.cell.row}|${image.cell.column}`,
        cells: [
          formulaCell(sourceReference(image.sheet, image.cell), shown(image.sheet, image.cell) ?? 0, 'text'),
          text(
            image.reason !== undefined
              ? `${REASON}${image.reason}`
              : image.content === null
                ? UNTOUCHED
                : `${image.isInput ? INPUT : ''}${encodeContent(image.content)}`,
          ),
          text(image.fill === undefined ? UNTOUCHED : (image.fill ?? '')),
          text(image.numberFormat ?? UNTOUCHED),
        ],
      })),
    ],
  };
}

/** `n12.5` a number, `b1` a truth value, `t…` a text, `f=…` a formula, `e` an empty cell, `r…` one that got a reason. */
function encodeContent(content: OriginalContent): string {
  if (content.kind === 'formula') return `f${content.formula}`;
  const { value } = content;
  if (value === null) return 'e';
  if (typeof value === 'number') return `n${value}`;
  return typeof value === 'boolean' ? `b${Number(value)}` : `t${value}`;
}

function decodeContent(text: string): OriginalContent | null {
  const rest = text.slice(1);
  switch (text.charAt(0)) {
    case 'f':
      return { kind: 'formula', formula: rest };
    case 'n':
      return { kind: 'value', value: Number(rest) };
    case 'b':
      return { kind: 'value', value: rest === '1' };
    case 't':
      return { kind: 'value', value: rest };
    case 'e':
    case REASON:
      return { kind: 'value', value: null };
    default:
      return null;
  }
}
