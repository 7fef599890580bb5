import fc from 'fast-check';
import { formOf, type FormLine, type FormOptions } from '../../../test/indicatorForm';
import type { TestCell } from '../../../test/snapshots';
import { roundHalfUp } from '../cells/decimal';
import type { CheckInput } from './check';
import type { Finding, FindingCode } from './finding';
import { runChecks } from './runChecks';

/** A line of exact counts, and how an official happens to write them down. */
interface GeneratedLine {
  readonly indicator: string;
  readonly plan: number;
  readonly actual: number;
  readonly writePlan: Writing;
  readonly writeActual: Writing;
  readonly rateStyle: RateStyle;
  readonly rateDecimals: 0 | 1 | 2;
  /** Tenths of a point lost. */
  readonly lost: number;
}

type Writing = 'number' | 'text' | 'full-width' | 'thousands' | 'unit' | 'ten-thousands';
type RateStyle = 'percent text' | 'percent cell' | 'ratio' | 'points' | 'none' | 'stored quotient';

const INDICATORS = [
  '公租房开工',
  '保障性租赁住房筹集',
  '租赁补贴发放',
  '改造小区',
  '改造楼栋',
  '加装电梯',
  '基本建成',
  '棚改开工',
];
const POINTS = 10;

const line: fc.Arbitrary<GeneratedLine> = fc
  .record({
    indicator: fc.constantFrom(...INDICATORS),
    plan: fc.integer({ min: 1, max: 999_999 }),
    percent: fc.integer({ min: 0, max: 1990 }),
    writePlan: fc.constantFrom<Writing>('number', 'text', 'full-width', 'thousands', 'unit', 'ten-thousands'),
    writeActual: fc.constantFrom<Writing>(
      'number',
      'text',
      'full-width',
      'thousands',
      'unit',
      'ten-thousands',
    ),
    rateStyle: fc.constantFrom<RateStyle>(
      'percent text',
      'percent cell',
      'ratio',
      'points',
      'none',
      'stored quotient',
    ),
    rateDecimals: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    lost: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ percent, ...rest }) => ({ ...rest, actual: Math.round((rest.plan * percent) / 1000) }));

