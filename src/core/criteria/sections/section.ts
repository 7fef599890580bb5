import type { Draft, Words } from '../draft';
import { readPercents } from '../rates/percents';
import type { Value } from '../rule';
import type { Reading, Statement } from '../statements/statement';
import {
  checkAwardCap,
  checkBothWays,
  checkChangingSteps,
  checkForEach,
  checkOwner,
  checkPartialShare,
  checkStandard,
  checkUnnamedShare,
  checkValues,
} from './contradictions';
import { describedByRate, describedInWords, withCountedDegrees } from './describedWhole';
import { withDistances } from './distances';
import { checkDuties, checkPartsOfDuty } from './duties';
import { withoutFreeSide } from './freeSide';
import { isRateTitle, withoutHeading } from './heading';
import { checkMetInWords, withTargetMet } from './metTarget';
import { withRestOfWhole } from './notWholly';
import { readNumbers } from './numbers';
import type { Part, Yield } from './part';
import { sectionContext, type SectionContext } from './sectionContext';
import { settle, type Settled } from './settled';
import { checkSharedClauses } from './sharedClauses';
import { isMeasured, stepsIn } from './statementFacts';
import { stepChange, textPolarity } from './stepChange';
import { sortTexts } from './textGroups';
import { readTexts } from './textValues';
import { threadsIn, type Thread } from './threads';

/** Puts the statements of one section together. `descriptions`: items of a list without points of their own. */
export function readSection(
  draft: Draft,
  reading: Reading,
  descriptions: readonly Words[],
  isItem: boolean,
): Part {
  const section = sectionContext(draft, reading, descriptions, isItem);
  const untitled = withoutHeading(section, reading.statements);
  const unruled = untitled.find(isRateTitle);
  if (unruled) draft.refuse(unruled);
  const asMeant = withRestOfWhole(draft, withDistances(withTargetMet(withoutFreeSide(untitled))));
  const settled = settle(section, section.points.withOwnShares(asMeant));
  if (!isItem && promisesWhole(section, settled.rest)) draft.promisesWhole = true;
  return partOf(section, settled, readMatters(section, settled.rest));
}

/** An award of all points, or nothing but deductions. */
function promisesWhole({ draft, points }: SectionContext, statements: readonly Statement[]): boolean {
  const isWhole = ({ effect }: Statement) => effect.kind === 'award' && draft.isWholeLine(effect.amount);
  const arePenalties =
    statements.length > 0 &&
    !statements.some(isMeasured) &&
    statements.every(({ effect }) => ['deduct', 'zero', 'keep'].includes(effect.kind));
  return statements.some(isWhole) || (arePenalties && points.printed === null);
}

/** 缺失一户0.2分，扣完即止: points without a word, which the limit says are taken off. */
function checkBarePoints({ draft, reading }: SectionContext, statements: readonly Statement[]): void {
  const hasFloor = reading.caps.some(({ cap, of }) => cap.kind === 'floor' || of === 'deduction');
  const isTaken = ({ effect, heads }: Statement) =>
    effect.kind !== 'award' || heads.some(({ kind }) => kind === 'steps');
  const bare = statements.find(({ effect }) => effect.kind === 'award' && effect.isBare && !effect.isHeading);
  if (hasFloor && bare && !reading.statements.some(isTaken)) draft.refuse(bare);
}

/** What the clauses say, each quantity and each matter by itself. */
function readMatters(section: SectionContext, statements: readonly Statement[]): readonly Yield[] {
  const { draft, points } = section;
  checkSharedClauses(draft, statements);
  checkOwner(draft, statements);
  const threads = threadsIn(draft, points, statements);
  const measured = new Set(threads.flatMap((thread) => thread.statements));
  const counted = statements.filter((one) => !measured.has(one) && stepsIn(one) !== null);
  const inWords = statements.filter((one) => !measured.has(one) && stepsIn(one) === null);
  checkMetInWords(draft, threads, inWords);
  let texts = sortTexts(section, inWords);
  checkBarePoints(section, statements);
  checkUnnamedShare(draft, threads, counted);
  checkPartialShare(draft, threads, counted);
  checkBothWays(draft, section.reading, threads);
  checkStandard(draft, section.reading, threads);
  checkDuties(draft, section.reading, threads);
  checkPartsOfDuty(draft, section.reading, statements);
  const hasMeasuredAwards = threads.some((thread) =>
    thread.statements.some((one) => one.effect.kind === 'award' && stepsIn(one) === null),
  );
  if (isPenalised(section, counted, threads, hasMeasuredAwards, statements)) {
    texts = withCountedDegrees(texts, counted);
    if (!hasMeasuredAwards) texts = describedInWords(section, texts);
  }
  const isDeducted = counted.some((one) => isDeduction(section, one));
  const described = isDeducted ? describedByRate(section, threads) : null;
  return [
    ...threads
      .filter((thread) => thread !== described)
      .map((thread) => (thread.unit === '%' ? readPercents(section, thread) : readNumbers(section, thread))),
    ...counted.map((statement) => readCounted(section, statement)),
    readTexts(section, texts),
  ];
}

