import { cellAddress, type Position } from '../src/core/cells/address';
import { readCell } from '../src/core/cells/readCell';
import { cellAt, type SheetSnapshot } from '../src/core/cells/snapshot';
import type { Check, CheckInput } from '../src/core/checks/check';
import type { Finding } from '../src/core/checks/finding';
import { inspect } from '../src/core/checks/inspection';
import { rateOf } from '../src/core/scoring/rate';
import type { ScoredRow, ScoredTable } from '../src/core/scoring/scoreCard';
import { DEFAULT_SETTINGS, type Settings } from '../src/core/settings';
import type { ColumnRole, IndicatorRow, IndicatorTable, TableCell, TotalRow } from '../src/core/tables/model';
import { sheetOf, workbookOf, type TestCell } from './snapshots';

/** A line of a form as an official fills it in; what is left out is an empty cell. */
export interface FormLine {
  readonly level1?: string;
  readonly indicator?: string;
  readonly points?: TestCell;
  readonly criterion?: string;
  readonly unit?: string;
  readonly plan?: TestCell;
  readonly actual?: TestCell;
  readonly rate?: TestCell;
  readonly score?: TestCell;
  readonly reviewScore?: TestCell;
  readonly reason?: TestCell;
  /** A figure in a column that has no role (年初预算数, say). */
  readonly other?: TestCell;
  readonly isBudgetLine?: boolean;
  /** What the engine made of the line; a line without `computed` is not settled. */
  readonly computed?: number;
  readonly scored?: Partial<ScoredRow>;
}

export interface FormOptions {
  readonly sheet?: string;
  readonly title?: string;
  readonly year?: number;
  readonly shape?: 'A' | 'B';
  readonly isRateInPercentPoints?: boolean;
  readonly totals?: readonly {
    label?: string;
    points?: TestCell;
    score?: TestCell;
    reviewScore?: TestCell;
    kind?: TotalRow['kind'];
    of?: readonly number[];
  }[];
  readonly grade?: TestCell;
  readonly groupPoints?: IndicatorTable['groupPoints'];
  /** Columns that the form does not have. */
  readonly without?: readonly ColumnRole[];
  readonly settings?: Partial<Settings>;
}

const COLUMNS = [
  'level1',
  'indicator',
  'points',
  'criterion',
  'unit',
  'plan',
  'actual',
  'rate',
  'score',
  'reviewScore',
  'reason',
  'other',
] as const;
const FIRST_ROW = 3;
const column = (role: (typeof COLUMNS)[number]) => COLUMNS.indexOf(role);

/** Lines stand in row 4 and below; columns: A 一级 B 指标 C 分值 D 标准 E 单位 F 计划 G 实际 H 完成率 I 自评 J 复核 K 原因 L other. */
export function formOf(lines: readonly FormLine[], options: FormOptions = {}): CheckInput {
  const totals = options.totals ?? [];
  const sheet = sheetOf(options.sheet ?? '附件1', [
    [options.title ?? null],
    [],
    [
      '一级指标',
      '三级指标',
      '分值',
      '评分标准',
      '计量单位',
      '计划数',
      '实际完成',
      '完成率',
      '自评得分',
      '复核得分',
      '扣分原因',
    ],
    ...lines.map((line) => COLUMNS.map((role) => line[role] ?? null)),
    ...totals.map((total) => [
      total.label ?? '合计',
      null,
      total.points ?? null,
      null,
      null,
      null,
      null,
      null,
      total.score ?? null,
      total.reviewScore ?? null,
    ]),
    ['评价等级', options.grade ?? null],
  ]);
  const table = tableOn(sheet, lines, options);
  const rows = lines.map((line, index): ScoredRow => {
    const row = table.rows[index] as IndicatorRow;
    return {
      row,
      rule: { kind: 'none' },
      status: line.computed === undefined ? 'no-rule' : 'scored',
      rate: rateOf(row, 1),
      score: line.computed ?? null,
      questions: [],
      stepVariants: null,
      scoreByShownRate: null,
      enteredScore: null,
      ...line.scored,
    };
  });
  return inputOf(sheet, table, rows, { ...DEFAULT_SETTINGS, ...options.settings });
}

