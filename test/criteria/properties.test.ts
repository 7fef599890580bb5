import fc from 'fast-check';
import {
  compile,
  evaluate,
  reachable,
  toFormula,
  type Answer,
  type CompiledCriterion,
  type StepPolicy,
} from '../../src/core/criteria';
import { count, FAMILIES, rate, type Family, type GeneratedCriterion } from './generated';
import { calculated } from './worksheet';

const SETTINGS = { seed: 20211231, numRuns: 200 };

const anyRow = rowsOf(FAMILIES);

/** A criterion with an answer to each of its questions. */
interface Row {
  readonly one: GeneratedCriterion;
  readonly criterion: CompiledCriterion;
  readonly answers: readonly Answer[];
}

function rowsOf(families: readonly Family[]): fc.Arbitrary<Row> {
  return fc.oneof(...families.map((family) => family.criteria)).chain((one) => {
    const criterion = read(one.text, one);
    return answersTo(criterion).map((answers) => ({ one, criterion, answers }));
  });
}

function answersTo({ questions }: CompiledCriterion): fc.Arbitrary<readonly Answer[]> {
  return fc.tuple(
    ...questions.map(({ kind, choices = [] }): fc.Arbitrary<Answer> => {
      if (kind === 'percent') return rate;
      if (kind === 'yesno') return fc.boolean();
      return kind === 'choice' ? fc.integer({ min: 0, max: choices.length - 1 }) : count;
    }),
  );
}

function read(
  text: string,
  { points, target }: GeneratedCriterion,
  step: StepPolicy = 'linear',
): CompiledCriterion {
  return compile(text, { points, target, step });
}

function formulaOf(criterion: CompiledCriterion): string {
  return toFormula(criterion, {
    answers: criterion.questions.map((_, index) => `D${index}`),
    points: 'B1',
    target: criterion.context.target === null ? null : 'C1',
  });
}