/** Whether clauses take off from a whole that an award in words may describe. */
function isPenalised(
  section: SectionContext,
  counted: readonly Statement[],
  threads: readonly Thread[],
  hasMeasuredAwards: boolean,
  all: readonly Statement[],
): boolean {
  if (counted.some((one) => isDeduction(section, one))) return true;
  const measured = threads.flatMap((thread) => thread.statements);
  const isProportional = measured.some(isForTheRest) && all.some(isCompletion);
  return (measured.some((one) => stepsIn(one) !== null) || isProportional) && !hasMeasuredAwards;
}

/** 未完成的，按比例计分: what is left where the award before it is missed. */
function isForTheRest({ heads, effect }: Statement): boolean {
  return (
    effect.kind === 'proportion' &&
    heads.length > 0 &&
    heads.every((head) => head.kind === 'else' && head.isShort)
  );
}

function isCompletion({ heads, effect }: Statement): boolean {
  return effect.kind === 'award' && heads.some((head) => COMPLETION.test(head.text));
}

/** 完成年度任务: what a proportion may be the rest of. */
const COMPLETION = /完成|达到|实现|任务|计划/;

function isDeduction(section: SectionContext, statement: Statement): boolean {
  const { effect } = statement;
  return (
    effect.kind === 'deduct' ||
    (effect.kind === 'award' && effect.isBare && textPolarity(section, statement) === 'deduct')
  );
}

/** 每发现1起…扣1分, 每形成一项…得1分: counted by themselves. */
function readCounted(section: SectionContext, statement: Statement): Yield {
  const { draft, reading } = section;
  const { effect } = statement;
  checkForEach(draft, statement, reading);
  checkChangingSteps(draft, statement, reading);
  if (
    effect.kind === 'zero' ||
    effect.kind === 'keep' ||
    effect.kind === 'proportion' ||
    effect.kind === 'line'
  ) {
    return draft.refuse(statement);
  }
  // 每栋楼设置1名楼长得10分，缺1名扣0.5分: the first says how it should be.
  const isWhole = effect.kind === 'award' && draft.isWholeLine(effect.amount);
  if (isWhole && reading.statements.some((one) => one.effect.kind === 'deduct')) draft.refuse(statement);
  const change = stepChange(section, statement);
  if (isDeduction(section, statement)) return { deductions: [change] };
  if (effect.kind === 'bonus') return { bonuses: [change] };
  if (effect.kind !== 'award' || change.kind !== 'steps') return draft.refuse(statement);
  return { values: [{ kind: 'award', steps: change.steps, cap: change.cap, span: change.span }] };
}

function partOf(section: SectionContext, settled: Settled, yields: readonly Yield[]): Part {
  const { draft, points, caps, isItem } = section;
  const values = yields.flatMap((one) => one.values ?? []);
  const deductions = yields.flatMap((one) => one.deductions ?? []);
  const { printed } = points;
  if (values.length === 0 && printed !== null && (isItem || !draft.isWholeLine(printed))) {
    values.push({ kind: 'amount', amount: printed, span: printed.span });
  }
  checkValues(section, values);
  const [first, ...others] = values;
  const value: Value | null = !first ? null : others.length === 0 ? first : { kind: 'sum', parts: values };
  // 方案制定得5分，制定不规范得3分；报备得5分: parts that come to more than the line are no parts.
  const isTooMuch = !isItem && value?.kind === 'sum' && draft.best(value) > draft.context.points + 1e-9;
  if (isTooMuch && section.reading.caps.every(({ cap }) => cap.kind !== 'points')) draft.refuseAll();
  if (value !== null && !isItem) draft.checkBase(value, deductions);
  checkAwardCap(section, value);
  return {
    value,
    deductions,
    cap: deductions.length > 0 ? caps.ofAllDeductions() : null,
    vetoes: [...settled.vetoes, ...yields.flatMap((one) => one.vetoes ?? [])],
    lineVetoes: settled.lineVetoes,
    notApplicable: settled.notApplicable,
    bonuses: yields.flatMap((one) => one.bonuses ?? []),
    bonusCap: caps.ofAllBonuses(),
  };
}