function tableOn(sheet: SheetSnapshot, lines: readonly FormLine[], options: FormOptions): IndicatorTable {
  const hasNot = new Set<string>(options.without ?? []);
  const cell = (row: number, at: number): TableCell | null => {
    const role = COLUMNS[at];
    if (role && hasNot.has(role)) return null;
    const snapshot = cellAt(sheet, row, at);
    return {
      row,
      column: at,
      reading: readCell(snapshot),
      formula: snapshot?.formula ?? null,
      numberFormat: snapshot?.numberFormat ?? null,
      spansRows: false,
    };
  };
  const rows = lines.map((line, index): IndicatorRow => {
    const row = FIRST_ROW + index;
    const points = cell(row, column('points'));
    const printed = (['plan', 'actual'] as const).flatMap((role) => {
      const reading = cell(row, column(role))?.reading;
      return reading?.kind === 'number' ? [reading.number.unit] : [];
    });
    const own = printed.find((unit) => unit !== null) ?? null;
    const isBare = printed.includes(null);
    return {
      row,
      level1: line.level1 ?? null,
      level2: null,
      indicator: line.indicator ?? `指标${index + 1}`,
      indicatorCell: { row, column: column('indicator') },
      points: points?.reading.kind === 'number' ? points.reading.number.value : null,
      pointsCell: points?.reading.kind === 'number' ? points : null,
      criterion: line.criterion ?? null,
      criterionCell: { row, column: column('criterion') },
      unit: (isBare ? (line.unit ?? own) : (own ?? line.unit)) ?? null,
      plan: cell(row, column('plan')),
      actual: cell(row, column('actual')),
      rate: cell(row, column('rate')),
      score: cell(row, column('score')),
      reviewScore: cell(row, column('reviewScore')),
      reason: cell(row, column('reason')),
      isBudgetLine: line.isBudgetLine ?? false,
    };
  });
  const all = rows.map(({ row }) => row);
  const totals = (options.totals ?? []).map((total, index): TotalRow => {
    const row = FIRST_ROW + lines.length + index;
    return {
      row,
      kind: total.kind ?? 'total',
      label: total.label ?? '合计',
      points: cell(row, column('points')),
      score: cell(row, column('score')),
      reviewScore: cell(row, column('reviewScore')),
      of: total.of ?? all,
    };
  });
  const bottom = FIRST_ROW + lines.length + totals.length;
  const roles = COLUMNS.filter((role) => role !== 'other' && !hasNot.has(role)) as readonly ColumnRole[];
  return {
    sheet: sheet.name,
    shape: options.shape ?? 'A',
    area: { top: 2, left: 0, bottom, right: column('other') },
    title: options.title ?? null,
    programme: null,
    year: options.year ?? null,
    region: null,
    columns: new Map(roles.map((role) => [role, (COLUMNS as readonly string[]).indexOf(role)])),
    isRateInPercentPoints: options.isRateInPercentPoints ?? false,
    rows,
    totals,
    groupPoints: options.groupPoints ?? [],
    grade: options.grade === undefined ? null : cell(bottom, 1),
  };
}

function inputOf(
  sheet: SheetSnapshot,
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  settings: Settings,
): CheckInput {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const open = rows.filter((row) => row.score === null && row.status !== 'not-applicable').length;
  const scored: ScoredTable = {
    table,
    rows,
    groups: [],
    points: sum(rows.filter((row) => row.status !== 'not-applicable').map(({ row }) => row.points)),
    score: sum(rows.map(({ score }) => score)),
    ruled: null,
    open,
    isComplete: open === 0,
    grade: null,
  };
  return {
    workbook: workbookOf(sheet),
    found: { tables: [table], baseData: [], failed: [], duplicateHeaders: [] },
    card: { tables: [scored] },
    settings,
  };
}

/** Several forms as the sheets of one workbook. */
export function bookOf(...forms: readonly CheckInput[]): CheckInput {
  const [first] = forms;
  return {
    workbook: workbookOf(...forms.flatMap(({ workbook }) => workbook.sheets)),
    found: {
      tables: forms.flatMap(({ found }) => found.tables),
      baseData: forms.flatMap(({ found }) => found.baseData),
      failed: forms.flatMap(({ found }) => found.failed),
      duplicateHeaders: forms.flatMap(({ found }) => found.duplicateHeaders),
    },
    card: { tables: forms.flatMap(({ card }) => card.tables) },
    settings: first?.settings ?? DEFAULT_SETTINGS,
  };
}

/** What one check says of a form: `code cell`, in its own order. */
export function flagsOf(check: Check, input: CheckInput): readonly string[] {
  return check.run(inspect(input)).map(flag);
}

export function flag({ code, cell }: Finding): string {
  return cell ? `${code} ${address(cell)}` : code;
}

function address({ row, column: at }: Position): string {
  return cellAddress(row, at);
}
