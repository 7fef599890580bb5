import { bookOf, flag, formOf, type FormLine } from '../../../test/indicatorForm';
import { CHECKS } from './catalogue';
import { RuleError, type Check } from './check';
import { runChecks } from './runChecks';

const sound: readonly FormLine[] = [
  {
    indicator: '公租房开工',
    unit: '套',
    points: 40,
    plan: 26106,
    actual: 26215,
    rate: { value: 1.004, numberFormat: '0.0%' },
    score: 40,
    computed: 40,
  },
  {
    indicator: '租赁补贴发放',
    unit: '户',
    points: 40,
    plan: 2778,
    actual: 3300,
    rate: 1.188,
    score: 40,
    computed: 40,
  },
  { indicator: '居民满意度', points: 20, plan: '≥90%', actual: '95%', score: 20, computed: 20 },
];
const totals = [{ points: 100, score: 100 }];

describe('all checks together', () => {
  it('say nothing of a sound form', () => {
    expect(runChecks(formOf(sound, { totals, grade: '优' }))).toEqual([]);
  });

  it('say nothing of a blank form', () => {
    const blank = sound.map(
      ({ indicator, unit, points, plan }) => ({ indicator, unit, points, plan }) as FormLine,
    );
    expect(runChecks(formOf(blank, { totals: [{ points: 100 }], grade: null }))).toEqual([]);
  });

  it('list findings sheet by sheet, from the top', () => {
    const first = formOf([{ ...sound[0], score: 41, points: 100 }], { sheet: '附件1' });
    const second = formOf([{ indicator: '甲', points: 100, actual: { error: '#REF!' } }], { sheet: '附件2' });
    expect(runChecks(bookOf(first, second)).map((each) => `${each.sheet} ${flag(each)}`)).toEqual([
      '附件1 score-mismatch I4',
      '附件1 missing-reason K4',
      '附件2 cell-error G4',
    ]);
  });

  it('a check that breaks is our error; the others still run', () => {
    const broken: Check = {
      name: 'broken',
      codes: [],
      run: () => {
        throw new TypeError('no such thing');
      },
    };
    const errors: RuleError[] = [];
    const form = formOf([{ points: 100, actual: { error: '#REF!' } }]);
    const found = runChecks(form, (error) => errors.push(error), [broken, ...CHECKS]);
    expect(found.map(flag)).toEqual(['cell-error G4']);
    expect(errors).toMatchObject([
      { name: 'RuleError', check: 'broken', cause: { message: 'no such thing' } },
    ]);
    expect(() => runChecks(form, undefined, [broken])).toThrow(RuleError);
  });

  it('report only the codes that they announce', () => {
    const announced = CHECKS.flatMap(({ codes }) => codes);
    expect(new Set(announced).size).toBe(announced.length);
  });
});

describe('ids', () => {
  const idsOf = (lines: readonly FormLine[]) => runChecks(formOf(lines)).map(({ id }) => id);
  const wrong: FormLine = {
    indicator: '公租房开工',
    unit: '套',
    points: 50,
    plan: 100,
    actual: 90,
    score: 50,
  };

  it('stay the same when rows move', () => {
    const other: FormLine = { indicator: '满意度', points: 50 };
    expect(idsOf([wrong, other])).toEqual(['under-completion|附件1|公租房开工|actual']);
    expect(idsOf([other, wrong])).toEqual(['under-completion|附件1|公租房开工|actual']);
  });

  it('differ for rows of the same label, and each keeps its own when the other is put right', () => {
    const twin: FormLine = { ...wrong, level1: '效益' };
    expect(idsOf([wrong, twin])).toEqual([
      'under-completion|附件1|公租房开工|actual',
      'under-completion|附件1|公租房开工#2|actual',
    ]);
    expect(idsOf([{ ...wrong, actual: 100 }, twin])).toEqual(['under-completion|附件1|公租房开工#2|actual']);
  });

  it('are unique in a workbook', () => {
    const book = bookOf(formOf([wrong], { sheet: '附件1' }), formOf([wrong], { sheet: '附件2' }));
    const ids = runChecks(book).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
