import type { Position } from '../cells/address';
import { isLabel, type Header, type HeaderColumn } from './header';
import type { ColumnRole } from './model';
import { SELF, type HeaderRole } from './vocabulary';

/** Which column of a table holds what. */
export interface Columns {
  readonly byRole: ReadonlyMap<ColumnRole, number>;
  /** Every column of labels from left to right, the indicator's included. */
  readonly labels: readonly number[];
  /** Units printed in the headers of plan or actual. */
  readonly unit: string | null;
  readonly isRateInPercentPoints: boolean;
  /** Columns whose header says the same as that of a column already taken. */
  readonly duplicates: readonly { readonly role: ColumnRole; readonly cell: Position }[];
  /** The first column of the table, a label at the side of the whole table included. */
  readonly left: number;
  readonly right: number;
}

/** How many rows of the table hold something of their own in a column. */
export type FilledRows = (column: number) => number;

/** Where several headers name one role: the words that speak for it most plainly. */
const PREFERRED: Partial<Record<ColumnRole, RegExp>> = {
  criterion: /评分|计分|赋分|扣分/,
  plan: /[值数量]$/,
  actual: /[值数量]$/,
  score: SELF,
  reason: /扣分/,
};

const VALUE_ROLES: readonly ColumnRole[] = [
  'number',
  'level1Points',
  'level2Points',
  'explanation',
  'criterion',
  'unit',
  'plan',
  'actual',
  'rate',
  'score',
  'reviewScore',
  'reason',
  'remark',
];

/** Decides what each column of a header holds; `filled` tells levels from indicators where the words do not. */
export function assignColumns(header: Header, filled: FilledRows): Columns {
  const columns = withReviewScore(header.columns);
  const byRole = new Map<ColumnRole, number>();
  const duplicates: { readonly role: ColumnRole; readonly cell: Position }[] = [];

  for (const role of VALUE_ROLES) {
    const named = columns.filter((column) => column.role === role);
    const preferred = named.find(({ word }) => PREFERRED[role]?.test(word)) ?? named[0];
    if (!preferred) continue;
    byRole.set(role, preferred.column);
    duplicates.push(...sameWord(named, preferred).map(({ cell }) => ({ role, cell })));
  }

  const labels = assignLabels(columns, filled, byRole);
  duplicates.push(...assignPoints(columns, labels, filled, byRole));
  const remark = byRole.get('remark');
  if (!byRole.has('reason') && remark !== undefined) {
    byRole.set('reason', remark);
    byRole.delete('remark');
  }

  const rate = columns.find(({ column }) => column === byRole.get('rate'));
  const all = columns.map(({ column }) => column);
  return {
    byRole,
    labels,
    unit: unitOf(columns, byRole),
    isRateInPercentPoints: rate?.unit === '%',
    duplicates,
    left: header.left,
    right: Math.max(...all),
  };
}

/** Beside 自评得分 any other score (考评得分, 得分) is the reviewer's. */
function withReviewScore(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const scores = columns.filter(({ role }) => role === 'score');
  const own = scores.find(({ word }) => SELF.test(word));
  if (!own || columns.some(({ role }) => role === 'reviewScore')) return columns;
  const other = scores.find(({ word }) => !SELF.test(word));
  return columns.map((column) => (column === other ? { ...column, role: 'reviewScore' } : column));
}

function sameWord(named: readonly HeaderColumn[], first: HeaderColumn): readonly HeaderColumn[] {
  return named.filter((column) => column !== first && column.word === first.word);
}

function unitOf(columns: readonly HeaderColumn[], byRole: ReadonlyMap<ColumnRole, number>): string | null {
  const roles: readonly ColumnRole[] = ['plan', 'actual'];
  for (const role of roles) {
    const unit = columns.find(({ column }) => column === byRole.get(role))?.unit ?? null;
    if (unit !== null) return unit;
  }
  return null;
}

