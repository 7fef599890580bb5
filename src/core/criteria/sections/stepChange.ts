import { AMOUNT_UNIT, TIME_UNIT } from '../grammar/lexicon';
import { FAULTY, GOOD, isNegative, SHORT } from '../grammar/polarity';
import type { Change, Question, QuestionRef } from '../rule';
import type { PrintedSteps, Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { deniedBefore, stepsIn } from './statementFacts';

/** What a count of events or things takes off or adds. */
export function stepChange(section: SectionContext, statement: Statement, asked?: QuestionRef): Change {
  const { draft, caps } = section;
  const printed = stepsIn(statement);
  const { effect } = statement;
  if (!printed || !('amount' in effect)) return draft.refuse(statement);
  const question = asked ?? askCount(section, statement, printed);
  return {
    kind: 'steps',
    steps: {
      question,
      direction: 'count',
      limit: null,
      size: printed.size,
      each: effect.amount,
      policy: statement.policy ?? 'whole',
    },
    cap: caps.of(statement),
    span: draft.span(statement),
  };
}

function askCount(section: SectionContext, statement: Statement, printed: PrintedSteps): QuestionRef {
  for (const head of statement.heads) {
    const isPlain =
      head.kind === 'text' ||
      head.kind === 'steps' ||
      head.kind === 'target' ||
      head.kind === 'else' ||
      (head.kind === 'bounds' && head.printed.unit !== '%');
    if (!isPlain) section.draft.refuse(statement);
  }
  const first = statement.heads[0] ?? statement;
  const last = statement.heads.at(-1) ?? statement;
  const isBareClause =
    statement.heads.every((head) => head.kind === 'steps' || head.kind === 'else') && isUnnamed(printed);
  const named = isBareClause ? (statement.topic ?? section.clauses.looseBefore(statement)) : null;
  const { questions } = section.draft;
  const counted = questions.quoted(first.start, last.end);
  const listed = isBareClause ? section.clauses.listed() : section.clauses.partsOfDuty();
  const denied = isBareClause ? deniedBefore(section.reading.statements, statement) : null;
  const label = denied
    ? `${questions.quoted(denied.start, denied.end)}：${counted}`
    : listed === ''
      ? (named ? questions.quoted(named.start, named.end) : '') + counted
      : `${counted}（${listed}）`;
  return questions.ask({
    kind: printed.unit !== null && AMOUNT_UNIT.test(printed.unit) ? 'amount' : 'count',
    asks: asksOf(printed, statement.effect.kind),
    unit: printed.unit,
    start: first.start,
    end: statement.end,
    label,
  });
}

function isUnnamed(printed: PrintedSteps): boolean {
  return printed.before === '' && printed.noun === '';
}

/** Late days and missing things are not in the row; things found or done may be. */
export function asksOf(steps: PrintedSteps, effect: string): Question['asks'] {
  if (effect !== 'deduct') return 'level';
  if (steps.unit !== null && TIME_UNIT.test(steps.unit)) return 'shortfall';
  return SHORT.test(steps.verb) ? 'shortfall' : 'occurrences';
}

/** Whether 每处1分, without a verb, gives or takes. */
export function textPolarity(section: SectionContext, statement: Statement): 'deduct' | 'award' {
  const printed = section.reading.caps.filter((cap) => cap.start > statement.start);
  const [cap] = printed;
  if (cap && (cap.cap.kind === 'floor' || cap.of === 'deduction')) return 'deduct';
  if (cap && (cap.of === 'award' || cap.of === 'any')) return 'award';
  const words = statement.heads.map((head) => head.text).join('');
  if (isNegative(words) || FAULTY.test(words)) return 'deduct';
  return GOOD.test(words) ? 'award' : section.draft.refuse(statement);
}