/** The same text as a careless hand or another keyboard writes it. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'in full width': (text) =>
    text.replace(/[0-9%()+/]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'with spaces everywhere': (text) => [...text].join(' '),
  'with line breaks by chance': (text) => text.replace(/(每|个|不|得|扣)(?=[\u4e00-\u9fff])/g, '$1\n'),
  'with half-width stops': (text) =>
    text.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':').replace(/。$/, '.'),
  'with 。 for a decimal point and ～ for a dash': (text) =>
    text.replace(/(\d)\.(\d)/g, '$1。$2').replace(/—/g, '～'),
  'with percents in words': (text) => text.replace(/(\d+(?:\.\d+)?)%/g, '百分之$1'),
  'with quotation marks': (text) => text.replace(/(满意度|资金支付率|目标值|问题)/g, '“$1”'),
};

describe('every criterion of every family', () => {
  it.each(FAMILIES.map(({ name, criteria }) => [name, criteria] as const))('%s is read', (_, criteria) => {
    fc.assert(
      fc.property(criteria, (one) => read(one.text, one).status === 'compiled'),
      { ...SETTINGS, numRuns: 50 },
    );
  });

  it('scores within 0 and the points, capped bonuses on top, and within its own best and worst', () => {
    fc.assert(
      fc.property(anyRow, ({ one, criterion, answers }) => {
        const score = evaluate(criterion, answers);
        if (score === null) return;
        const bonuses = criterion.rule?.bonuses ?? [];
        const extra = bonuses.reduce((sum, change) => sum + (change.cap?.value ?? 0), 0);
        expect(score).toBeGreaterThanOrEqual(Math.max(0, criterion.worst ?? 0));
        expect(score).toBeLessThanOrEqual(Math.min(one.points + extra, criterion.best ?? Infinity));
      }),
      SETTINGS,
    );
  });

  it.each(['linear', 'started', 'whole'] as const)('has a formula that gives its score: %s steps', (step) => {
    fc.assert(
      fc.property(anyRow, ({ one, answers }) => {
        const criterion = read(one.text, one, step);
        const cells = Object.fromEntries(answers.map((answer, index) => [`D${index}`, Number(answer)]));
        const value = calculated(formulaOf(criterion), { ...cells, B1: one.points, C1: one.target ?? '' });
        expect(value === '' ? null : value).toBe(evaluate(criterion, answers));
      }),
      SETTINGS,
    );
  });

  it.each(Object.entries(SPELLINGS))('is read alike %s', (_, respelled) => {
    fc.assert(
      fc.property(anyRow, ({ one, criterion, answers }) => {
        const other = read(respelled(one.text), one);
        expect(other.questions.map(({ kind }) => kind)).toEqual(criterion.questions.map(({ kind }) => kind));
        expect(formulaOf(other)).toBe(formulaOf(criterion));
        expect(evaluate(other, answers)).toBe(evaluate(criterion, answers));
      }),
      { ...SETTINGS, numRuns: 100 },
    );
  });

  it('has no score until the last answer is in, in whatever order they come', () => {
    fc.assert(
      fc.property(anyRow, fc.infiniteStream(fc.nat()), ({ criterion, answers }, random) => {
        const order = answers
          .map((_, index) => ({ index, at: random.next().value }))
          .sort((first, second) => first.at - second.at);
        let given: readonly Answer[] = answers.map(() => null);
        const isSettled = () =>
          criterion.questions.some(({ asks }, index) => asks === 'not-applicable' && given[index] === true);
        for (const { index } of order) {
          if (!isSettled()) expect(evaluate(criterion, given)).toBeNull();
          given = given.with(index, answers[index] ?? null);
        }
        expect(evaluate(criterion, given)).toBe(evaluate(criterion, answers));
      }),
      SETTINGS,
    );
  });

  it('says that each score it gives can be reached', () => {
    const few = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(anyRow, few, ({ criterion, answers }, number) => {
        const usual = answers.map((answer, index) => {
          const { kind } = criterion.questions[index] ?? {};
          return kind === 'count' || kind === 'amount' ? number : Math.min(Number(answer), 120);
        });
        const score = evaluate(criterion, usual);
        if (score !== null) expect(reachable(criterion, score).kind).not.toBe('unreachable');
      }),
      { ...SETTINGS, numRuns: 60 },
    );
  });

  it('is plain data, and its formula fits a cell', () => {
    fc.assert(
      fc.property(anyRow, ({ criterion }) => {
        expect(structuredClone(criterion)).toEqual(criterion);
        const json = JSON.stringify(criterion);
        expect(JSON.stringify(JSON.parse(json))).toBe(json);
        const answers = criterion.questions.map((_, index) => `'评分底稿'!$F$${1000 + index}`);
        const formula = toFormula(criterion, { answers, points: "'附件1'!$E$100", target: null });
        expect(formula.length).toBeLessThan(8192);
      }),
      { ...SETTINGS, numRuns: 100 },
    );
  });
});

describe('more of what is measured', () => {
  const measured = FAMILIES.filter(({ more }) => more !== 'either');

  it.each(measured.map((family) => [family.more, family.name, family] as const))(
    '%s: %s',
    (more, _, family) => {
      fc.assert(
        fc.property(rowsOf([family]), rate, count, ({ criterion, answers }, otherRate, otherCount) => {
          const index = criterion.questions.findIndex(({ kind }) => kind !== 'yesno');
          const other = criterion.questions[index]?.kind === 'percent' ? otherRate : otherCount;
          const both = [Number(answers[index]), other].sort((first, second) => first - second);
          const [less, greater] = both.map((value) => evaluate(criterion, answers.with(index, value)));
          if (less === null || greater === null || less === undefined || greater === undefined) return;
          if (more === 'helps') expect(greater).toBeGreaterThanOrEqual(less);
          else expect(greater).toBeLessThanOrEqual(less);
        }),
        { ...SETTINGS, numRuns: 100 },
      );
    },
  );
});

describe('a clause that is added', () => {
  it('as a veto takes everything where it holds, and nothing elsewhere', () => {
    fc.assert(
      fc.property(anyRow, ({ one, criterion, answers }) => {
        const vetoed = read(`${one.text}发生重大质量事故的，本项不得分。`, one);
        const isLast = vetoed.questions.length - 1;
        fc.pre(vetoed.status === 'compiled' && vetoed.questions[isLast]?.label === '发生重大质量事故');
        const isSettled = criterion.questions.some(
          ({ asks }, index) => asks === 'not-applicable' && answers[index] === true,
        );
        const score = evaluate(criterion, answers);
        expect(evaluate(vetoed, [...answers, false])).toBe(score);
        expect(evaluate(vetoed, [...answers, true])).toBe(isSettled ? score : 0);
      }),
      SETTINGS,
    );
  });

  it('for those without the task gives the points where it holds, and changes nothing elsewhere', () => {
    fc.assert(
      fc.property(anyRow, ({ one, criterion, answers }) => {
        const excused = read(`${one.text}无棚户区改造任务的得满分。`, one);
        fc.pre(excused.status === 'compiled' && excused.questions.length > answers.length);
        expect(evaluate(excused, [...answers, false])).toBe(evaluate(criterion, answers));
        expect(evaluate(excused, [...answers.map(() => null), true])).toBe(one.points);
      }),
      SETTINGS,
    );
  });
});

it('a started step costs at least its share, a whole one at most', () => {
  const deducting = FAMILIES.filter(({ name }) => /^(?:每低|目标值|每超、|按次|迟报|金额)/.test(name));
  fc.assert(
    fc.property(rowsOf(deducting), ({ one, answers }) => {
      const [started, linear, whole] = (['started', 'linear', 'whole'] as const).map(
        (step) => evaluate(read(one.text, one, step), answers) ?? 0,
      ) as [number, number, number];
      expect(started).toBeLessThanOrEqual(linear);
      expect(linear).toBeLessThanOrEqual(whole);
    }),
    SETTINGS,
  );
});
