import type { Position } from '../cells/address';
import { unitNamed } from '../cells/units';
import { withoutSpace } from '../cells/text';
import type { Grid } from './grid';
import type { ColumnRole } from './model';
import {
  endingRole,
  headerRole,
  headerText,
  REVIEWER,
  SELF,
  wholeWordRole,
  type HeaderRole,
} from './vocabulary';

/** One column of a header, with all that its one to three header cells say. */
export interface HeaderColumn {
  readonly column: number;
  /** Null for a column that the product has no use for. */
  readonly role: HeaderRole | null;
  /** The words of the column from top to bottom, without spaces and brackets. */
  readonly word: string;
  /** The unit in the header's brackets: 套 in 计划数（套）, % in 完成率（%）. */
  readonly unit: string | null;
  /** The lowest header cell of the column. */
  readonly cell: Position;
}

/** The header of one table: one row or a block of up to three. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** The first column of the block, a label at the side of the whole table (绩效指标) included. */
  readonly left: number;
  readonly columns: readonly HeaderColumn[];
}

const DEEPEST = 3;
const LONGEST_SUBHEADER = 16;
const LEVEL_ROLES: ReadonlySet<HeaderRole | null> = new Set<HeaderRole>([
  'level1',
  'level2',
  'level3',
  'level4',
]);
const LABEL_ROLES: ReadonlySet<HeaderRole | null> = new Set<HeaderRole>([
  ...LEVEL_ROLES,
  'category',
  'item',
] as HeaderRole[]);
/** Words so common that they do not speak for an indicator table. */
const COMMON: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['number', 'unit', 'remark', 'region']);

/** True for a column that holds labels: some level of indicators. */
export function isLabel(role: HeaderRole | null): boolean {
  return LABEL_ROLES.has(role);
}

/** Remembers what each header word names: the same words come again and again. */
export class HeaderReader {
  private readonly known = new Map<string, HeaderRole | null>();

  role(text: string): HeaderRole | null {
    if (text === '' || text.length > 72) return null;
    let role = this.known.get(text);
    if (role === undefined) {
      role = headerRole(text);
      this.known.set(text, role);
    }
    return role;
  }
}

/**
 * Every header block of a sheet from top to bottom, side-by-side tables apart. A block is where one row names at
 * least two roles; whether a table can be read from it is decided later.
 */
export function findHeaders(grid: Grid, reader: HeaderReader): readonly Header[] {
  const headers: Header[] = [];
  let free = -1;
  for (const row of grid.rows) {
    if (row <= free || !isHeaderRow(grid, reader, row, free)) continue;
    const block = blockAround(grid, reader, row, free);
    free = block.bottom;
    headers.push(...sideBySide(block));
  }
  return headers;
}

/** Two roles or more, in at least half of the row's cells and without a plain number among them. */
function isHeaderRow(grid: Grid, reader: HeaderReader, row: number, free: number): boolean {
  const own = grid.columnsOf(row);
  if (!own.some((column) => reader.role(grid.ownText(row, column)) !== null)) return false;
  const texts = columnsAt(grid, row, free).map((column) => grid.text(row, column));
  const roles = texts.map((text) => reader.role(text));
  const named = roles.filter((role) => role !== null);
  if (new Set(named).size < 2 || texts.some((text) => /^[\d.,%]+$/.test(text))) return false;
  return named.length * 2 >= new Set(texts).size;
}

/** Columns with a text at the row: its own cells and those merged down from up to two rows above. */
function columnsAt(grid: Grid, row: number, free: number): readonly number[] {
  const columns = new Set(grid.columnsOf(row));
  for (let above = row - 1; above > free && above > row - DEEPEST; above--) {
    for (const column of grid.columnsOf(above)) {
      const area = grid.areaAt(above, column);
      if (area.bottom < row || area.bottom - area.top >= DEEPEST) continue;
      for (let covered = area.left; covered <= area.right && covered < area.left + 50; covered++)
        columns.add(covered);
    }
  }
  return [...columns].sort((one, other) => one - other);
}

