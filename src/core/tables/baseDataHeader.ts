import { withoutSpace } from '../cells/text';
import type { Grid } from './grid';
import { headerRole, headerText, isFooter } from './vocabulary';

/** The header block of a base-data table. */
export interface BaseDataHeader {
  readonly top: number;
  readonly bottom: number;
  /** Columns of region names from left to right: 地州市 and 县市区, or one of them. */
  readonly regionColumns: readonly number[];
  /** Columns to the right of them, each with its header texts from top to bottom. */
  readonly columns: readonly HeaderStack[];
}

export interface HeaderStack {
  readonly column: number;
  readonly texts: readonly string[];
}

const DEEPEST = 4;
const LONGEST_GROUP = 30;

const REGION_WORDS =
  /^(?:各|所属|所在|填报|上报)?(?:[省市县区州地盟旗师]|[、/和()])*[省市县区州地盟旗师](?:[、/和()]|[省市县区州地盟旗师])*(?:名称|单位|别)?$/;
const LOOSE_REGION_WORDS: ReadonlySet<string> = new Set(
  '单位 名称 区域 地方 省份 行政单位 辖区 区划名称 行政区划名称'.split(' '),
);

/** True for a header that may stand over names of regions; 单位 and 名称 are proved by what stands below. */
export function namesRegions(text: string): boolean {
  if (text === '' || text.length > 16) return false;
  const plain = withoutSpace(text);
  return headerRole(text) === 'region' || REGION_WORDS.test(plain) || LOOSE_REGION_WORDS.has(plain);
}

/** The header block around a cell that names regions; null where nothing stands to its right. */
export function baseDataHeaderAt(grid: Grid, row: number, column: number): BaseDataHeader | null {
  const area = grid.areaAt(row, column);
  let { top, bottom } = area;
  if (bottom - top >= DEEPEST) return null;
  while (bottom - top + 1 < DEEPEST && isLowerHeader(grid, bottom + 1, column)) bottom += 1;
  while (bottom - top + 1 < DEEPEST && isUpperHeader(grid, top - 1, column)) top -= 1;

  const regionColumns = [column];
  const last = lastColumn(grid, top, bottom);
  while (namesRegions(headerOf(grid, top, bottom, nextColumn(regionColumns, column))))
    regionColumns.push(nextColumn(regionColumns, column));
  const columns: HeaderStack[] = [];
  for (let at = nextColumn(regionColumns, column); at <= last; at++) {
    const texts = stackAt(grid, top, bottom, at);
    if (texts.length > 0) columns.push({ column: at, texts });
  }
  return columns.length > 0 ? { top, bottom, regionColumns, columns } : null;
}

function nextColumn(taken: readonly number[], first: number): number {
  return (taken.at(-1) ?? first) + 1;
}

/** The one header text of a column; empty where there are none or several. */
function headerOf(grid: Grid, top: number, bottom: number, column: number): string {
  const texts = stackAt(grid, top, bottom, column);
  return texts.length === 1 ? (texts[0] ?? '') : '';
}

/** Words only, and nothing of its own under the names of the regions. */
function isLowerHeader(grid: Grid, row: number, regionColumn: number): boolean {
  const columns = grid.columnsOf(row);
  return (
    columns.length > 0 &&
    columns.every((column) => column > regionColumn) &&
    columns.every((column) => isHeaderWord(grid.ownText(row, column)))
  );
}

/** Short words to the right of the names, and no title or 单位：万元 among them. */
function isUpperHeader(grid: Grid, row: number, regionColumn: number): boolean {
  const columns = row < 0 ? [] : grid.columnsOf(row);
  const isGrouping =
    columns.length > 1 ||
    columns.some((column) => grid.areaAt(row, column).right > grid.areaAt(row, column).left);
  return (
    isGrouping &&
    columns.every((column) => {
      const text = grid.ownText(row, column);
      return (
        column > regionColumn && isHeaderWord(text) && !/[:：]|表$|年度?$|\d日/.test(text) && !isFooter(text)
      );
    })
  );
}

function isHeaderWord(text: string): boolean {
  return text !== '' && text.length <= LONGEST_GROUP && !/^[-\d.,%/—\s]+$/.test(text);
}

function lastColumn(grid: Grid, top: number, bottom: number): number {
  const rights = grid
    .rowsBetween(top, bottom)
    .flatMap((row) =>
      grid.columnsOf(row).map((column) => Math.min(column + 50, grid.areaAt(row, column).right)),
    );
  return Math.max(-1, ...rights);
}

/** The header texts of a column; a group name typed in its first cell only speaks for the cells beside it. */
function stackAt(grid: Grid, top: number, bottom: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const origin = grid.origin(row, column);
    if (origin.row < row) continue;
    const own = grid.text(row, column);
    const text = own === '' && row < bottom ? groupToTheLeft(grid, row, bottom, column) : own;
    if (text !== '' && headerText(text).full !== '') texts.push(text);
  }
  return texts;
}

function groupToTheLeft(grid: Grid, row: number, bottom: number, column: number): string {
  if (grid.mergeAt(row, column) || !hasTextBelow(grid, row, bottom, column)) return '';
  for (let left = column - 1; left >= 0 && left > column - 12; left--) {
    if (grid.mergeAt(row, left) || !hasTextBelow(grid, row, bottom, left)) return '';
    const text = grid.ownText(row, left);
    if (text !== '') return text;
  }
  return '';
}

function hasTextBelow(grid: Grid, row: number, bottom: number, column: number): boolean {
  return grid.rowsBetween(row + 1, bottom).some((below) => grid.ownText(below, column) !== '');
}