function write(count: number, how: Writing): TestCell {
  switch (how) {
    case 'number':
      return count;
    case 'text':
      return String(count);
    case 'full-width':
      return [...String(count)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'thousands':
      return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
    case 'unit':
      return `${count}套`;
    case 'ten-thousands':
      return count < 10_000 ? count : `${roundHalfUp(count / 10_000, 2).toFixed(2)}万套`;
  }
}

function writeRate(percent: number, { rateStyle, rateDecimals }: GeneratedLine): TestCell {
  const shown = roundHalfUp(percent, rateDecimals);
  switch (rateStyle) {
    case 'percent text':
      return `${shown.toFixed(rateDecimals)}%`;
    case 'percent cell':
      return {
        value: roundHalfUp(percent / 100, rateDecimals + 2),
        numberFormat: rateDecimals === 0 ? '0%' : '0.00%',
      };
    case 'ratio':
      return roundHalfUp(percent / 100, rateDecimals + 2);
    case 'points':
      return shown;
    case 'stored quotient':
      return { value: percent / 100, numberFormat: '0.0%' };
    case 'none':
      return null;
  }
}

/** The line as a sound form holds it: the rate follows from the exact counts, the score is the computed one. */
function soundLine(generated: GeneratedLine, index: number): FormLine {
  const { plan, actual, lost } = generated;
  const score = roundHalfUp(POINTS - lost / 10, 1);
  return {
    level1: `第${index}组`,
    indicator: generated.indicator,
    unit: '套',
    points: POINTS,
    plan: write(plan, generated.writePlan),
    actual: write(actual, generated.writeActual),
    rate: writeRate((actual / plan) * 100, generated),
    score,
    computed: score,
    reason: '见说明',
  };
}

function bookOfLines(lines: readonly FormLine[], options: FormOptions = {}): CheckInput {
  const scores = lines.map(({ score }) => (typeof score === 'number' ? score : 0));
  const total = roundHalfUp(
    scores.reduce((sum, score) => sum + score, 0),
    1,
  );
  return formOf(lines, { totals: [{ score: total, points: POINTS * lines.length }], ...options });
}

const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
const brief = ({ code, cell, actual, expected }: Finding) => ({ code, cell, actual, expected });

describe('generated sound forms', () => {
  it('have no error, and no rate that was cut off', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const findings = runChecks(bookOfLines(lines.map(soundLine)));
        expect(errorsIn(findings).map(brief)).toEqual([]);
        expect(findings.filter(({ code }) => code === 'rate-truncated').map(brief)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('under （%） too', () => {
    const inPoints = line.map((each): GeneratedLine => ({ ...each, rateStyle: 'points' }));
    fc.assert(
      fc.property(fc.array(inPoints, { minLength: 1, maxLength: 8 }), (lines) => {
        const findings = runChecks(bookOfLines(lines.map(soundLine), { isRateInPercentPoints: true }));
        expect(errorsIn(findings).map(brief)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** One mistake put into one line, and what must be said of it. */
interface Mistake {
  readonly name: string;
  readonly codes: readonly FindingCode[];
  /** Null where the line does not lend itself to the mistake. */
  spoil(generated: GeneratedLine, sound: FormLine): FormLine | null;
}

const ratioOf = ({ plan, actual }: GeneratedLine) => actual / plan;
/** Plain counts of some size: with 2 of 3 homes any rate is the neighbour of another. */
const isLarge = ({ plan, actual }: GeneratedLine) => plan >= 1000 && actual >= 500;
const exact = (sound: FormLine, { plan, actual }: GeneratedLine): FormLine => ({ ...sound, plan, actual });
const text = (percent: number) => `${roundHalfUp(percent, 1).toFixed(1)}%`;
const RATE_CODES: readonly FindingCode[] = ['rate-mismatch', 'excess-as-rate', 'plan-actual-swapped'];

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a rate of another row (3 points more)',
    codes: RATE_CODES,
    spoil: (line, sound) =>
      isLarge(line) ? { ...exact(sound, line), rate: text(ratioOf(line) * 100 + 3) } : null,
  },
  {
    name: 'the last digit of the rate is one too high',
    codes: RATE_CODES,
    spoil: (line, sound) =>
      isLarge(line) ? { ...exact(sound, line), rate: text(ratioOf(line) * 100 + 0.1) } : null,
  },
  {
    name: 'digits cut off',
    codes: ['rate-truncated'],
    spoil: (line, sound) => {
      const cut = Math.floor(ratioOf(line) * 1000) / 10;
      return isLarge(line) && text(cut) !== text(ratioOf(line) * 100)
        ? { ...exact(sound, line), rate: `${cut.toFixed(1)}%` }
        : null;
    },
  },
  {
    name: 'plan ÷ actual',
    codes: ['plan-actual-swapped'],
    spoil: (line, sound) => {
      const ratio = ratioOf(line);
      return isLarge(line) && (ratio < 0.9 || ratio > 1.1) && Math.abs(ratio - 1.618) > 0.01
        ? { ...exact(sound, line), rate: text(100 / ratio) }
        : null;
    },
  },
  {
    name: 'only the excess',
    codes: ['excess-as-rate'],
    spoil: (line, sound) =>
      isLarge(line) && ratioOf(line) > 1.01
        ? { ...exact(sound, line), rate: text((ratioOf(line) - 1) * 100) }
        : null,
  },
  {
    name: 'a letter in the actual',
    codes: ['not-a-number'],
    spoil: (line, sound) => ({ ...sound, actual: `${line.actual}O` }),
  },
  {
    name: 'a broken reference',
    codes: ['cell-error'],
    spoil: (_, sound) => ({ ...sound, actual: { error: '#REF!' } }),
  },
  { name: 'a minus', codes: ['negative'], spoil: (line, sound) => ({ ...sound, actual: -line.actual - 1 }) },
  {
    name: 'half a home',
    codes: ['fractional-count'],
    spoil: (line, sound) => ({ ...sound, actual: line.actual + 0.5 }),
  },
  {
    name: 'a plan of 0',
    codes: ['zero-plan'],
    spoil: (line, sound) => (line.actual > 0 ? { ...sound, plan: 0 } : null),
  },
  {
    name: 'a forgotten plan',
    codes: ['missing-plan'],
    spoil: (line, sound) => (line.rateStyle === 'none' ? null : { ...sound, plan: null }),
  },
  {
    name: 'a forgotten actual',
    codes: ['missing-actual'],
    spoil: (_, sound) => ({ ...sound, actual: null }),
  },
  {
    name: 'another unit',
    codes: ['unit-mismatch'],
    spoil: (line, sound) => ({ ...sound, actual: `${line.actual}平方米` }),
  },
  {
    name: 'half a point too much',
    codes: ['score-above-points'],
    spoil: (_, sound) => ({ ...sound, score: POINTS + 0.5, computed: POINTS }),
  },
  {
    name: 'a score that the criterion does not give',
    codes: ['score-mismatch'],
    spoil: (_, sound) => ({
      ...sound,
      score: 4.5,
      computed: sound.computed === 4.5 ? 5 : (sound.computed ?? 0),
    }),
  },
];

describe.each(MISTAKES)('$name', ({ codes, spoil }) => {
  it('is found in generated forms, and nothing else is blamed', () => {
    let spoiled = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), fc.nat(), (lines, pick) => {
        const at = pick % lines.length;
        const generated = lines[at] as GeneratedLine;
        const sound = lines.map(soundLine);
        const wrong = spoil(generated, sound[at] as FormLine);
        fc.pre(wrong !== null);
        spoiled += 1;
        const findings = runChecks(bookOfLines(sound.map((each, index) => (index === at ? wrong : each))));
        const found = findings.filter((each) => codes.includes(each.code) && each.cell?.row === 3 + at);
        expect(found.map(({ code }) => code)).not.toEqual([]);
        const elsewhere = errorsIn(findings).filter((each) => each.cell?.row !== 3 + at);
        expect(elsewhere.map(brief)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(spoiled).toBeGreaterThanOrEqual(60);
  });
});
