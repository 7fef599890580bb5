import { compile, evaluate, toFormula, type Answer, type CompiledCriterion } from '../../src/core/criteria';
import { CASE_FILES, printedAnswers, printedCases, type PrintedCase } from './printedCases';
import { calculated } from './worksheet';

/** The score by the formula, in whose cells the answers stand. */
function byFormula(
  { points, target }: PrintedCase,
  formula: string,
  answers: readonly Answer[],
): number | null {
  const cells = Object.fromEntries(answers.map((answer, index) => [`D${index}`, cellOf(answer)]));
  const value = calculated(formula, { ...cells, B1: points, C1: target ?? '' });
  return typeof value === 'number' ? value : null;
}

function cellOf(answer: Answer): number | string {
  return answer === null ? '' : Number(answer);
}

/** Where the formula and the engine part, for the answers as printed and with each of them left open. */
function differences(printed: PrintedCase, criterion: CompiledCriterion): string[] {
  const { questions, context } = criterion;
  const formula = toFormula(criterion, {
    answers: questions.map((_, index) => `D${index}`),
    points: 'B1',
    target: context.target === null ? null : 'C1',
  });
  const given = printedAnswers(printed, questions);
  const open = questions.map((_, index) => (given[0] ?? []).with(index, null));
  return [...given, ...open].flatMap((answers) => {
    const [found, expected] = [byFormula(printed, formula, answers), evaluate(criterion, answers)];
    return found === expected ? [] : [`${criterion.text}: ${answers.join()}→${found}, not ${expected}`];
  });
}

describe.each(CASE_FILES)('the formulas of %s', (file) => {
  const criteria = printedCases(file)
    .filter(({ expected }) => !expected.startsWith('人工'))
    .map((printed) => {
      const { points, target, variants } = printed;
      return { printed, criterion: compile(variants[0], { points, target, step: 'linear' }) };
    });

  it.each(['linear', 'started', 'whole'] as const)('give the scores of the engine with %s steps', (step) => {
    const differing = criteria.flatMap(({ printed, criterion }) =>
      differences(printed, { ...criterion, context: { ...criterion.context, step } }),
    );
    expect(differing).toEqual([]);
  });
});
