import { decimal } from '../cells/decimal';
import { onOneLine } from '../cells/text';
import type { BaseDataHeader } from './baseDataHeader';
import type { BaseDataRegion, BaseDataTask, RegionKind, TaskReading } from './baseDataModel';
import type { Grid } from './grid';
import type { TableCell } from './model';
import { withRowUnit } from './rowUnit';
import { isFooter, totalKind } from './vocabulary';

interface Line {
  readonly row: number;
  readonly name: string;
  readonly kind: RegionKind;
  /** True where words, indents, numbering or a column of their own set the name over those that follow. */
  readonly isMarked: boolean;
  readonly readings: readonly TaskReading[];
}

const WHOLE_REGION =
  /^(?:全[国省区市州县盟疆旗]|全自治[区州]|全地区|自治区|自治州|全兵团|.{1,12}(?:自治区|自治州|省|州|地区|盟))?(?:合计|总计|共计|总数|汇总)$|^全(?:[国省区市州县盟疆旗]|自治[区州]|地区|兵团)$/;
const NUMBERING = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．])\s*/;
const CHINESE_NUMBERING = /^\s*[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/;
const REGION_NAME =
  /(?:[省市县区旗盟州师团]|地区|州直|市直|地直|县直|本级|兵团|林区|新区|开发区|园区|管委会|[镇乡]|街道)(?:[（(][^）)]*[）)])?$/;
const PREFECTURE = /(?:地区|州|州直|盟)(?:[（(][^）)]*[）)])?$/;
const COUNTY = /(?:县|旗|(?<!地|自治|开发|园|新)区)$/;

/** The lines of regions below a header, empty where what stands there are no regions. */
export function readRegions(
  grid: Grid,
  header: BaseDataHeader,
  tasks: readonly BaseDataTask[],
  lastRow: number,
): readonly BaseDataRegion[] {
  const lines = readLines(grid, header, tasks, lastRow);
  const named = lines.filter(({ name, kind }) => kind !== 'unit' || REGION_NAME.test(name));
  const units = named.filter(({ kind }) => kind === 'unit');
  if (units.length === 0 || named.length * 2 < lines.length) return [];
  return withParts(withSubtotals(lines));
}

function readLines(
  grid: Grid,
  header: BaseDataHeader,
  tasks: readonly BaseDataTask[],
  lastRow: number,
): readonly Line[] {
  const lines: Line[] = [];
  let misses = 0;
  for (const row of grid.rowsBetween(header.bottom + 1, lastRow)) {
    const first = grid.columnsOf(row)[0];
    if (first !== undefined && isFooter(grid.ownText(row, first))) break;
    const line = lineAt(grid, header, tasks, row);
    if (line) lines.push(line);
    else if (lines.length > 0 && ++misses > 2) break;
  }
  return lines;
}

function lineAt(
  grid: Grid,
  { regionColumns }: BaseDataHeader,
  tasks: readonly BaseDataTask[],
  row: number,
): Line | null {
  const own = regionColumns.map((column) => grid.ownText(row, column));
  const typed = own.findLast((text) => text !== '') ?? leftOfNames(grid, regionColumns, row);
  const name = onOneLine(typed).replace(NUMBERING, '');
  if (name === '' || name.length > 30 || /^[\d.\s]*$|^[甲乙丙丁栏]|[:：]/.test(name)) return null;
  const group = regionColumns.length > 1 ? grid.text(row, regionColumns[0] ?? 0) : '';
  const total = totalKind(name);
  const isHead = regionColumns.length > 1 && own[0] !== '' && own.slice(1).every((text) => text === '');
  const kind: RegionKind =
    WHOLE_REGION.test(name) || total?.kind === 'total' || /^合计|^总计/.test(name)
      ? isHead || regionColumns.length === 1 || group === '' || group === typed
        ? 'total'
        : 'subtotal'
      : total || isHead
        ? 'subtotal'
        : 'unit';
  const plainName = kind === 'subtotal' && total ? total.group || onOneLine(group) || name : name;
  return {
    row,
    name: plainName,
    kind,
    isMarked: CHINESE_NUMBERING.test(typed),
    readings: tasks.map((task) => readingAt(grid, task, row)),
  };
}

