import { cellAddress, type Position } from '../cells/address';
import { ruleSetById } from '../rules/catalogue';
import type { RuleLabels } from '../rules/labels';
import { overDeductionOf } from '../rules/ruledTotal';
import { isCeiling } from '../scoring/ceiling';
import type { Execution } from '../scoring/execution';
import type { ScoredTable } from '../scoring/scoreCard';
import type { Settings } from '../settings';
import { paperCells, sectionCells, type PaperCells } from './paperCells';
import { numberStyle, onPaper, PAPER_COLUMNS, percentPoints } from './paperRow';
import { rateExpression } from './rowFormulas';
import { formulaCell, valueCell, type DraftRow } from './sheetDraft';
import type { PaperPlace } from './workingPaper';

/** Where the parts of a table's rule stand on 评分底稿; null where the rule has no such part. */
export interface RulePlace {
  readonly sheet: string;
  readonly factor: string | null;
  readonly addition: string | null;
  readonly deduction: string | null;
  readonly cap: string | null;
  /** The table's total under the rule. */
  readonly total: Position;
}

export interface RuleLines {
  readonly rows: readonly DraftRow[];
  readonly place: RulePlace;
}

const inColumn = (line: number, column: keyof typeof PAPER_COLUMNS) =>
  cellAddress(line, PAPER_COLUMNS[column]);

/**
 * What the chosen rule does to a table's total, a line each with its formula, below the table's rows on 评分底稿; null
 * where the rule leaves totals as they are. `from` is the first free row.
 */
export function ruleLines(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  from: number,
  settings: Settings,
  labels: RuleLabels,
): RuleLines | null {
  const { ruled, isComplete } = scored;
  const first = places[0];
  const last = places.at(-1);
  if (!ruled || !first || !last) return null;
  const over = (column: keyof typeof PAPER_COLUMNS) =>
    `${inColumn(first.score.row, column)}:${inColumn(last.score.row, column)}`;
  const scores = `SUM(${over('score')})`;
  const isSettled = `SUM(${over('open')})=0`;
  const allPoints = `SUMIF(${over('open')},">=0",${over('value')})`;
  const countingPoints = `SUMIF(${over('score')},">=0",${over('value')})`;

  const rows: DraftRow[] = [];
  const add = (key: string, cells: Partial<PaperCells>): string => {
    const line = from + rows.length;
    rows.push({ key: `rule|${key}`, cells: paperCells(cells) });
    return inColumn(line, 'value');
  };
  const rules = ruleSetById(settings.rules);
  rows.push({
    key: 'rule|heading',
    cells: sectionCells(labels.heading(rules?.name ?? settings.rules, rules?.document ?? null)),
  });
  add('sum', {
    input: valueCell(labels.lines.sum, 'text'),
    value: formulaCell(`ROUND(${scores},2)`, ruled.sum, 'number'),
  });
  const whenSettled = (expression: string, result: number) =>
    formulaCell(`IF(${isSettled},${expression},"")`, isComplete ? result : '', numberStyle(result));
  const factor =
    settings.notApplicable === 'rescale'
      ? add('factor', {
          reading: valueCell(labels.readings.factor, 'text'),
          input: valueCell(labels.lines.factor, 'text'),
          value: whenSettled(`IFERROR(${allPoints}/${countingPoints},1)`, ruled.factor),
        })
      : null;
  const addition =
    settings.notApplicable === 'full-points'
      ? add('addition', {
          reading: valueCell(labels.readings.addition, 'text'),
          input: valueCell(labels.lines.addition, 'text'),
          value: whenSettled(`${allPoints}-${countingPoints}`, ruled.addition),
        })
      : null;
  const deduction =
    settings.overDeduction === 'none'
      ? null
      : deductionLines(scored, places, from, rows, settings, labels, ruled.deduction);
  const cap =
    settings.executionCap.steps.length === 0
      ? null
      : capLines(scored, places, settings, labels, allPoints, add);
  const total = { row: from + rows.length, column: PAPER_COLUMNS.score };
  const place = { sheet: first.sheet, factor, addition, deduction, cap, total };
  rows.push({
    key: 'rule|total',
    cells: paperCells({
      reading: valueCell(labels.readings.total, 'text'),
      input: valueCell(labels.lines.total, 'text'),
      score: formulaCell(
        `IF(${isSettled},${ruledExpression(scores, place, settings, (address) => address)},"")`,
        isComplete ? ruled.score : '',
        'score',
      ),
    }),
  });
  return { rows, place };
}

