import type { Position } from '../cells/address';
import { cellKey } from '../cells/snapshot';
import type { Columns } from './columns';
import type { Grid } from './grid';
import { readLabel, type Label } from './label';
import type { ColumnRole, TableCell } from './model';
import { isFooter, namesGrade, totalKind } from './vocabulary';

/** A label and where it stands. Two lines with the same cell belong to one group. */
export interface LabelCell extends Label {
  readonly cell: Position;
}

/** One scored line of a table: usually one worksheet row, more where its points are merged over several. */
export interface Line {
  readonly row: number;
  lastRow: number;
  readonly level1: LabelCell | null;
  readonly level2: LabelCell | null;
  readonly indicator: LabelCell;
  /** Labels of further rows of the line. */
  readonly moreLabels: string[];
  /** The points cell; null where it is merged over lines that are scored apart. */
  readonly points: TableCell | null;
  readonly criteria: string[];
  criterionCell: Position | null;
}

/** Points printed for lines below or beside: on a heading, or merged over lines that have scores of their own. */
export interface PointsAbove {
  readonly level: 1 | 2;
  readonly label: string;
  readonly points: number;
  readonly cell: Position;
  readonly isOf: (line: Line) => boolean;
}

export interface TotalLine {
  readonly row: number;
  readonly kind: 'subtotal' | 'total';
  /** As typed, on one line. */
  readonly label: string;
  /** 资金管理 in 资金管理小计; empty where none is named. */
  readonly group: string;
  /** The cell of a heading that carries the sum of its own lines; null for a row of its own. */
  readonly heading: Position | null;
}

export interface Body {
  readonly lines: readonly Line[];
  readonly totals: readonly TotalLine[];
  readonly pointsAbove: readonly PointsAbove[];
  readonly grade: TableCell | null;
  /** The last row that belongs to the table; -1 where nothing does. */
  readonly bottom: number;
}

const LONGEST_HEADING = 40;
/** 一、资金管理 stands over （一）资金落实 over 1.预算安排. */
const CHAPTER = /^[一二三四五六七八九十]{1,3}[、.．]/;
const SECTION = /^[（(][一二三四五六七八九十]{1,3}[)）]/;

/**
 * Reads the rows under a header, `top` to `bottom`, as lines, totals and headings. Notes and blanks are passed over, and
 * so are the rows in `repeated`, where the header is printed again.
 */
export function readBody(
  grid: Grid,
  columns: Columns,
  top: number,
  bottom: number,
  repeated: ReadonlySet<number>,
): Body {
  return new BodyReader(grid, columns).read(
    grid.rowsBetween(top, bottom).filter((row) => !repeated.has(row)),
  );
}

class BodyReader {
  private readonly lines: Line[] = [];
  private readonly totals: TotalLine[] = [];
  private readonly pointsAbove: PointsAbove[] = [];
  private readonly labels = new Map<number, LabelCell>();
  private grade: TableCell | null = null;
  private bottom = -1;
  private level1: LabelCell | null = null;
  private level2: LabelCell | null = null;
  private isBelowTable = false;
  /** Columns of the row being read that say something of their own. */
  private own: readonly number[] = [];
  private readonly indicatorColumn: number;
  private readonly lastLabelColumn: number;

  constructor(
    private readonly grid: Grid,
    private readonly columns: Columns,
  ) {
    this.indicatorColumn = columns.byRole.get('indicator') ?? columns.left;
    this.lastLabelColumn = Math.max(this.indicatorColumn, ...columns.labels);
  }

  read(candidates: readonly number[]): Body {
    const rows = candidates
      .map((row) => ({ row, own: this.ownColumns(row) }))
      .filter(({ own }) => own.length > 0);
    rows.forEach(({ row, own }, index) => {
      this.own = own;
      this.readRow(row, rows[index + 1]?.row ?? null);
    });
    return {
      lines: this.lines,
      totals: this.totals,
      pointsAbove: this.pointsAbove,
      grade: this.grade,
      bottom: this.bottom,
    };
  }

  private readRow(row: number, next: number | null): void {
    const open = this.lines.at(-1);
    if (open && row <= open.lastRow) this.continueLine(open, row);
    else if (this.readGrade(row) || this.readTotal(row)) this.bottom = row;
    else if (this.isFooterRow(row)) this.isBelowTable = true;
    else if (open && this.isContinuation(open, row)) {
      this.continueLine(open, row);
      open.lastRow = row;
      this.bottom = Math.max(this.bottom, row);
    } else if (this.readHeading(row, next)) this.bottom = Math.max(this.bottom, row);
    else this.readLine(row);
  }

