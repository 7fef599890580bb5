import { withoutSpace } from '../cells/text';
import { unitNamed } from '../cells/units';
import { isSameCell, pointsOf, type Body, type Line } from './body';
import type { Columns } from './columns';
import type { Grid } from './grid';
import type { ColumnRole, IndicatorRow, TableCell } from './model';
import { withRowUnit } from './rowUnit';
import type { LineRow } from './totals';

/** Makes a row of each line of the body. `unitLine` is the unit printed above the table (单位：万元). */
export function readRows(
  grid: Grid,
  columns: Columns,
  body: Body,
  unitLine: string | null,
): readonly LineRow[] {
  return body.lines.map((line) => ({ line, row: new RowReader(grid, columns, body, line).read(unitLine) }));
}

class RowReader {
  constructor(
    private readonly grid: Grid,
    private readonly columns: Columns,
    private readonly body: Body,
    private readonly line: Line,
  ) {}

  read(unitLine: string | null): IndicatorRow {
    const { line } = this;
    const points = line.points === null ? null : pointsOf(line.points);
    const isPrinted =
      line.points !== null && line.points.reading.kind !== 'empty' && line.points.reading.kind !== 'none';
    const figures = withRowUnit(this.figure('plan'), this.figure('actual'), {
      label: line.indicator.unit,
      column: this.unitInColumn(),
      header: this.columns.unit,
      line: unitLine,
      labelText: [line.level1?.text, line.level2?.text, line.indicator.text].join(''),
    });
    return {
      row: line.row,
      level1: line.level1?.text ?? null,
      level2: line.level2?.text ?? null,
      indicator: [line.indicator.text, ...line.moreLabels].join('；'),
      indicatorCell: line.indicator.cell,
      points: points ?? (isPrinted ? null : this.pointsInLabel()),
      pointsCell: isPrinted ? line.points : null,
      criterion: line.criteria.length === 0 ? null : line.criteria.join('\n'),
      criterionCell: line.criterionCell,
      unit: figures.unit,
      plan: figures.plan,
      actual: figures.actual,
      rate: this.cell('rate'),
      score: this.cell('score'),
      reviewScore: this.cell('reviewScore'),
      reason: this.firstFilled('reason'),
      isBudgetLine: false,
    };
  }

  /** The cell of a role in one row; null where there is no such column or the cell belongs to the column beside it. */
  private cell(role: ColumnRole, row = this.line.row): TableCell | null {
    const column = this.columns.byRole.get(role);
    if (column === undefined || this.grid.origin(row, column).column !== column) return null;
    return this.grid.tableCell(row, column);
  }

  private cellsOf(role: ColumnRole): readonly TableCell[] {
    const only = this.line.row === this.line.lastRow ? this.cell(role) : null;
    if (only) return only.reading.kind === 'empty' ? [] : [only];
    const cells: TableCell[] = [];
    for (let row = this.line.row; row <= this.line.lastRow; row++) {
      const cell = this.cell(role, row);
      if (cell && cell.reading.kind !== 'empty' && !cells.some((other) => isSameCell(other, cell)))
        cells.push(cell);
    }
    return cells;
  }

  private firstFilled(role: ColumnRole): TableCell | null {
    return this.cellsOf(role)[0] ?? this.cell(role);
  }

  /** Plan or actual; null where a line of several rows prints several, because none of them is the line's own. */
  private figure(role: 'plan' | 'actual'): TableCell | null {
    const isAmbiguous = this.cellsOf('plan').length > 1 || this.cellsOf('actual').length > 1;
    return isAmbiguous ? null : this.firstFilled(role);
  }

  private unitInColumn(): string | null {
    const column = this.columns.byRole.get('unit');
    const word = column === undefined ? '' : withoutSpace(this.grid.text(this.line.row, column));
    return unitNamed(word) ?? (/^[^\d—–\-/无]{1,6}$/.test(word) ? word : null);
  }

  /** Points in the indicator's own label, else in the label of a group; only where that label has no other line. */
  private pointsInLabel(): number | null {
    const label = this.line.indicator.points !== null ? 'indicator' : this.line.level2 ? 'level2' : 'level1';
    const sharing = this.body.lines.filter((other) => isSameCell(other[label]?.cell, this.line[label]?.cell));
    return sharing.length === 1 ? (this.line[label]?.points ?? null) : null;
  }
}