/** The total that the rule makes of a sum, as a formula; `refer` names a cell of 评分底稿 from where the formula stands. */
export function ruledExpression(
  sum: string,
  { factor, addition, deduction, cap }: RulePlace,
  { totalDecimals }: Settings,
  refer: (address: string) => string,
): string {
  const scaled = factor === null ? sum : `${sum}*${refer(factor)}`;
  const raised = addition === null ? scaled : `${scaled}+${refer(addition)}`;
  const lowered = deduction === null ? raised : `MAX(0,${raised}-${refer(deduction)})`;
  const capped = cap === null ? lowered : `MIN(${refer(cap)},${lowered})`;
  return `ROUND(ROUND(${capped},10),${totalDecimals})`;
}

/** {@link ruledExpression} for a cell on another sheet than 评分底稿. */
export function ruledFromElsewhere(sum: string, rule: RulePlace, settings: Settings): string {
  return ruledExpression(sum, rule, settings, (address) => onPaper(rule.sheet, address));
}

/** A line for each row that over-completion may cost points, then their sum. */
function deductionLines(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  from: number,
  rows: DraftRow[],
  settings: Settings,
  labels: RuleLabels,
  sum: number,
): string {
  const firstLine = from + rows.length;
  scored.rows.forEach((row, index) => {
    const refs = places[index]?.refs;
    const rate = refs && rateExpression(row.row, refs, 100, 10);
    if (!refs || !rate || row.row.points === null || isCeiling(row)) return;
    const above = `MIN(100,MAX(0,${rate}-${settings.overCompletion}))`;
    rows.push({
      key: `rule|over|${row.row.indicator}`,
      cells: paperCells({
        indicator: valueCell(row.row.indicator, 'text'),
        input: valueCell(labels.lines.deduction, 'text'),
        value: formulaCell(
          `IFERROR(ROUND(${refs.points}*${above}/100,10),0)`,
          overDeductionOf(row, settings)?.toNumber() ?? 0,
          'number',
        ),
      }),
    });
  });
  const lastLine = from + rows.length - 1;
  const total =
    lastLine < firstLine ? '0' : `SUM(${inColumn(firstLine, 'value')}:${inColumn(lastLine, 'value')})`;
  rows.push({
    key: 'rule|deduction',
    cells: paperCells({
      reading: valueCell(labels.readings.deduction(String(settings.overCompletion)), 'text'),
      input: valueCell(labels.lines.deductionSum, 'text'),
      value: formulaCell(total, sum, 'number'),
    }),
  });
  return inColumn(from + rows.length - 1, 'value');
}

/** The execution rate, then the cap that follows from it. */
function capLines(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  settings: Settings,
  labels: RuleLabels,
  allPoints: string,
  add: (key: string, cells: Partial<PaperCells>) => string,
): string | null {
  const execution = scored.ruled?.execution;
  const expression = execution && executionExpression(scored, places, execution);
  if (!execution || !expression) {
    add('no-execution', { reading: valueCell(labels.readings.noExecution, 'text') });
    return null;
  }
  const rate = add('execution', {
    indicator: valueCell(execution.row.row.indicator, 'text'),
    input: valueCell(labels.lines.execution, 'text'),
    value: formulaCell(`IFERROR(${expression},"")`, execution.rate, numberStyle(execution.rate)),
  });
  const steps = settings.executionCap.steps.reduceRight(
    (otherwise, { below, cap }) => `IF(${rate}<${below},ROUND(${allPoints}*${cap}/100,10),${otherwise})`,
    '""',
  );
  return add('cap', {
    reading: valueCell(labels.readings.cap(settings.executionCap.name, execution.row.row.indicator), 'text'),
    input: valueCell(labels.lines.cap, 'text'),
    value: formulaCell(`IF(ISNUMBER(${rate}),${steps},"")`, scored.ruled.cap ?? '', 'number'),
  });
}

/** The execution rate in percent points, live, from where the engine took it. */
function executionExpression(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  { row, source }: Execution,
): string | null {
  const place = places[scored.rows.indexOf(row)];
  if (!place) return null;
  switch (source) {
    case 'question': {
      const index = row.questions.findIndex(({ question }) => question.kind === 'percent');
      const answer = place.answers[index];
      return answer ? inColumn(answer.row, 'value') : null;
    }
    case 'actual': {
      const { actual } = place.refs;
      return actual && percentPoints(actual.value, actual.cell);
    }
    case 'plan-and-actual':
      return rateExpression(row.row, place.refs, 100, 10);
  }
}
