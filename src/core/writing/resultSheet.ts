import { cellAddress } from '../cells/address';
import { decimal, roundHalfUp } from '../cells/decimal';
import { ruleSetById } from '../rules/catalogue';
import type { RuleLabels } from '../rules/labels';
import { assumedAnswers } from '../scoring/compliance';
import type { GroupScore, ScoreCard, ScoredRow, ScoredTable } from '../scoring/scoreCard';
import { printedPoints } from '../scoring/scoreTable';
import type { Settings } from '../settings';
import type { WorkbookLabels } from './labels';
import { markOf } from './ownSheets';
import { figureStyle, numberStyle, onPaper, plainNumber, readAs } from './paperRow';
import type { RulePlace } from './ruleLines';
import { rateFromElsewhere } from './rowFormulas';
import {
  formulaCell,
  valueCell,
  type DraftCell,
  type DraftChart,
  type DraftRow,
  type SheetDraft,
} from './sheetDraft';
import { gradeExpression } from './totalCells';
import type { PaperPlace, WorkingPaper } from './workingPaper';

const WIDTHS: readonly number[] = [30, 12, 12, 12, 24];
const CHART_ROWS = 14;
/** By the number of decimals. */
const RATE_STYLES = ['rate0', 'rate1', 'percent'] as const;

/** 评价结果: for every table its groups, total, grade and rates, live over 评分底稿, with a chart of the groups. */
export function resultSheet(
  card: ScoreCard,
  paper: WorkingPaper,
  settings: Settings,
  { results: labels, workingPaper }: Pick<WorkbookLabels, 'results' | 'workingPaper'>,
  name: string,
): SheetDraft {
  const rows: DraftRow[] = [{ key: markOf('results'), cells: [valueCell(labels.title, 'title')] }];
  const charts: DraftChart[] = [];
  card.tables.forEach((table, index) => {
    rows.push({ key: `gap|${index}`, cells: [] });
    const places = paper.places[index] ?? [];
    const rule = paper.rules[index] ?? null;
    const words = { labels, rules: workingPaper.rules };
    const section = tableSection(table, places, rule, settings, words, rows.length);
    rows.push(...section.rows);
    charts.push(section.chart);
  });
  return {
    name,
    visibility: 'visible',
    rows,
    widths: WIDTHS,
    freezeRows: 1,
    charts,
    merges: [],
  };
}

interface Words {
  readonly labels: WorkbookLabels['results'];
  readonly rules: RuleLabels;
}

function tableSection(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  rule: RulePlace | null,
  settings: Settings,
  { labels, rules }: Words,
  from: number,
): { readonly rows: readonly DraftRow[]; readonly chart: DraftChart } {
  const { table, groups } = scored;
  const name = labels.programmes[table.programme ?? 'other'];
  const heading = `${name}（${table.sheet}）`;
  const rows: DraftRow[] = [
    { key: `table|${table.sheet}|${table.area.top}`, cells: sectionCells(heading) },
    { key: 'columns', cells: labels.columns.map((label) => valueCell(label, 'header')) },
  ];
  const firstGroup = from + rows.length;
  let offset = 0;
  for (const group of groups) {
    const end = offset + group.rows.length;
    const part = { places: places.slice(offset, end), rows: scored.rows.slice(offset, end) };
    offset = end;
    rows.push(groupRow(group, part, from + rows.length, labels));
  }
  const lastGroup = from + rows.length - 1;
  if (rule) rows.push(sumRow(scored, places, from + rows.length, { labels, rules }));
  const total = from + rows.length;
  rows.push(
    rule
      ? ruledRow(scored, rule, settings, total, { labels, rules })
      : totalRow(scored, places, total, labels),
    gradeRow(scored, total, settings, labels),
  );
  rows.push(...rateRows(scored, places, settings, labels), ...assumedRows(scored, places, labels));
  const minimum = CHART_ROWS + 1;
  while (rows.length < minimum) rows.push({ key: `space|${rows.length}`, cells: [] });
  return {
    rows,
    chart: {
      name: `${table.sheet}-${table.area.top + 1}`,
      title: labels.chartTitle(name),
      at: { top: from, bottom: from + CHART_ROWS, left: WIDTHS.length + 1, right: WIDTHS.length + 8 },
      categories: { top: firstGroup, bottom: lastGroup, left: 0, right: 0 },
      series: [
        { name: labels.columns[1] ?? '', values: { top: firstGroup, bottom: lastGroup, left: 1, right: 1 } },
        { name: labels.columns[2] ?? '', values: { top: firstGroup, bottom: lastGroup, left: 2, right: 2 } },
      ],
    },
  };
}