  private ownColumns(row: number): readonly number[] {
    return this.grid.columnsOf(row).filter((column) => {
      if (column > this.columns.right) return false;
      const reaches = column >= this.columns.left || this.grid.areaAt(row, column).right >= this.columns.left;
      return reaches && this.grid.holds(row, column);
    });
  }

  private column(role: ColumnRole): number | null {
    return this.columns.byRole.get(role) ?? null;
  }

  private textOf(row: number, role: ColumnRole): string {
    const column = this.column(role);
    return column === null ? '' : this.grid.text(row, column);
  }

  private isOwn(row: number, column: number): boolean {
    return this.grid.holds(row, column);
  }

  private hasOwn(row: number, role: ColumnRole): boolean {
    const column = this.column(role);
    return column !== null && this.isOwn(row, column);
  }

  private hasOwnLabel(row: number): boolean {
    return this.columns.labels.some((column) => this.isOwn(row, column));
  }

  private labelAt(row: number, column: number): LabelCell | null {
    const text = this.grid.text(row, column);
    if (text === '') return null;
    const cell = this.grid.origin(row, column);
    const key = cellKey(cell.row, cell.column);
    const known = this.labels.get(key);
    if (known) return known;
    const label = { ...readLabel(text), cell };
    this.labels.set(key, label);
    return label;
  }

  // Rows that are no lines

  private readTotal(row: number): boolean {
    if (this.textOf(row, 'criterion').length > 4 && this.hasOwn(row, 'criterion')) return false;
    for (const column of this.own) {
      if (column > this.lastLabelColumn) return false;
      const label = this.grid.ownText(row, column);
      const total = totalKind(label);
      if (!total) continue;
      const isOfKnownGroup = total.group === '' || this.lines.some((line) => isLineOf(line, total.group));
      if (!isOfKnownGroup && (this.hasOwn(row, 'plan') || this.hasOwn(row, 'actual'))) return false;
      this.followLevels(row);
      this.totals.push({ row, ...total, label: readLabel(label).text, heading: null });
      return true;
    }
    return false;
  }

  private readGrade(row: number): boolean {
    const { own } = this;
    const at = own.find((column) => namesGrade(this.grid.ownText(row, column)));
    if (at === undefined) return false;
    const isTotal = this.readTotal(row);
    if (!isTotal && at !== own[0]) return false;
    const first = this.grid.areaAt(row, at).right + 1;
    const beside = own.find((column) => column > at) ?? this.ourResult(row, first) ?? first;
    if (this.grade === null && beside <= this.columns.right + 1)
      this.grade = this.grid.tableCell(row, beside);
    return true;
  }

  /** Where an earlier run wrote into the row, from a column on. */
  private ourResult(row: number, from: number): number | null {
    for (let column = from; column <= this.columns.right + 1; column++)
      if (this.grid.isOurs(row, column)) return column;
    return null;
  }

  private isFooterRow(row: number): boolean {
    const [first] = this.own;
    return first !== undefined && isFooter(this.grid.ownText(row, first)) && !this.hasOwn(row, 'points');
  }

  /** A heading sets the groups of the lines below it. Points and a sum of scores printed on it are kept. */
  private readHeading(row: number, next: number | null): boolean {
    const { own } = this;
    const [first] = own;
    if (first === undefined || first > this.lastLabelColumn || this.isBelowTable) return false;
    const isEmptyLine = !['criterion', 'plan', 'actual'].some((role) => this.hasOwn(row, role as ColumnRole));
    if (!isEmptyLine) return false;
    const at = own.findLast((column) => column <= this.lastLabelColumn) ?? first;
    const label = this.labelAt(row, at);
    if (!label || label.text.length > LONGEST_HEADING || /^[\d.]+$/.test(label.text)) return false;

    const isAlone =
      own.length === 1 || own.every((column) => column === at || column === this.column('number'));
    const isTitleLike = CHAPTER.test(label.text) || SECTION.test(label.text) || label.points !== null;
    const isSpanning = this.grid.areaAt(row, at).right > this.lastLabelColumn;
    const isHeading =
      (isAlone && (isTitleLike || isSpanning) && this.pointsAt(row) === null) ||
      this.standsOverNext(row, at, next);
    if (!isHeading || (isAlone && this.textOf(row, 'criterion') !== '' && !isSpanning)) return false;

    const level = this.levelOfHeading(label, at);
    if (level === 1) {
      this.level1 = label;
      this.level2 = null;
    } else this.level2 = label;
    this.keepHeadingPoints(row, label, level);
    return true;
  }

