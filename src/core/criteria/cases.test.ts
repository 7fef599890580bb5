import {
  answersWorthTrying,
  CASE_FILES,
  KINDS,
  printedAnswers,
  printedCases,
  type PrintedCase,
} from '../../../test/criteria/printedCases';
import { compile, evaluate, type CompiledCriterion } from '.';

/**
 * Every line of cases/*.txt is a case: 分值 (with @目标值) | 评分标准 | expectation. The expectation is one of
 *
 * - `率 95→8 94→7.5`: the kinds of the questions in their order (率 percent, 个 count, 是 yes/no, 选 choice, 额
 *   amount), then answers → score; several answers with commas, 空 where there is no score;
 * - `{0 2 4} 是2`: all scores that can be reached over yes/no both ways, counts 0 to 4 and percents
 *   100/95/80/50/0, then how many questions of each kind;
 * - `人工 酌情`: a person must decide, and why.
 *
 * `{低|少|差}` in a criterion stands for any of these words: the case holds for each of them.
 */
const REASONS: Readonly<Record<string, CompiledCriterion['reason']>> = {
  酌情: 'discretionary',
  区间: 'range',
  排名: 'ranking',
  另定: 'undetermined',
  定性: 'qualitative',
  未读懂: 'not-understood',
};

/** What the case expects of one of its variants, and the same of the criterion as compiled. */
function comparison(printed: PrintedCase, text: string): readonly [expected: string, found: string] {
  const { points, target, expected } = printed;
  const criterion = compile(text, { points, target, step: 'linear' });
  const [head = '', ...rest] = expected.split(/\s+/);
  if (head === '人工') return [`manual ${REASONS[rest[0] ?? '']}`, `${criterion.status} ${criterion.reason}`];
  if (criterion.status === 'manual') return [expected, `manual ${criterion.reason}`];
  if (head.startsWith('{')) return [normalised(expected), reached(criterion)];
  const kinds = [...head].map((sign) => KINDS[sign]);
  const found = criterion.questions.map((question) => question.kind);
  if (kinds.join() !== found.join()) return [kinds.join(), found.join()];
  const answers = printedAnswers(printed, criterion.questions);
  const scores = rest.map((pair, index) => {
    const [given = ''] = pair.split('→');
    return `${given}→${evaluate(criterion, answers[index] ?? []) ?? '空'}`;
  });
  return [rest.join(' '), scores.join(' ')];
}

function normalised(expected: string): string {
  const [scores = '', kinds = ''] = expected.slice(1).split('}');
  const counts = kinds.trim().split(/\s+/).sort();
  return `{${scores.trim()}} ${counts.join(' ')}`;
}

function reached(criterion: CompiledCriterion): string {
  const combinations = answersWorthTrying(criterion.questions);
  const scores = combinations.flatMap((answers) => evaluate(criterion, answers) ?? []);
  const unique = [...new Set(scores)].sort((first, second) => first - second);
  const signs = Object.entries(KINDS).flatMap(([sign, kind]) => {
    const count = criterion.questions.filter((question) => question.kind === kind).length;
    return count > 0 ? [`${sign}${count}`] : [];
  });
  return `{${unique.join(' ')}} ${signs.sort().join(' ')}`;
}

describe.each(CASE_FILES)('%s', (file) => {
  it.each(printedCases(file).map((one) => [one.points, one.text, one] as const))(
    '%d分｜%s',
    (_points, _text, one) => {
      const differing = one.variants.flatMap((text) => {
        const [expected, found] = comparison(one, text);
        return found === expected ? [] : [{ text, expected, found }];
      });
      expect(differing).toEqual([]);
    },
  );
});