function sectionCells(text: string): readonly DraftCell[] {
  return WIDTHS.map((_, column) => valueCell(column === 0 ? text : null, 'section'));
}

function rangeOnPaper(places: readonly PaperPlace[], part: 'score' | 'open'): string | null {
  const first = places[0]?.[part];
  const last = places.at(-1)?.[part];
  return first && last
    ? onPaper(
        places[0]?.sheet ?? '',
        `${cellAddress(first.row, first.column)}:${cellAddress(last.row, last.column)}`,
      )
    : null;
}

/** Rows of a table with their places on 评分底稿. */
interface Part {
  readonly places: readonly PaperPlace[];
  readonly rows: readonly ScoredRow[];
}

/** Settled points and open rows: what is sure so far, what is missing, and what nobody looked at. */
function scoreCells(
  { places, rows }: Part,
  scored: { readonly settled: number; readonly open: number },
  points: number,
  line: number,
  labels: WorkbookLabels['results'],
): readonly DraftCell[] {
  const scores = rangeOnPaper(places, 'score');
  const open = rangeOnPaper(places, 'open');
  if (!scores || !open) return [];
  const rate = points > 0 ? roundHalfUp(decimal(scored.settled).div(points), 4) : null;
  const settled = cellAddress(line, 2);
  const isOpen = scored.open > 0;
  const note = labels.open(`"&ROUND(SUM(${scores}),2)&"`, `"&SUM(${open})&"`);
  const count = rows.reduce((sum, row) => sum + assumedAnswers(row), 0);
  const assumed = count > 0 ? labels.assumed(count) : '';
  return [
    valueCell(points, numberStyle(points)),
    formulaCell(`IF(SUM(${open})=0,ROUND(SUM(${scores}),2),"")`, isOpen ? '' : scored.settled, 'score'),
    formulaCell(
      points > 0 ? `IF(ISNUMBER(${settled}),ROUND(${settled}/${cellAddress(line, 1)},4),"")` : '""',
      isOpen ? '' : (rate ?? ''),
      'percent',
    ),
    formulaCell(
      `IF(SUM(${open})=0,"${assumed}","${joined(note, assumed)}")`,
      isOpen ? joined(labels.open(plainNumber(scored.settled), String(scored.open)), assumed) : assumed,
      'text',
    ),
  ];
}

const joined = (...notes: readonly string[]) => notes.filter((note) => note !== '').join('；');

function groupRow(group: GroupScore, part: Part, line: number, labels: WorkbookLabels['results']): DraftRow {
  const label = group.label === '' ? labels.ungrouped : group.label;
  return {
    key: `group|${label}`,
    cells: [valueCell(label, 'text'), ...scoreCells(part, group, group.points, line, labels)],
  };
}

function totalRow(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  line: number,
  labels: WorkbookLabels['results'],
): DraftRow {
  const totals = { settled: scored.score, open: scored.open };
  return {
    key: 'total',
    cells: [
      valueCell(labels.total, 'section'),
      ...scoreCells({ places, rows: scored.rows }, totals, scored.points, line, labels),
    ],
  };
}

/** Under a local rule: the plain sum, above what the rule makes of it. */
function sumRow(scored: ScoredTable, places: readonly PaperPlace[], line: number, words: Words): DraftRow {
  const sum = { settled: scored.ruled?.sum ?? scored.score, open: scored.open };
  return {
    key: 'sum',
    cells: [
      valueCell(words.rules.lines.sum, 'section'),
      ...scoreCells({ places, rows: scored.rows }, sum, scored.points, line, words.labels),
    ],
  };
}

