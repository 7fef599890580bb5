import { listedChoices } from '../choiceLabel';
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
  const printed = group.map((one) => (isElse(one) ? elseWords(section, one) : clauses.of(one)));
  group.slice(1).forEach((one) => clauses.checkOneCondition(one));
  const words = printed.map(({ start, end }) => plainQuotes(questions.quoted(start, end)));
  const choices = choiceWords(words);
  const named = first.topic ?? clauses.looseBefore(first);
  const question = questions.ask({
    kind: 'choice',
    asks: 'fact',
    start: Math.min(...printed.map(({ start }) => start)),
    end: group.at(-1)?.end ?? first.end,
    label: named
      ? questions.quoted(named.start, named.end)
      : (matterOf(words, choices) ?? listedChoices(choices)),
    choices,
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

function elseWords({ draft }: SectionContext, statement: Statement): Words {
  const [head] = statement.heads;
  const end = head?.end ?? statement.end;
  // 否则: its 则 was read with what it leads to.
  const isCut = head?.text === '否' && draft.normal.text.charAt(end) === '则';
  return {
    text: conditionText(statement),
    start: head?.start ?? statement.start,
    end: isCut ? end + 1 : end,
  };
}

/** 内控制度健全, 基本健全, 不健全 → 健全, 基本健全, 不健全: the matter itself is named in the label. */
function choiceWords(words: readonly string[]): readonly string[] {
  const grades = gradesOf(words);
  if (grades) return grades;
  const shared = sharedCore(words);
  const [first = '', ...others] = words;
  if (shared === null || first === shared) return words;
  const lead = first.slice(0, first.length - shared.length);
  const cut = [(DEGREE_AT_END.exec(lead)?.[0] ?? '') + shared, ...others];
  // 提前完成, 完成, 未完成: the first word is what tells it from the second.
  return new Set(cut).size === cut.length ? cut : words;
}

/**
 * The grades that they name or end in; what is not graded at all keeps its words (一级, 二级, 未评定). Null where fewer than
 * two are graded, or where they would no longer differ.
 */
function gradesOf(words: readonly string[]): readonly string[] | null {
  const [first = ''] = words;
  const matter = matterOfGrade(first);
  const grades = words.map((word, index) => {
    const isOfMatter = index === 0 || (matter !== null && endsInStartOf(matter, word));
    return gradeIn(word) ?? (isOfMatter ? gradeAtEnd(word) : gradeOfMatter(word));
  });
  const choices = words.map((word, index) => grades[index] ?? word);
  const isGraded = grades[0] !== null && grades.filter((grade) => grade !== null).length > 1;
  // 落实到位, 基本落实到位: the second is graded, too, but not by its last word alone.
  const isMixed = words.some(
    (word, index) => grades[index] === null && grades.some((grade) => grade !== null && word.endsWith(grade)),
  );
  return isGraded && !isMixed && new Set(choices).size === words.length ? choices : null;
}

/** 绩效自评报告质量 ends as 质量较高 begins. */
function endsInStartOf(matter: string, word: string): boolean {
  return [...word].some((_, length) => length >= 2 && matter.endsWith(word.slice(0, length)));
}

/** 绩效自评报告质量 of 绩效自评报告质量高, 评价等级 of 评价等级为优. */
function matterOfGrade(text: string): string | null {
  const grade = gradeIn(text) ?? gradeAtEnd(text);
  if (grade === null) return null;
  const matter = text
    .slice(0, text.lastIndexOf(grade))
    .replace(VERB_AT_END, '')
    .replace(/[,，、]+$/, '');
  return matter.length >= 2 ? matter : null;
}

const VERB_AT_END = /(?:被|经)?(?:评定|评价|认定|确定|评|定|列)?(?:为|是|属于|属|达到|达|获得|获)$/;

/** What a choice is about; null where its words name nothing but degrees. */
function matterOf(words: readonly string[], choices: readonly string[]): string | null {
  const [first = ''] = words;
  if (gradesOf(words)) return matterOfGrade(first);
  const shared = sharedCore(words);
  if (shared === null || (first !== shared && choices[0] === first)) return null;
  const lead = first.slice(0, first.length - shared.length).replace(DEGREE_AT_END, '');
  const matter = lead + (choices[0] === shared ? '' : shared);
  return lead.length >= 2 ? lead : matter.length >= 4 ? matter : null;
}

/** 健全 of 制度健全, 基本健全, 不健全: what is left of each without its degree. */
function sharedCore([first = '', ...others]: readonly string[]): string | null {
  const cores = others.map((word) => WITHOUT_DEGREE.exec(word)?.[1] ?? word);
  const [shared] = cores;
  const isShared = shared !== undefined && cores.every((core) => core === shared) && first.endsWith(shared);
  return isShared ? shared : null;
}

function plainQuotes(word: string): string {
  return word.replace(/[“”"‘’「」]/g, '');
}

/** 健全 of 基本健全. */
const WITHOUT_DEGREE = /(?:很|较|比较|基本|非常|大部分|少部分|部分|全部|完全|不|未|不够|没有)*(.+)$/;

/** 全面 of 制度全面, in front of 落实. */
const DEGREE_AT_END = /(?:很|较|比较|基本|非常|严格|部分|全部|全面|完全|已|均|不|未|不够)*$/;
