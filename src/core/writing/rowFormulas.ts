import type { IndicatorRow, TableCell } from '../tables/model';
import { answerFactor } from '../scoring/units';
import { isRowNotApplicable } from '../scoring/bind';
import { actualToPlanFactor, deniesTask, numberIn } from '../scoring/rate';
import type { BoundQuestion, ScoredRow } from '../scoring/scoreCard';
import { countsInPercent, onPaper, percentPoints, plainNumber } from './paperRow';

/** Where the figures of a row stand on 评分底稿, as references on that sheet; null where the table has no such column. */
export interface RowReferences {
  readonly points: string;
  readonly plan: FigureReferences | null;
  readonly actual: FigureReferences | null;
  readonly rate: FigureReferences | null;
}

export interface FigureReferences {
  readonly cell: TableCell;
  /** The official's own cell. */
  readonly source: string;
  /** The text as it was read. */
  readonly original: string;
  /** The 读作 cell: a number or "". */
  readonly value: string;
}

/** A figure in the scale of the engine: percent points where the row counts in percent. */
function figure(row: IndicatorRow, { cell, value }: FigureReferences): string {
  return countsInPercent(row, cell) ? percentPoints(value, cell) : value;
}

const times = (value: string, factor: number) => (factor === 1 ? value : `${value}*${plainNumber(factor)}`);

/** Actual / plan × `scale`, "" where it does not apply. Rounded to `decimals` as the worksheet function ROUND does. */
export function rateExpression(
  row: IndicatorRow,
  { plan, actual }: Pick<RowReferences, 'plan' | 'actual'>,
  scale: 1 | 100,
  decimals: number,
): string | null {
  if (!plan || !actual) return null;
  const factor = numberIn(plan.cell) && numberIn(actual.cell) ? actualToPlanFactor(row) : 1;
  if (factor === null) return null;
  const ratio = `${times(figure(row, actual), Number(factor))}/${figure(row, plan)}`;
  const rate = `ROUND(${ratio}${scale === 1 ? '' : '*100'},${decimals})`;
  return `IF(AND(ISNUMBER(${plan.value}),ISNUMBER(${actual.value})),IF(${plan.value}>0,${rate},""),"")`;
}

/** {@link rateExpression} for a cell on another sheet than 评分底稿. */
export function rateFromElsewhere(
  row: IndicatorRow,
  paper: string,
  { plan, actual }: Pick<RowReferences, 'plan' | 'actual'>,
  scale: 1 | 100,
  decimals: number,
): string | null {
  const outside = (figure: FigureReferences | null) =>
    figure && { ...figure, value: onPaper(paper, figure.value) };
  return rateExpression(row, { plan: outside(plan), actual: outside(actual) }, scale, decimals);
}

/** What the row itself answers to a question, as a live formula; null where only a person can answer. */
export function answerExpression(
  scored: ScoredRow,
  bound: BoundQuestion,
  refs: RowReferences,
): string | null {
  const { row } = scored;
  const { question } = bound;
  const alone = scored.questions.filter(
    (other) => isSameKind(other.question.kind, question.kind) && other.question.asks !== 'not-applicable',
  );
  if (question.asks === 'not-applicable') return notApplicableAnswer(scored, refs);
  if (alone.length !== 1) return null;
  switch (question.kind) {
    case 'percent':
      return percentExpression(row, bound, refs);
    case 'count':
    case 'amount':
      return figureExpression(row, bound, refs);
    case 'yesno':
      return wordExpression(refs.actual, [
        ['是', 1],
        ['否', 0],
      ]);
    case 'choice':
      return wordExpression(
        refs.actual,
        (question.choices ?? []).map((word, index) => [word, index] as const),
      );
  }
}

function isSameKind(a: string, b: string): boolean {
  const isFigure = (kind: string) => kind === 'count' || kind === 'amount';
  return a === b || (isFigure(a) && isFigure(b));
}

function percentExpression(row: IndicatorRow, bound: BoundQuestion, refs: RowReferences): string | null {
  const { actual, plan, rate } = refs;
  if (actual && bound.fromRowOrigin === 'actual') {
    return `IF(ISNUMBER(${actual.value}),${percentPoints(actual.value, actual.cell)},"")`;
  }
  // Beside a percent target nobody knows yet whether 95 or 95% will be typed: the next run reads it.
  if (plan && countsInPercent(row, plan.cell)) return null;
  if (bound.fromRowOrigin === 'rate' && rate) {
    return `IF(ISNUMBER(${rate.value}),${percentPoints(rate.value, rate.cell)},"")`;
  }
  return rateExpression(row, refs, 100, 10);
}

