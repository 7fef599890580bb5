import { roundHalfUp } from '../src/core/cells/decimal';
import type { FindingCode } from '../src/core/checks/finding';
import { cellIn, percentText, setCell, type Book, type SheetName } from './cleanBooks';
import type { TestCell } from './snapshots';

/** One mistake put into a clean book, and what must be said of it. */
export interface InjectedError {
  readonly name: string;
  readonly code: FindingCode;
  /** Where it must be said; null where only the code matters. */
  readonly at: readonly [sheet: SheetName, cell: string] | null;
  /** True where the comparison is with the book as it was, as last year's. */
  readonly againstLastYear?: true;
  /** Changes the book; false where it does not lend itself to the mistake. */
  spoil(book: Book): boolean;
}

const FORM = '附件1';
const GOALS = '自评表';
const BASE = '基础数据';

const set =
  (sheet: SheetName, cell: string, value: TestCell | ((was: number) => TestCell)) => (book: Book) => {
    const was = cellIn(book, sheet, cell);
    setCell(book, sheet, cell, typeof value === 'function' ? value(Number(was)) : value);
    return true;
  };

function error(
  name: string,
  code: FindingCode,
  at: InjectedError['at'],
  spoil: InjectedError['spoil'],
): InjectedError {
  return { name, code, at, spoil };
}

/** A mistake in one cell, said of that cell. */
function inCell(
  name: string,
  code: FindingCode,
  sheet: SheetName,
  cell: string,
  value: TestCell | ((was: number) => TestCell),
): InjectedError {
  return error(name, code, [sheet, cell], set(sheet, cell, value));
}

const criterion = (name: string, code: FindingCode, text: string): InjectedError =>
  inCell(name, code, FORM, 'D5', text);

/** Plan and actual of the lines 公租房开工率 (row 6) and 租赁补贴发放率 (row 7). */
const figuresOf = (book: Book, line: 6 | 7) => {
  const [plan, actual] = [Number(cellIn(book, FORM, `F${line}`)), Number(cellIn(book, FORM, `G${line}`))];
  return { plan, actual, ratio: actual / plan };
};

const asRate =
  (line: 6 | 7, rate: (figures: { plan: number; actual: number; ratio: number }) => string | null) =>
  (book: Book) => {
    const typed = rate(figuresOf(book, line));
    if (typed === null) return false;
    setCell(book, FORM, `H${line}`, typed);
    return true;
  };

const percent = (value: number) => `${roundHalfUp(value, 1).toFixed(1)}%`;
const isFar = (ratio: number) => Math.abs(ratio - 1) > 0.02;