function blockAround(grid: Grid, reader: HeaderReader, row: number, free: number): Header {
  const top = topOf(grid, reader, row, free);
  let bottom = bottomOfMerges(grid, reader, row, row);
  while (bottom - top + 1 < DEEPEST && isSubheader(grid, reader, top, bottom + 1)) {
    bottom = bottomOfMerges(grid, reader, row, bottom + 1);
  }
  const columns = headerColumns(grid, reader, top, bottom);
  const first = grid.rowsBetween(top, bottom).flatMap((at) => grid.columnsOf(at).slice(0, 1));
  return {
    top,
    bottom: isColumnNumbering(grid, bottom + 1, columns) ? bottom + 1 : bottom,
    left: Math.min(...first),
    columns,
  };
}

/** The row itself, or above it where a header cell is merged down to it or a row of groups stands on it. */
function topOf(grid: Grid, reader: HeaderReader, row: number, free: number): number {
  const tops = columnsAt(grid, row, free)
    .filter((column) => reader.role(grid.text(row, column)) !== null)
    .map((column) => grid.areaAt(row, column).top);
  const merged = Math.max(free + 1, Math.min(row, ...tops));
  return merged === row && row - 1 > free && isGroupRow(grid, row - 1, row) ? row - 1 : merged;
}

/** Short words over parts of the header below: 评价指标 over three levels, 评价情况 over 得分 and 扣分原因. */
function isGroupRow(grid: Grid, above: number, row: number): boolean {
  const columns = grid.columnsOf(above);
  const below = grid.columnsOf(row);
  const first = below[0] ?? 0;
  const last = below.at(-1) ?? 0;
  return (
    columns.length >= 2 &&
    columns.some((column) => grid.areaAt(above, column).right > grid.areaAt(above, column).left) &&
    columns.every((column) => {
      const text = grid.ownText(above, column);
      const area = grid.areaAt(above, column);
      return (
        text !== '' &&
        text.length <= LONGEST_SUBHEADER &&
        !/[:：\d]/.test(text) &&
        area.left >= first &&
        area.right <= Math.max(last, ...below.map((under) => grid.areaAt(row, under).right))
      );
    })
  );
}

/** How far header words that begin in these rows are merged down; a side label merged over the body is left out. */
function bottomOfMerges(grid: Grid, reader: HeaderReader, first: number, row: number): number {
  let bottom = row;
  for (let at = first; at <= row; at++) {
    for (const column of grid.columnsOf(at)) {
      const area = grid.areaAt(at, column);
      const isHeader = area.bottom - area.top < DEEPEST && reader.role(grid.ownText(at, column)) !== null;
      if (isHeader) bottom = Math.max(bottom, area.bottom);
    }
  }
  return bottom;
}

/**
 * A second header row: only short words, most of them header words, units in brackets or names of who scores, and
 * none of them under the name of a level, unless that name is merged over several columns.
 */
function isSubheader(grid: Grid, reader: HeaderReader, top: number, row: number): boolean {
  const columns = grid.columnsOf(row).filter((column) => grid.areaAt(row, column).top === row);
  if (columns.length === 0) return false;
  let known = 0;
  for (const column of columns) {
    const text = grid.text(row, column);
    const { word } = headerText(text);
    if (text === '' || text.length > LONGEST_SUBHEADER || /^[\d.,%（()）]+$/.test(text)) return false;
    const isKnown =
      reader.role(text) !== null ||
      isPartyWord(word) ||
      /^(?:名称|指标)$/.test(word) ||
      unitInBrackets(text) !== null;
    const parent = grid.areaAt(row - 1, column);
    const isUnderLabel =
      isLabel(reader.role(grid.text(row - 1, column))) &&
      parent.left === parent.right &&
      unitInBrackets(text) === null;
    if (isUnderLabel && !startsGroup(grid, row - 1, column)) return false;
    if (isKnown) known += 1;
  }
  const isUnderHeader = columns.some((column) => hasTextAbove(grid, top, row, column));
  return isUnderHeader && known * 2 >= columns.length && isMostlyHeader(grid, reader, top, row - 1);
}