/** 合计 typed or merged under 序号, to the left of the names. */
function leftOfNames(grid: Grid, regionColumns: readonly number[], row: number): string {
  const first = regionColumns[0] ?? 0;
  const text = grid.columnsOf(row).find((column) => column < first);
  const words = text === undefined ? '' : grid.ownText(row, text);
  return totalKind(words) || WHOLE_REGION.test(words) ? words : '';
}

function readingAt(grid: Grid, task: BaseDataTask, row: number): TaskReading {
  const cell = (column: number | null): TableCell | null =>
    column === null ? null : grid.tableCell(row, column);
  return {
    ...withRowUnit(cell(task.plan), cell(task.actual), {
      label: task.unit,
      column: null,
      header: null,
      line: null,
      labelText: task.label,
    }),
    rate: cell(task.rate),
  };
}

/**
 * A prefecture over its counties is a subtotal although nothing says so: where its numbering or its kind of name sets
 * it apart, or where its figures are the sum of those that follow.
 */
function withSubtotals(lines: readonly Line[]): readonly Line[] {
  const hasMarks = lines.some(({ isMarked }) => isMarked) && lines.some((line) => !line.isMarked);
  const hasCounties = lines.some(({ name, kind }) => kind === 'unit' && COUNTY.test(name));
  const byName = lines.map((line, index) => {
    if (line.kind !== 'unit') return line;
    const isFollowed = lines[index + 1]?.kind === 'unit';
    const isPrefecture = hasCounties && PREFECTURE.test(line.name);
    return isFollowed && ((hasMarks && line.isMarked) || isPrefecture)
      ? { ...line, kind: 'subtotal' as const }
      : line;
  });
  return byName.map((line, index) => {
    if (line.kind !== 'unit' || !/市(?:[（(].*[）)])?$/.test(line.name)) return line;
    return isSumOfFollowing(byName, index) ? { ...line, kind: 'subtotal' as const } : line;
  });
}

function isSumOfFollowing(lines: readonly Line[], index: number): boolean {
  const end = lines.findIndex(({ kind }, at) => at > index && kind !== 'unit');
  const following = lines.slice(index + 1, end < 0 ? undefined : end);
  const own = lines[index];
  if (!own) return false;
  return following.some((_, count) => count >= 1 && addsUp(own, following.slice(0, count + 1)));
}

/** At least two figures other than zero, every one of them the sum of the parts. */
function addsUp(whole: Line, parts: readonly Line[]): boolean {
  const sums = figuresOf(whole).map((figure, index) => ({
    figure,
    parts: parts.map((part) => figuresOf(part)[index] ?? null),
  }));
  const known = sums.filter(({ figure }) => figure !== null && figure !== 0);
  return (
    known.length >= 2 &&
    known.every(({ figure, parts: figures }) => {
      const sum = figures.reduce((so, one) => so.plus(one ?? 0), decimal(0));
      return sum
        .minus(figure ?? 0)
        .abs()
        .lte(1e-9);
    })
  );
}

function figuresOf({ readings }: Line): readonly (number | null)[] {
  return readings
    .flatMap(({ plan, actual }) => [plan, actual])
    .map((cell) => (cell?.reading.kind === 'number' ? cell.reading.number.value : null));
}

/** Subtotals stand above their parts or below them, all alike on one sheet: the first line tells. */
function withParts(lines: readonly Line[]): readonly BaseDataRegion[] {
  const rows = lines.filter(({ kind }) => kind !== 'total');
  const isAbove = rows[0]?.kind === 'subtotal';
  const ordered = isAbove ? rows : rows.toReversed();
  const parts = new Map<number, number[]>();
  const topLevel: number[] = [];
  let open: number[] | null = null;
  for (const { row, kind } of ordered) {
    if (kind === 'subtotal') {
      open = [];
      parts.set(row, open);
      topLevel.push(row);
    } else (open ?? topLevel).push(row);
  }
  return lines.map(({ row, name, kind, readings }) => ({
    row,
    name,
    kind,
    of: ascending(kind === 'total' ? topLevel : (parts.get(row) ?? [])),
    readings,
  }));
}

function ascending(rows: readonly number[]): readonly number[] {
  return rows.toSorted((one, other) => one - other);
}
