import { unitNamed } from '../cells/units';
import { pointsOf } from './body';
import type { Grid } from './grid';
import type { IndicatorRow } from './model';
import { withRowUnit } from './rowUnit';
import { headerText } from './vocabulary';

/** Columns of the 项目资金 block of shape B; the first pattern that a header fits counts. */
const BUDGET_COLUMNS = {
  actual: [
    /^(?:全年|年度)?(?:实际)?执行(?:数|额|金额)$/,
    /^(?:全年|年度)?(?:实际)?支出(?:数|额|金额)?$/,
    /实际执行/,
  ],
  plan: [/^全年(?:调整后?)?预算数?$/, /^(?:年中)?调整后?的?(?:全年)?预算数?$/, /^预算数$/],
  points: [/^(?:分值|权重)$/],
  rate: [/^(?:预算)?执行率$/],
  score: [/^(?:自评)?得分$|^自评分$/],
} as const;

type BudgetRole = keyof typeof BUDGET_COLUMNS;
type BudgetColumns = Partial<Record<BudgetRole, number>>;

const TOTAL_LABEL = /(?:年度|项目|预算)?资金总额|^(?:年度)?资金合计$|^总额$/;
const TALLEST_BLOCK = 8;

/** The 年度资金总额 line of shape B and the row where its block begins. */
export interface BudgetLine {
  readonly row: IndicatorRow;
  readonly top: number;
}

/** True for the row 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分: the head of the money block. */
export function isBudgetHeader(grid: Grid, row: number): boolean {
  const columns = budgetColumns(grid, row);
  return columns.actual !== undefined && columns.plan !== undefined;
}

/**
 * Finds the 年度资金总额 line between two rows. Its plan is the adjusted budget of the year (全年预算数), never 年初预算数;
 * a block that gives no points to it has no such line.
 */
export function findBudgetLine(
  grid: Grid,
  from: number,
  to: number,
  unitLine: string | null,
): BudgetLine | null {
  for (const top of grid.rowsBetween(from, to)) {
    if (!isBudgetHeader(grid, top)) continue;
    const columns = budgetColumns(grid, top);
    const row = grid
      .rowsBetween(top + 1, Math.min(to, top + TALLEST_BLOCK))
      .find((candidate) => totalLabelColumn(grid, candidate) !== null);
    if (row === undefined || (columns.points === undefined && columns.score === undefined)) return null;
    return { row: budgetRow(grid, columns, top, row, unitLine), top };
  }
  return null;
}

function budgetColumns(grid: Grid, row: number): BudgetColumns {
  const found: BudgetColumns = {};
  for (const role of Object.keys(BUDGET_COLUMNS) as BudgetRole[]) {
    const column = BUDGET_COLUMNS[role]
      .map((pattern) =>
        grid.columnsOf(row).find((at) => pattern.test(headerText(grid.ownText(row, at)).word)),
      )
      .find((at) => at !== undefined);
    if (column !== undefined) found[role] = column;
  }
  return found;
}

function totalLabelColumn(grid: Grid, row: number): number | null {
  const column = grid.columnsOf(row).find((at) => TOTAL_LABEL.test(headerText(grid.ownText(row, at)).word));
  return column ?? null;
}

function budgetRow(
  grid: Grid,
  columns: BudgetColumns,
  top: number,
  row: number,
  unitLine: string | null,
): IndicatorRow {
  const cell = (role: BudgetRole) => {
    const column = columns[role];
    return column === undefined ? null : grid.tableCell(row, column);
  };
  const points = cell('points');
  const isPrinted = points !== null && points.reading.kind !== 'empty' && points.reading.kind !== 'none';
  const figures = withRowUnit(cell('plan'), cell('actual'), {
    label: null,
    column: null,
    header: unitInBlock(grid, top, row),
    line: unitLine,
    labelText: '年度资金总额',
  });
  return {
    row,
    level1: null,
    level2: null,
    indicator: '预算执行率',
    indicatorCell: { row, column: totalLabelColumn(grid, row) ?? 0 },
    points: points && pointsOf(points),
    pointsCell: isPrinted ? points : null,
    criterion: null,
    criterionCell: null,
    unit: figures.unit,
    plan: figures.plan,
    actual: figures.actual,
    rate: cell('rate'),
    score: cell('score'),
    reviewScore: null,
    reason: null,
    isBudgetLine: true,
  };
}

/** 万元 in 项目资金（万元） or 全年预算数（万元）. */
function unitInBlock(grid: Grid, top: number, row: number): string | null {
  for (const at of [top, row]) {
    for (const column of grid.columnsOf(at)) {
      const unit = unitNamed(headerText(grid.ownText(at, column)).bracket.replace(/^单位:?/, ''));
      if (unit !== null && unit.endsWith('元')) return unit;
    }
  }
  return null;
}