/** Keeps the goals of shape B, which stand under words of their own, from being taken for a header. */
function isMostlyHeader(grid: Grid, reader: HeaderReader, top: number, row: number): boolean {
  const texts = columnsAt(grid, row, top - 1).map((column) => grid.text(row, column));
  const known = texts.filter((text) => reader.role(text) !== null || isPartyWord(headerText(text).word));
  return known.length * 2 >= texts.length;
}

function isPartyWord(word: string): boolean {
  return word.length <= 8 && (SELF.test(word) || REVIEWER.test(word));
}

/** A group name typed in its first cell only, with the cells beside it left blank but filled below. */
function startsGroup(grid: Grid, row: number, column: number): boolean {
  return grid.text(row, column + 1) === '' && grid.ownText(row + 1, column + 1) !== '';
}

function hasTextAbove(grid: Grid, top: number, row: number, column: number): boolean {
  for (let above = row - 1; above >= top; above--)
    if (groupText(grid, above, row, column) !== '') return true;
  return false;
}

/** The text at a header cell, or of the unmerged group name to its left where `below` holds a cell for each. */
function groupText(grid: Grid, row: number, below: number, column: number): string {
  const own = grid.text(row, column);
  if (own !== '' || grid.mergeAt(row, column)) return own;
  for (let left = column - 1; left >= 0 && left > column - 12; left--) {
    const text = grid.text(row, left);
    if (text !== '')
      return grid.ownText(below, left) !== '' && grid.areaAt(row, left).bottom === row ? text : '';
    if (grid.text(below, left) === '') return '';
  }
  return '';
}

/** A row of 1, 2, 3… or A, B, C=B/A under the names of the columns. */
function isColumnNumbering(grid: Grid, row: number, columns: readonly HeaderColumn[]): boolean {
  const texts = columns
    .filter(({ column }) => grid.areaAt(row, column).top === row)
    .map(({ column }) => withoutSpace(grid.ownText(row, column)).replace(/[()]/g, ''))
    .filter((text) => text !== '' && text !== '栏次');
  const numbers = texts.map((text) =>
    /^\d{1,2}(?:=.*)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN,
  );
  const isCounting =
    numbers.length >= 3 &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index) &&
    (numbers[0] ?? 9) <= 1;
  return (
    isCounting ||
    (texts.length >= 3 && texts.every((text) => /^(?:[A-Z](?:=.*)?|[①-⑳].*|甲|乙|丙|丁)$/.test(text)))
  );
}

/** A header cell merged over several columns counts once, unless it names levels: those have a column each. */
function headerColumns(
  grid: Grid,
  reader: HeaderReader,
  top: number,
  bottom: number,
): readonly HeaderColumn[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.columnsOf(row)) {
      const area = grid.areaAt(row, column);
      if (area.bottom > bottom + 1) continue;
      for (let covered = area.left; covered <= area.right && covered < area.left + 50; covered++)
        columns.add(covered);
    }
  }
  const found: HeaderColumn[] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const header = headerColumn(grid, reader, top, bottom, column);
    const previous = found.at(-1);
    const isSameCell = previous?.cell.row === header.cell.row && previous.cell.column === header.cell.column;
    if (!isSameCell || isLabel(header.role)) found.push(header);
  }
  return found;
}

function headerColumn(
  grid: Grid,
  reader: HeaderReader,
  top: number,
  bottom: number,
  column: number,
): HeaderColumn {
  const texts: string[] = [];
  let cell: Position = { row: top, column };
  for (let row = top; row <= bottom; row++) {
    const text = row < bottom ? groupText(grid, row, row + 1, column) : grid.text(row, column);
    const origin = grid.origin(row, column);
    if (text === '' || (texts.length > 0 && origin.row < row)) continue;
    texts.push(text);
    cell = origin;
  }
  return {
    column,
    role: roleOfTexts(reader, texts),
    word: texts.map((text) => headerText(text).word).join(''),
    unit: texts.map(unitInHeader).findLast((unit) => unit !== null) ?? null,
    cell,
  };
}