export const INJECTED_ERRORS: readonly InjectedError[] = [
  // cells
  inCell('a letter in a count', 'not-a-number', FORM, 'G6', '26l06'),
  inCell('a broken reference', 'cell-error', FORM, 'G6', { error: '#REF!' }),
  inCell('a minus', 'negative', FORM, 'G7', (was) => -was),
  inCell('half a home', 'fractional-count', FORM, 'G6', (was) => was + 0.5),
  inCell('a satisfaction of 950 %', 'out-of-range', FORM, 'G8', '950%'),
  inCell('a formula that nobody calculated', 'not-calculated', FORM, 'G6', {
    formula: '=A1',
    notCalculated: true,
  }),
  inCell('a number typed as text', 'text-number', FORM, 'F6', (was) => ` ${String(was)} `),
  inCell('a letter in the base data', 'not-a-number', BASE, 'D5', '12O3'),
  inCell('a minus in the base data', 'negative', BASE, 'G6', (was) => -was),
  // plan, actual and rate
  inCell('no plan', 'missing-plan', FORM, 'F6', null),
  inCell('no actual', 'missing-actual', FORM, 'G7', null),
  inCell('a plan of 0', 'zero-plan', FORM, 'F7', 0),
  inCell('an area for homes', 'unit-mismatch', FORM, 'G6', '3.5万平方米'),
  inCell('户 times 10,000', 'unit-mismatch', BASE, 'D7', (was) => was * 10000),
  error(
    '3 points more',
    'rate-mismatch',
    [FORM, 'H6'],
    asRate(6, ({ ratio }) => percent(ratio * 100 + 3)),
  ),
  error(
    'the last digit',
    'rate-mismatch',
    [FORM, 'H7'],
    asRate(7, ({ ratio }) => percent(ratio * 100 - 0.2)),
  ),
  error(
    'a ratio for a percent',
    'rate-mismatch',
    [FORM, 'H6'],
    asRate(6, ({ ratio }) => `${roundHalfUp(ratio, 3)}%`),
  ),
  error(
    'cut off',
    'rate-truncated',
    [FORM, 'H6'],
    asRate(6, ({ plan, actual, ratio }) => {
      const cut = `${(Math.floor(ratio * 1000 + 1e-9) / 10).toFixed(1)}%`;
      return cut === percentText(plan, actual) ? null : cut;
    }),
  ),
  error(
    'plan ÷ actual',
    'plan-actual-swapped',
    [FORM, 'H6'],
    asRate(6, ({ ratio }) => (isFar(ratio) ? percent(100 / ratio) : null)),
  ),
  error(
    'only the excess',
    'excess-as-rate',
    [FORM, 'H7'],
    asRate(7, ({ ratio }) => (ratio > 1.01 ? percent((ratio - 1) * 100) : null)),
  ),
  inCell('a rate of the base data', 'rate-mismatch', BASE, 'E6', '75.3%'),
  inCell('an execution rate', 'rate-mismatch', GOALS, 'G5', '85.1%'),
  // points and scores
  error('2 points less', 'points-sum', [FORM, 'C9'], set(FORM, 'C8', 18)),
  error('a level of 70 points', 'parts-mismatch', [GOALS, 'B10'], set(GOALS, 'B10', '产出指标（70分）')),
  inCell('a budget that is not its parts', 'parts-mismatch', GOALS, 'D5', (was) => was + 100),
  inCell('half a point too much', 'score-above-points', FORM, 'I8', 20.5),
  inCell('0.7 less than the criterion gives', 'score-mismatch', FORM, 'I7', (was) =>
    roundHalfUp(was - 0.7, 2),
  ),
  inCell('a goal 1.3 below', 'score-mismatch', GOALS, 'H11', (was) => roundHalfUp(was - 1.3, 2)),
  inCell('9 under steps of 2', 'score-unreachable', FORM, 'I5', 9),
  inCell('a total of one more', 'total-mismatch', FORM, 'I9', (was) => roundHalfUp(was + 1, 2)),
  inCell('a total of the other form', 'total-mismatch', GOALS, 'H13', (was) => roundHalfUp(was + 2, 2)),
  error('another grade', 'grade-mismatch', [FORM, 'B10'], (book) =>
    set(FORM, 'B10', cellIn(book, FORM, 'B10') === '差' ? '优' : '差')(book),
  ),
  inCell('a review of half a point less', 'review-differs', FORM, 'J8', (was) => was - 0.5),
  error('no reason', 'missing-reason', null, (book) =>
    [4, 5, 6, 7, 8].some((line) => {
      const isGiven = cellIn(book, FORM, `K${line}`) !== null;
      return isGiven && set(FORM, `K${line}`, null)(book);
    }),
  ),
  // criteria
  criterion('no cap', 'no-cap', '每发现一起截留挪用问题扣2分'),
  criterion('items of 8 points', 'parts-do-not-sum', '1.按时下达得5分；2.专款专用得3分'),
  criterion('a gap in tiers', 'gap-in-tiers', '满意度90%以上得10分，80%以下不得分'),
  criterion('tiers that overlap', 'overlapping-tiers', '满意度80%-100%得10分，60%-90%得5分，60%以下不得分'),
  criterion('words that say nothing', 'not-understood', '得分=甲+乙'),
  // deviations
  inCell('half of the plan', 'under-completion', FORM, 'G7', (was) => Math.round(was / 2)),
  inCell('1.6 times', 'over-completion', FORM, 'G7', (was) => Math.round(was * 1.6)),
  inCell('little spent', 'low-execution', GOALS, 'E5', (was) => Math.round(was * 0.7)),
  inCell('a county at a third', 'outlier', BASE, 'D8', (was) => Math.round(was / 3)),
  {
    ...inCell('three times last year’s', 'year-on-year', FORM, 'G6', (was) => was * 3),
    againstLastYear: true,
  },
  // between sheets
  error('a total without a county', 'region-total-mismatch', [BASE, 'D13'], (book) =>
    set(BASE, 'D13', (was) => was - Number(cellIn(book, BASE, 'D5')))(book),
  ),
  inCell(
    'a subsidy total with two digits turned round',
    'region-total-mismatch',
    BASE,
    'G13',
    (was) => was + 90,
  ),
  error('other figures than the base data', 'parts-mismatch', [FORM, 'G6'], (book) => {
    const { plan, actual } = figuresOf(book, 6);
    setCell(book, FORM, 'G6', actual + 30);
    setCell(book, FORM, 'H6', percentText(plan, actual + 30));
    return true;
  }),
  error('other figures than the indicator table', 'parts-mismatch', [GOALS, 'F10'], (book) =>
    set(GOALS, 'F10', `${String(figuresOf(book, 6).actual + 45)}套`)(book),
  ),
  // forms
  error('a line copied', 'duplicate-indicator', [FORM, 'B7'], (book) => {
    book[FORM][6] = [...(book[FORM][5] ?? [])];
    return true;
  }),
  inCell('a county twice', 'duplicate-unit', BASE, 'B8', '昌吉市'),
  error(
    'last year’s title',
    'other-year',
    [FORM, 'A1'],
    set(FORM, 'A1', '2020年度租赁住房保障绩效评价指标表'),
  ),
  error('a column under another name', 'table-not-recognised', null, (book) => {
    setCell(book, FORM, 'C3', '备用');
    return true;
  }),
  error('a header twice', 'duplicate-header', null, (book) => set(FORM, 'L3', '自评得分')(book)),
  {
    ...error('an indicator reworded', 'layout-drift', [FORM, 'B7'], set(FORM, 'B7', '住房租赁补贴发放比率')),
    againstLastYear: true,
  },
];
