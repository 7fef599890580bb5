import { rateOf } from '../scoring/rate';
import type { ScoredTable } from '../scoring/scoreCard';
import type { BaseDataRegion, BaseDataSheet, BaseDataTask, TaskReading } from '../tables/baseDataModel';
import type { ColumnRole, IndicatorRow, IndicatorTable } from '../tables/model';
import type { Settings } from '../settings';
import type { CheckInput } from './check';
import type { Inspection, RowInTable } from './inspection';

/**
 * Base data as the checks of figures look at rows: each task of a sheet as a small table, with a row for each region.
 * Nothing in it has points, a criterion or a score.
 */
export function inspectBaseData(input: CheckInput): Inspection {
  const parts = input.found.baseData.flatMap((base) =>
    base.tasks.map((task) => taskTable(base, task, input.settings)),
  );
  return {
    ...input,
    card: { tables: parts.map(({ scored }) => scored) },
    rows: parts.flatMap(({ rows }) => rows),
  };
}

interface TaskTable {
  readonly scored: ScoredTable;
  readonly rows: readonly RowInTable[];
}

function taskTable(base: BaseDataSheet, task: BaseDataTask, { rateDecimals }: Settings): TaskTable {
  const columns = columnsOf(base, task);
  const used = [...columns.values()];
  const index = base.tasks.indexOf(task);
  const table: IndicatorTable = {
    sheet: base.sheet,
    shape: 'A',
    area: {
      top: Math.min(...base.regions.map(({ row }) => row)),
      bottom: base.area.bottom,
      left: Math.min(...used),
      right: Math.max(...used),
    },
    title: base.title,
    programme: task.programme,
    year: base.year,
    region: base.region,
    columns,
    isRateInPercentPoints: task.isRateInPercentPoints,
    rows: [],
    totals: [],
    groupPoints: [],
    grade: null,
  };
  const isBlank = base.regions.every(
    ({ readings }) => (readings[index]?.actual?.reading.kind ?? 'empty') === 'empty',
  );
  const rows = base.regions.flatMap((region): readonly RowInTable[] => {
    const reading = region.readings[index];
    if (!reading) return [];
    const row = rowOf(base, region, task, reading);
    return [
      {
        table,
        key: `${region.name}|${task.label}`,
        isBlank,
        scored: {
          row,
          rule: { kind: 'none' },
          status: 'no-rule',
          rate: rateOf(row, rateDecimals),
          score: null,
          questions: [],
          stepVariants: null,
          scoreByShownRate: null,
          enteredScore: null,
        },
      },
    ];
  });
  return {
    rows,
    scored: {
      table,
      rows: rows.map(({ scored }) => scored),
      groups: [],
      points: 0,
      score: 0,
      ruled: null,
      open: 0,
      isComplete: true,
      grade: null,
    },
  };
}

function columnsOf(
  base: BaseDataSheet,
  { plan, actual, rate }: BaseDataTask,
): ReadonlyMap<ColumnRole, number> {
  const roles = [
    ['indicator', base.unitColumn],
    ['plan', plan],
    ['actual', actual],
    ['rate', rate],
  ] as const;
  return new Map(roles.flatMap(([role, column]) => (column === null ? [] : [[role, column] as const])));
}

function rowOf(
  base: BaseDataSheet,
  region: BaseDataRegion,
  task: BaseDataTask,
  { unit, plan, actual, rate }: TaskReading,
): IndicatorRow {
  return {
    row: region.row,
    level1: null,
    level2: null,
    indicator: `${region.name} ${task.label}`,
    indicatorCell: { row: region.row, column: base.unitColumn },
    points: null,
    pointsCell: null,
    criterion: null,
    criterionCell: null,
    unit: unit ?? task.unit,
    plan,
    actual,
    rate,
    score: null,
    reviewScore: null,
    reason: null,
    isBudgetLine: false,
  };
}