/** Finds the indicator's column and the levels above it, and says which columns hold labels at all. */
function assignLabels(
  columns: readonly HeaderColumn[],
  filled: FilledRows,
  byRole: Map<ColumnRole, number>,
): readonly number[] {
  const named = columns.filter(({ role }) => isLabel(role));
  const used = named.filter(({ column }) => filled(column) > 0);
  const labels = used.length > 0 ? used : named;
  const indicator = indicatorAmong(labels, columns, filled);
  if (!indicator) return [];

  const firstLevel = labels.find(({ role }) => role === 'level1');
  const above = labels.filter(
    ({ column, role }) =>
      column !== indicator.column &&
      (isLevel(role) || (column < indicator.column && (!firstLevel || column >= firstLevel.column))),
  );
  const level2 = above.find(({ role }) => role === 'level2') ?? above.find((_, index) => index === 1);
  const level1 = firstLevel ?? above.find((column) => column !== level2);
  if (level1 && level1 !== indicator) byRole.set('level1', level1.column);
  if (level2) byRole.set('level2', level2.column);
  byRole.set('indicator', indicator.column);

  const explained = labels.find(({ column, role }) => column > indicator.column && !isLevel(role));
  if (explained && !byRole.has('explanation')) byRole.set('explanation', explained.column);
  return [...above.map(({ column }) => column), indicator.column];
}

function isLevel(role: HeaderRole | null): boolean {
  return role === 'level1' || role === 'level2' || role === 'level3' || role === 'level4';
}

function indicatorAmong(
  labels: readonly HeaderColumn[],
  columns: readonly HeaderColumn[],
  filled: FilledRows,
): HeaderColumn | undefined {
  const deepest =
    labels.find(({ role }) => role === 'level4') ?? labels.find(({ role }) => role === 'level3');
  if (deepest) return deepest;

  const level = labels.findLast(({ role }) => isLevel(role));
  const behind = labels.filter(({ column, role }) => !isLevel(role) && column > (level?.column ?? -1));
  const item = behind.findLast(({ role }) => role === 'item') ?? (level ? undefined : behind.at(-1));
  const found = item ?? level ?? behind.at(-1);
  if (!found) return undefined;

  // 考核指标 merged over its rows with 考核内容 line by line to its right: the lines are the indicators.
  const points = columns.find(({ role }) => role === 'points');
  const lines = Math.max(points ? filled(points.column) : 0, filled(found.column));
  const finer = labels.find(({ column }) => column > found.column && filled(column) >= lines);
  return finer && filled(found.column) < lines ? finer : found;
}

/**
 * A 分值 behind each level belongs to that level; the one behind the indicator, or behind none, to the lines. Returns
 * those that say the same as one already taken.
 */
function assignPoints(
  columns: readonly HeaderColumn[],
  labels: readonly number[],
  filled: FilledRows,
  byRole: Map<ColumnRole, number>,
): readonly { readonly role: ColumnRole; readonly cell: Position }[] {
  const level1 = byRole.get('level1');
  const level2 = byRole.get('level2');
  const indicator = byRole.get('indicator');
  const duplicates: { readonly role: ColumnRole; readonly cell: Position }[] = [];
  let taken: HeaderColumn | null = null;
  for (const header of columns.filter(({ role }) => role === 'points')) {
    const label = labels.findLast((column) => column < header.column);
    const isGroups =
      label !== undefined &&
      label !== indicator &&
      indicator !== undefined &&
      (columns.filter(({ role }) => role === 'points').length > 1 ||
        filled(header.column) < filled(indicator));
    if (isGroups && label === level1 && !byRole.has('level1Points'))
      byRole.set('level1Points', header.column);
    else if (isGroups && label === level2 && !byRole.has('level2Points'))
      byRole.set('level2Points', header.column);
    else if (taken === null) {
      taken = header;
      byRole.set('points', header.column);
    } else if (taken.word === header.word) duplicates.push({ role: 'points', cell: header.cell });
  }
  return duplicates;
}