/** The role of a column from its header cells, the uppermost first. */
function roleOfTexts(reader: HeaderReader, texts: readonly string[]): HeaderRole | null {
  const lower = texts.at(-1);
  if (lower === undefined) return null;
  const upper = texts.slice(0, -1).filter((text) => unitInBrackets(text) === null);
  if (unitInBrackets(lower) !== null && upper.length > 0) return roleOfTexts(reader, upper);
  if (upper.length === 0) return reader.role(lower);

  const group = upper.map((text) => headerText(text).word).join('');
  const { word } = headerText(lower);
  const own = reader.role(lower);
  const above = roleOfTexts(reader, upper);
  return (
    levelRole(above, own, word) ??
    wholeWordRole(group + word) ??
    wholeWordRole(word + group) ??
    reviewerRole(group, own) ??
    (own === null ? endingRole(word + group) : endingRole(group + word)) ??
    own ??
    above
  );
}

/** 分值 over 一级, 二级, 三级, or 一级指标 over 名称 and 分值. */
function levelRole(above: HeaderRole | null, own: HeaderRole | null, word: string): HeaderRole | null {
  const pointsOf: Partial<Record<HeaderRole, ColumnRole>> = {
    level1: 'level1Points',
    level2: 'level2Points',
    level3: 'points',
    level4: 'points',
  };
  if (above === 'points' && own !== null && LEVEL_ROLES.has(own)) return pointsOf[own] ?? null;
  if (above === null || !LEVEL_ROLES.has(above)) return null;
  if (own === 'points') return pointsOf[above] ?? null;
  return /^(?:名称|指标|指标名称)$/.test(word) ? above : null;
}

/** What a reviewer's group holds: his score is 复核得分, his remarks are no reason of the official's. */
function reviewerRole(group: string, own: HeaderRole | null): HeaderRole | null {
  if (SELF.test(group) || !REVIEWER.test(group)) return null;
  if (own === 'score') return 'reviewScore';
  return own === 'reason' || own === 'remark' ? 'remark' : null;
}

/** （套）, （万元）: a header cell that only adds a unit. */
function unitInBrackets(text: string): string | null {
  const { word, bracket } = headerText(text);
  return word === '' ? unitNamed(bracket) : null;
}

function unitInHeader(text: string): string | null {
  const { bracket, full } = headerText(text);
  return unitNamed(bracket.replace(/^单位:?/, '')) ?? (full.endsWith('%') ? '%' : null);
}

/** Splits a header whose first words come again with a whole table behind them. */
function sideBySide(block: Header): readonly Header[] {
  const first = block.columns.find(({ role }) => isLabel(role) || role === 'number');
  if (!first) return [block];
  const starts = block.columns
    .map(({ word }, index) => (word === first.word ? index : -1))
    .filter((index) => index >= 0);
  const before = block.columns.indexOf(first);
  const parts = starts.map((start, index) =>
    block.columns.slice(index === 0 ? Math.min(before, start) : start, starts[index + 1]),
  );
  return parts.length > 1 && parts.every(isWhole)
    ? parts.map((columns, index) => ({
        ...block,
        left: index === 0 ? block.left : (columns[0]?.column ?? block.left),
        columns,
      }))
    : [block];
}

function isWhole(columns: readonly HeaderColumn[]): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  return (
    columns.some(({ role }) => isLabel(role)) &&
    (roles.has('points') || roles.has('criterion')) &&
    (roles.has('criterion') || roles.has('score') || roles.has('actual'))
  );
}

/** The roles that speak for an indicator table, each once. */
export function tellingRoles(header: Header): ReadonlySet<HeaderRole> {
  return new Set(header.columns.flatMap(({ role }) => (role === null || COMMON.has(role) ? [] : [role])));
}
