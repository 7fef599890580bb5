import type { Words } from '../draft';
import { gradeAtEnd, gradeIn, gradeOfMatter } from '../grammar/grades';
import type { Case, Change, Value } from '../rule';
import type { Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { conditionText } from './statementFacts';
import { isElse, type Group } from './textGroups';

/** Printed words to choose from: 健全, 基本健全, 不健全. */
export function choiceOf(section: SectionContext, group: Group): Value {
  const { draft, points, clauses } = section;
  const { questions } = draft;
  const first = group[0] as Statement;
  const printed = group.map((one) => (isElse(one) ? elseWords(one) : clauses.of(one)));
  group.slice(1).forEach((one) => clauses.checkOneCondition(one));
  const subject = first.topic ?? clauses.looseBefore(first) ?? (printed[0] as Words);
  const question = questions.ask({
    kind: 'choice',
    asks: 'fact',
    start: Math.min(...printed.map((words) => words.start)),
    end: group.at(-1)?.end ?? first.end,
    label: questions.quoted(subject.start, subject.end),
    choices: choiceWords(printed.map(({ start, end }) => questions.quoted(start, end))),
  });
  const award = group.find((one) => one.effect.kind === 'award');
  const cases = group.map((statement, index): Case => ({
    condition: { kind: 'choice', question, index },
    value:
      award && statement.effect.kind === 'deduct'
        ? missed(section, award, statement)
        : points.worthOf(statement),
    span: draft.span(statement),
  }));
  return { kind: 'cases', cases, otherwise: null, countsAbove100As100: false };
}

/** What is left where the award is missed. */
export function missed({ draft, points }: SectionContext, award: Statement, other: Statement): Value {
  const span = draft.span(other);
  if (other.effect.kind !== 'deduct' || award.effect.kind !== 'award') return points.worthOf(other);
  const base: Value = { kind: 'amount', amount: award.effect.amount, span };
  const deduction: Change = { kind: 'fact', condition: null, amount: other.effect.amount, cap: null, span };
  return { kind: 'less', base, deductions: [deduction], cap: null };
}

function elseWords(statement: Statement): Words {
  const [head] = statement.heads;
  return {
    text: conditionText(statement),
    start: head?.start ?? statement.start,
    end: head?.end ?? statement.end,
  };
}

/** 内控制度健全, 基本健全, 不健全 → 健全, 基本健全, 不健全: the matter itself is named in the label. */
function choiceWords(printed: readonly string[]): readonly string[] {
  const words = printed.map((word) => word.replace(/[“”"‘’「」]/g, ''));
  const grades = words.map(
    (word, index) => gradeIn(word) ?? (index === 0 ? gradeAtEnd(word) : gradeOfMatter(word)),
  );
  if (grades.every((grade) => grade !== null)) return grades;
  const [first = '', ...others] = words;
  const core = others.map((word) => WITHOUT_DEGREE.exec(word)?.[1] ?? word);
  const [shared] = core;
  const isShared = shared !== undefined && core.every((one) => one === shared) && first.endsWith(shared);
  if (!isShared || first === shared) return words;
  const lead = first.slice(0, first.length - shared.length);
  const degree = DEGREE_AT_END.exec(lead)?.[0] ?? '';
  return [degree + shared, ...others];
}

/** 健全 of 基本健全. */
const WITHOUT_DEGREE = /(?:很|较|比较|基本|非常|部分|全部|完全|不|未|不够)*(.+)$/;

/** 全面 of 制度全面, in front of 落实. */
const DEGREE_AT_END = /(?:很|较|比较|基本|非常|部分|全部|全面|完全|已|均|不|未|不够)*$/;