  private levelOfHeading(label: LabelCell, column: number): 1 | 2 {
    if (column === this.column('level1')) return 1;
    if (column === this.column('level2')) return 2;
    return SECTION.test(label.text) && this.level1 !== null ? 2 : 1;
  }

  private keepHeadingPoints(row: number, label: LabelCell, level: 1 | 2): void {
    const column = this.column('points');
    const printed = this.pointsAt(row);
    const points = printed ?? label.points;
    const isOf = (line: Line): boolean =>
      isSameCell((level === 1 ? line.level1 : line.level2)?.cell, label.cell);
    if (points !== null) {
      const cell = printed !== null && column !== null ? this.grid.origin(row, column) : label.cell;
      this.pointsAbove.push({ level, label: label.text, points, cell, isOf });
    }
    if (this.hasOwn(row, 'score') || this.hasOwn(row, 'reviewScore')) {
      this.totals.push({ row, kind: 'subtotal', label: label.text, group: label.text, heading: label.cell });
    }
  }

  /** True where the next row goes on below the label in this column, so that this row only names the group. */
  private standsOverNext(row: number, column: number, next: number | null): boolean {
    if (next === null || !this.columns.labels.includes(column)) return false;
    if (this.isOwn(row, this.indicatorColumn) !== (column === this.indicatorColumn)) return false;
    if (column === this.indicatorColumn) {
      const own = this.grid.ownText(row, column);
      const below = this.grid.ownText(next, column);
      const style = [CHAPTER, SECTION].find((pattern) => pattern.test(own));
      return style !== undefined && below !== '' && !CHAPTER.test(below) && !style.test(below);
    }
    const isUnder = !this.columns.labels.some((label) => label <= column && this.isOwn(next, label));
    return isUnder && this.columns.labels.some((label) => label > column && this.isOwn(next, label));
  }

  // Lines

  private pointsAt(row: number): number | null {
    const column = this.column('points');
    return column === null ? null : pointsOf(this.grid.tableCell(row, column));
  }

  /** More of the same line: criteria without a label and points of their own. */
  private isContinuation(open: Line, row: number): boolean {
    return (
      row === open.lastRow + 1 &&
      !this.isBelowTable &&
      !this.hasOwnLabel(row) &&
      !this.hasOwn(row, 'points') &&
      !this.hasOwn(row, 'score') &&
      this.hasOwn(row, 'criterion') &&
      isSameCell(this.labelAt(row, this.indicatorColumn)?.cell ?? open.indicator.cell, open.indicator.cell)
    );
  }

  private continueLine(line: Line, row: number): void {
    const label = this.grid.ownText(row, this.indicatorColumn);
    if (label !== '' && label !== line.indicator.text) line.moreLabels.push(readLabel(label).text);
    const criterion = this.column('criterion');
    const text = criterion === null ? '' : this.grid.ownText(row, criterion);
    if (criterion === null || text === '') return;
    line.criteria.push(text);
    line.criterionCell ??= { row, column: criterion };
  }

  private readLine(row: number): void {
    this.followLevels(row);
    const indicator = this.indicatorOf(row);
    if (!indicator || !this.isLine(row, indicator)) return;

    const criterion = this.column('criterion');
    const text = this.textOf(row, 'criterion');
    const points = this.column('points');
    const lastRow = points === null ? row : this.lastRowOfPoints(row, points);
    const isScoredApart =
      points !== null &&
      lastRow === row &&
      this.grid.areaAt(row, points).bottom > this.grid.areaAt(row, points).top;
    if (isScoredApart && points !== null) this.keepSharedPoints(row, points);
    this.lines.push({
      row,
      lastRow,
      level1: this.level1,
      level2: this.level2,
      indicator,
      moreLabels: [],
      points: points === null || isScoredApart ? null : this.grid.tableCell(row, points),
      criteria: text === '' ? [] : [text],
      criterionCell: criterion === null || text === '' ? null : this.grid.origin(row, criterion),
    });
    this.bottom = Math.max(this.bottom, lastRow);
  }

