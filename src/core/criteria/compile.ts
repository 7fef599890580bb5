import { roundHalfUp } from '../cells/decimal';
import type { CompiledCriterion, CriterionContext, ManualReason } from './criterion';
import { Draft } from './draft';
import { CHANGE_IN_FIGURES, REFUSALS, YEAR_ON_YEAR } from './grammar';
import { SEEING } from './grammar/plainText';
import { reachOf } from './reach';
import { Refused } from './refused';
import { warningsOf } from './ruleWarnings';
import { ruleOf } from './sections/assemble';
import { withoutExplanations } from './text/explanations';
import { normalise, typedSpan, type NormalText } from './text/normalise';
import { sectionsOf } from './text/segments';

/** Reads a criterion. What is not understood, or must stay with a person, makes it manual and is pointed out. */
export function compile(text: string, context: CriterionContext): CompiledCriterion {
  const printed = normalise(text);
  const discretion = discretionIn(printed);
  if (discretion) return manual(printed, context, discretion);
  const normal = withoutExplanations(printed);
  try {
    return compiled(normal, context);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return manual(normal, context, refused);
  }
}

function compiled(normal: NormalText, context: CriterionContext): CompiledCriterion {
  const draft = new Draft(normal, context);
  const rule = ruleOf(draft, sectionsOf(normal));
  const questions = draft.questions.list();
  const { best, worst } = reachOf(rule, context);
  // 台账齐全得10分，缺1项扣3分，缺2项扣6分，全缺不得分: the printed whole must be within reach.
  if (draft.promisesWhole && best < roundHalfUp(context.points, 2)) draft.refuseAll();
  return {
    text: normal.typed,
    context,
    status: 'compiled',
    rule,
    questions,
    best,
    worst,
    understood: [[0, normal.typed.length]],
    warnings: warningsOf(draft, rule),
  };
}

function manual(normal: NormalText, context: CriterionContext, refused: Refused): CompiledCriterion {
  const reasonSpan = typedSpan(normal, refused.start, refused.end);
  const isNotUnderstood = refused.reason === 'not-understood';
  return {
    text: normal.typed,
    context,
    status: 'manual',
    rule: null,
    questions: [],
    best: null,
    worst: null,
    understood: [[0, reasonSpan[0]] as const, [reasonSpan[1], normal.typed.length] as const].filter(
      ([from, to]) => from < to,
    ),
    warnings: isNotUnderstood ? [{ code: 'not-understood', span: reasonSpan }] : [],
    reason: refused.reason,
    reasonSpan,
  };
}

/** Signs of which every comparison with last year holds one: 同比, 上年, 较上期. */
const COMPARES = /[比较年]/;

function yearOnYear(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(YEAR_ON_YEAR)].map(({ 0: words, index }) => [index, index + words.length]);
}

/** Words that leave the score to a person settle the matter before anything else is read. */
function discretionIn(normal: NormalText): Refused | null {
  const seen = normal.text.includes('视')
    ? normal.text.replace(SEEING, (word) => `${word.charAt(0)}看`)
    : normal.text;
  // 按未完成比例相应扣分 says by how much.
  const text = seen.replaceAll('比例相应', '比例同等');
  const refusal = REFUSALS.match(text);
  if (refusal) return new Refused(refusal.meaning satisfies ManualReason, refusal.start, refusal.end);
  for (const [start, end] of COMPARES.test(text) ? yearOnYear(text) : []) {
    if (!CHANGE_IN_FIGURES.test(text.slice(end))) return new Refused('undetermined', start, end);
  }
  if (
    !/\d分|[一二两三四五六七八九十半]分(?!配|解|类|项|期)|[满得扣零计加给打]分|扣|否决|分值|权重|[×÷]/.test(
      text,
    )
  )
    return new Refused('qualitative', 0, text.length);
  return null;
}