function figureExpression(row: IndicatorRow, bound: BoundQuestion, refs: RowReferences): string | null {
  const { actual } = refs;
  if (!actual || bound.fromRowOrigin !== 'actual') return null;
  const factor = answerFactor(numberIn(actual.cell)?.unit ?? row.unit, bound.question.unit);
  return factor && `IF(ISNUMBER(${actual.value}),${times(actual.value, factor.toNumber())},"")`;
}

function wordExpression(
  actual: FigureReferences | null,
  words: readonly (readonly [word: string, value: number])[],
): string | null {
  if (!actual) return null;
  const typed = actual.cell.reading.kind === 'text' ? actual.cell.reading.typed : null;
  return words.reduceRight((otherwise, [word, value]) => {
    const isTyped = typed !== null && typed !== word && typed.normalize('NFKC').trim() === word;
    const test = isTyped
      ? `OR(${actual.source}="${quoted(word)}",${actual.source}=${actual.original})`
      : `${actual.source}="${quoted(word)}"`;
    return `IF(${test},${value},${otherwise})`;
  }, '""');
}

const quoted = (text: string) => text.replace(/"/g, '""');

function notApplicableAnswer(scored: ScoredRow, refs: RowReferences): string | null {
  const noTask = noTaskExpression(scored, refs);
  const plan = refs.plan ? `IF(ISNUMBER(${refs.plan.value}),IF(${refs.plan.value}>0,0,""),"")` : '""';
  const answered = scored.questions.some((b) => b.question.asks !== 'not-applicable' && b.fromRow !== null);
  const hasTask = answered && !numberIn(refs.plan?.cell ?? null) ? '0' : plan;
  if (noTask === null) return hasTask === '""' ? null : hasTask;
  return `IF(${noTask},1,${hasTask})`;
}

/**
 * True, live, where the row has no task: plan and actual are 0 or the dash that was read. Null for rows that can't
 * drop out (see `isRowNotApplicable`).
 */
export function noTaskExpression(scored: ScoredRow, refs: RowReferences): string | null {
  const { row } = scored;
  const questions = scored.questions.map((bound) => bound.question);
  const isOut = isRowNotApplicable(row, questions);
  const asksFigures = questions.some(({ kind, asks }) => kind === 'percent' || asks === 'not-applicable');
  const isPercentRow =
    countsInPercent(row, refs.actual?.cell ?? null) || countsInPercent(row, refs.plan?.cell ?? null);
  if (!isOut && (!asksFigures || isPercentRow || questions.some((q) => q.asks === 'occurrences')))
    return null;
  if (!refs.plan && !refs.actual) return null;
  if (isOut && deniesTask(row.actual) && refs.actual) return `${refs.actual.source}=${refs.actual.original}`;
  if (!refs.plan || !refs.actual) return null;
  return `AND(${isNothing(refs.plan, false)},${isNothing(refs.actual, isOut)})`;
}

/** Zero, or still the dash that was read; where `orEmpty`, an empty cell too. */
function isNothing({ cell, source, original, value }: FigureReferences, orEmpty: boolean): string {
  const isDash = cell.reading.kind === 'none' ? `${source}=${original}` : null;
  const isEmpty = orEmpty ? `${source}=""` : null;
  const tests = [isDash, isEmpty].filter((test) => test !== null);
  const otherwise =
    tests.length === 0 ? 'FALSE' : tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`;
  return `IF(ISNUMBER(${value}),${value}=0,${otherwise})`;
}

/** The score of a shape-B goal (财预〔2020〕10号), "" while a figure is missing. */
export function goalExpression(scored: ScoredRow, refs: RowReferences): string | null {
  if (scored.rule.kind !== 'goal' || !refs.plan || !refs.actual) return null;
  const { goal } = scored.rule;
  const { plan, actual } = refs;
  const factor = actualToPlanFactor(scored.row)?.toNumber() ?? 1;
  const reached = times(figure(scored.row, actual), factor);
  const target = figure(scored.row, plan);
  const full = refs.points;
  const score = (expression: string) =>
    `IFERROR(IF(AND(ISNUMBER(${plan.value}),ISNUMBER(${actual.value})),ROUND(ROUND(${expression},10),2),""),"")`;
  switch (goal.kind) {
    case 'execution':
      return score(`${full}*MIN(100,ROUND(${reached}/${target}*100,10))/100`);
    case 'at-least':
      return score(
        `IF(ROUND(${reached},10)>=ROUND(${target},10),${full},${full}*MAX(0,${reached}/${target}))`,
      );
    case 'at-most':
      return score(
        `IF(ROUND(${reached},10)<=ROUND(${target},10),${full},${full}*MAX(0,${target}/(${reached})))`,
      );
    case 'qualitative':
      return null;
  }
}