  private followLevels(row: number): void {
    const level1 = this.column('level1');
    const level2 = this.column('level2');
    const first = this.groupAt(row, level1);
    const second = this.groupAt(row, level2);
    if (first && !isSameCell(first.cell, this.level1?.cell)) {
      this.level1 = first;
      this.level2 = null;
    }
    if (second) this.level2 = second;
  }

  private groupAt(row: number, column: number | null): LabelCell | null {
    const label = column === null ? null : this.labelAt(row, column);
    return label && totalKind(label.text) === null ? label : null;
  }

  /** The label of the deepest level: level 2 or 1 where the deeper cells are blank, the last line's where all are. */
  private indicatorOf(row: number): LabelCell | null {
    const own = this.labelAt(row, this.indicatorColumn);
    if (own) return own;
    const above = this.columns.labels.filter((column) => column < this.indicatorColumn);
    const here = above.findLast((column) => this.isOwn(row, column));
    if (here !== undefined) return this.labelAt(row, here);
    const last = this.lines.at(-1);
    const saysMore = (['criterion', 'plan', 'actual'] as const).some((role) => this.hasOwn(row, role));
    const isSameGroup =
      last &&
      saysMore &&
      isSameCell(last.level1?.cell, this.level1?.cell) &&
      isSameCell(last.level2?.cell, this.level2?.cell);
    if (isSameGroup) return last.indicator;
    const merged = above.findLast((column) => this.grid.text(row, column) !== '');
    return merged === undefined ? null : this.labelAt(row, merged);
  }

  private isLine(row: number, indicator: LabelCell): boolean {
    const hasCriterion = this.textOf(row, 'criterion') !== '';
    if (this.isBelowTable && !(this.pointsAt(row) !== null && this.hasOwn(row, 'points'))) return false;
    if (this.own.length === 1 && !hasCriterion && this.pointsAt(row) === null) return false;
    if (this.hasOwn(row, 'points') || hasCriterion) return true;
    const points = this.column('points');
    if (points !== null && this.grid.text(row, points) !== '') return true;
    if (indicator.points !== null && this.hasOwnLabel(row)) return true;
    return (
      this.column('criterion') === null &&
      this.hasOwnLabel(row) &&
      (this.hasOwn(row, 'plan') || this.hasOwn(row, 'actual') || this.hasOwn(row, 'score'))
    );
  }

  /** The last row of a line whose points are merged over rows that share one score; the row itself otherwise. */
  private lastRowOfPoints(row: number, points: number): number {
    const area = this.grid.areaAt(row, points);
    const score = this.column('score');
    if (area.bottom === row || area.top !== row) return row;
    if (score === null || this.grid.areaAt(row, score).bottom >= area.bottom) return area.bottom;
    const scored = this.grid.rowsBetween(area.top, area.bottom).filter((at) => this.isOwn(at, score));
    return scored.length <= 1 ? area.bottom : row;
  }

  private keepSharedPoints(row: number, column: number): void {
    const area = this.grid.areaAt(row, column);
    const points = pointsOf(this.grid.tableCell(row, column));
    if (points === null || area.top !== row) return;
    const label = this.labelAt(row, this.indicatorColumn) ?? this.level2 ?? this.level1;
    this.pointsAbove.push({
      level: 2,
      label: label?.text ?? '',
      points,
      cell: { row: area.top, column: area.left },
      isOf: (line) => line.row >= area.top && line.row <= area.bottom,
    });
  }
}

/** The points that a cell prints, null where it prints anything else. */
export function pointsOf(cell: TableCell): number | null {
  if (cell.reading.kind !== 'number') return null;
  const { value, unit, operator, isApproximate } = cell.reading.number;
  const isPoints = unit === null || unit === '分' || unit === '%';
  return isPoints && operator === null && !isApproximate ? value : null;
}

export function isSameCell(one: Position | undefined, other: Position | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

/** True where a group's name, as a subtotal prints it, is that of the line's level 1 or 2. */
export function isLineOf(line: Line, group: string): boolean {
  return [line.level1, line.level2].some((level) => level !== null && isNamed(level.text, group));
}

function isNamed(label: string, group: string): boolean {
  const plain = label.replace(/^[一二三四五六七八九十\d]+[、.．]|[（(].*$|\s/g, '');
  return plain !== '' && (plain === group || plain.startsWith(group) || group.startsWith(plain));
}
