import fc from 'fast-check';
import {
  compile,
  evaluate,
  reachable,
  toFormula,
  type Answer,
  type CompiledCriterion,
} from '../../src/core/criteria';
import { count, FAMILIES, rate, type GeneratedCriterion } from './generated';

const generated = fc.oneof(...FAMILIES);
const SETTINGS = { seed: 20211231, numRuns: 400 };

function read({ points, target, text }: GeneratedCriterion): CompiledCriterion {
  return compile(text, { points, target, step: 'linear' });
}

function answered(criterion: CompiledCriterion, seedRate: number, seedCount: number, yes: boolean): Answer[] {
  return criterion.questions.map((question) => {
    if (question.kind === 'percent') return seedRate;
    if (question.kind === 'yesno') return yes;
    return question.kind === 'choice' ? seedCount % (question.choices?.length ?? 1) : seedCount;
  });
}

/** The same text as a careless hand or another keyboard writes it. */
function respelled(text: string, variant: number): string {
  const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  if (variant === 0) return text.replace(/[0-9%]/g, wide);
  if (variant === 1) return [...text].join(' ');
  if (variant === 2) return text.replace(/，/g, ',').replace(/；/g, ';').replace(/。$/, '.');
  return text.replace(/(\d)\.(\d)/g, '$1。$2').replace(/—/g, '～');
}

describe('every criterion of every family', () => {
  it('scores within 0 and the points, capped bonuses on top, and within its own best and worst', () => {
    fc.assert(
      fc.property(generated, rate, count, fc.boolean(), (one, someRate, someCount, yes) => {
        const criterion = read(one);
        const score = evaluate(criterion, answered(criterion, someRate, someCount, yes));
        if (score === null) return true;
        const bonus = (criterion.rule?.bonuses ?? []).reduce(
          (sum, change) => sum + (change.cap?.value ?? 0),
          0,
        );
        expect(score).toBeGreaterThanOrEqual(Math.max(0, criterion.worst ?? 0));
        expect(score).toBeLessThanOrEqual(Math.min(one.points + bonus, criterion.best ?? Infinity));
        return true;
      }),
      SETTINGS,
    );
  });

  it('is read alike in full width, with spaces, with half-width stops and with 。 for a decimal point', () => {
    fc.assert(
      fc.property(
        generated,
        fc.integer({ min: 0, max: 3 }),
        rate,
        count,
        (one, variant, someRate, someCount) => {
          const plain = read(one);
          const other = read({ ...one, text: respelled(one.text, variant) });
          expect(other.questions.map((question) => question.kind)).toEqual(
            plain.questions.map((question) => question.kind),
          );
          const answers = answered(plain, someRate, someCount, false);
          expect(evaluate(other, answers)).toBe(evaluate(plain, answers));
        },
      ),
      SETTINGS,
    );
  });

  it('needs no answer twice: the order in which answers come in makes no difference', () => {
    fc.assert(
      fc.property(generated, rate, count, fc.boolean(), (one, someRate, someCount, yes) => {
        const criterion = read(one);
        const answers = answered(criterion, someRate, someCount, yes);
        const backwards = answers.reduceRight<Answer[]>(
          (given, answer, index) => given.with(index, answer),
          answers.map(() => null),
        );
        expect(evaluate(criterion, backwards)).toBe(evaluate(criterion, answers));
      }),
      SETTINGS,
    );
  });

  it('says that each score it gives can be reached', () => {
    fc.assert(
      fc.property(
        generated,
        rate,
        fc.integer({ min: 0, max: 8 }),
        fc.boolean(),
        (one, someRate, someCount, yes) => {
          const criterion = read(one);
          const score = evaluate(criterion, answered(criterion, Math.min(someRate, 120), someCount, yes));
          if (score !== null) expect(reachable(criterion, score).kind).not.toBe('unreachable');
        },
      ),
      { ...SETTINGS, numRuns: 60 },
    );
  });

  it('is plain data, and its formula fits a cell', () => {
    fc.assert(
      fc.property(generated, (one) => {
        const criterion = read(one);
        expect(structuredClone(criterion)).toEqual(criterion);
        expect(JSON.parse(JSON.stringify(criterion))).toEqual(criterion);
        const answers = criterion.questions.map((_, index) => `'评分底稿'!$F$${1000 + index}`);
        expect(toFormula(criterion, { answers, points: "'附件1'!$E$100", target: null }).length).toBeLessThan(
          8192,
        );
      }),
      SETTINGS,
    );
  });
});

describe('a rate that rises', () => {
  const rising = FAMILIES.filter((_, index) => [0, 1, 2, 5, 6, 7, 10].includes(index));
  it('never lowers the score where the criterion rewards it', () => {
    fc.assert(
      fc.property(fc.oneof(...rising), rate, rate, (one, first, second) => {
        const criterion = read(one);
        const at = (value: number) => evaluate(criterion, answered(criterion, value, 0, false));
        const [low, high] = [at(Math.min(first, second)), at(Math.max(first, second))];
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
      }),
      SETTINGS,
    );
  });

  it('never raises the score where more faults are found', () => {
    fc.assert(
      fc.property(FAMILIES[4] as fc.Arbitrary<GeneratedCriterion>, count, count, (one, first, second) => {
        const criterion = read(one);
        const at = (value: number) => evaluate(criterion, answered(criterion, 0, value, false)) ?? 0;
        expect(at(Math.max(first, second))).toBeLessThanOrEqual(at(Math.min(first, second)));
      }),
      SETTINGS,
    );
  });
});