function ruledRow(
  scored: ScoredTable,
  rule: RulePlace,
  settings: Settings,
  line: number,
  { labels, rules }: Words,
): DraftRow {
  const points = settings.notApplicable === 'leave-out' ? scored.points : printedPoints(scored.rows);
  const chosen = ruleSetById(settings.rules);
  const score = onPaper(rule.sheet, cellAddress(rule.total.row, rule.total.column));
  const total = cellAddress(line, 2);
  const { isComplete } = scored;
  const share = points > 0 ? roundHalfUp(decimal(scored.score).div(points), 4) : '';
  return {
    key: 'total',
    cells: [
      valueCell(labels.total, 'section'),
      valueCell(points, numberStyle(points)),
      formulaCell(`IF(ISNUMBER(${score}),${score},"")`, isComplete ? scored.score : '', 'score'),
      formulaCell(
        points > 0 ? `IF(ISNUMBER(${total}),ROUND(${total}/${cellAddress(line, 1)},4),"")` : '""',
        isComplete ? share : '',
        'percent',
      ),
      valueCell(rules.heading(chosen?.name ?? settings.rules, chosen?.document ?? null), 'text'),
    ],
  };
}

function gradeRow(
  scored: ScoredTable,
  totalLine: number,
  settings: Settings,
  labels: WorkbookLabels['results'],
): DraftRow {
  const printed = printedPoints(scored.rows);
  const total = cellAddress(totalLine, 2);
  return {
    key: 'grade',
    cells: [
      valueCell(labels.grade, 'section'),
      valueCell(null, 'text'),
      printed > 0
        ? formulaCell(
            `IF(ISNUMBER(${total}),${gradeExpression(total, printed, settings)},"")`,
            scored.grade ?? '',
            'score',
          )
        : valueCell(null, 'score'),
      valueCell(null, 'text'),
      valueCell(settings.gradeScale.name, 'text'),
    ],
  };
}

/** Plan, actual and completion rate of the rows that have one. */
function rateRows(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  settings: Settings,
  labels: WorkbookLabels['results'],
): readonly DraftRow[] {
  const rated = scored.rows.flatMap((row, index) => {
    const place = places[index];
    const rate = place && rateFromElsewhere(row.row, place.sheet, place.refs, 1, settings.rateDecimals + 2);
    const { plan, actual } = place?.refs ?? {};
    return row.rate && plan && actual && rate ? [{ row, plan, actual, rate, sheet: place.sheet }] : [];
  });
  if (rated.length === 0) return [];
  return [
    { key: 'rates', cells: labels.rateColumns.map((label) => valueCell(label, 'header')) },
    ...rated.map(({ row, plan, actual, rate, sheet }) => {
      const shown = row.rate ? roundHalfUp(decimal(row.rate.shown).div(100), 6) : '';
      return {
        key: `rate|${settings.rateDecimals}|${row.row.indicator}`,
        cells: [
          valueCell(row.row.indicator, 'text'),
          formulaCell(onPaper(sheet, plan.value), readAs(plan.cell) ?? '', figureStyle(plan.cell)),
          formulaCell(onPaper(sheet, actual.value), readAs(actual.cell) ?? '', figureStyle(actual.cell)),
          formulaCell(rate, shown, RATE_STYLES[settings.rateDecimals]),
          valueCell(row.row.unit, 'text'),
        ],
      };
    }),
  ];
}

/** The rows whose scores rest on answers that were taken as compliant together with others. */
function assumedRows(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  labels: WorkbookLabels['results'],
): readonly DraftRow[] {
  const assumed = scored.rows.flatMap((row, index) => {
    const place = places[index];
    return place && assumedAnswers(row) > 0 ? [{ row, place }] : [];
  });
  if (assumed.length === 0) return [];
  return [
    { key: 'assumed', cells: labels.assumedColumns.map((label) => valueCell(label, 'header')) },
    ...assumed.map(({ row, place }) => ({
      key: `assumed|${row.row.row}`,
      cells: [
        valueCell(row.row.indicator, 'text'),
        valueCell(row.row.points, numberStyle(row.row.points)),
        formulaCell(
          onPaper(place.sheet, cellAddress(place.score.row, place.score.column)),
          row.score ?? '',
          'score',
        ),
        valueCell(assumedAnswers(row), 'number'),
        valueCell(null, 'text'),
      ],
    })),
  ];
}
