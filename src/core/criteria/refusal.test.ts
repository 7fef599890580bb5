import { CASE_FILES, printedCases } from '../../../test/criteria/printedCases';
import { compile, type CompiledCriterion } from '.';

interface Criterion {
  readonly points: number;
  readonly target: number | null;
  readonly text: string;
}

/** The criteria of a file that are compiled: what is put into them must not be passed over in silence. */
function criteriaOf(file: string): Criterion[] {
  return printedCases(file)
    .filter(({ expected }) => !expected.startsWith('人工'))
    .map(({ points, target, variants: [text] }) => ({ points, target, text }));
}

const CRITERIA = CASE_FILES.flatMap(criteriaOf);

/** Every third of them, for the searches that try each clause: a minute less, and the wordings come in several cases. */
const SAMPLE = CASE_FILES.flatMap((file) => criteriaOf(file).filter((_, index) => index % 3 === 0));

function read(criterion: Criterion, text: string): CompiledCriterion {
  return compile(text, { points: criterion.points, target: criterion.target, step: 'linear' });
}

/** Where a clause begins: at the start and behind each stop. */
function beginnings(text: string): number[] {
  return [0, ...[...text.matchAll(/[，；。]/g)].map((stop) => stop.index + 1)].filter(
    (at) => at < text.length,
  );
}

function inserted(text: string, at: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at);
}

/** The variants that were compiled although they must not be, with what was asked. */
function passedOver(variantsOf: (criterion: Criterion) => readonly string[]): string[] {
  return SAMPLE.flatMap((criterion) =>
    variantsOf(criterion).flatMap((text) => {
      const { status, questions } = read(criterion, text);
      return status === 'manual' ? [] : [`${text} → ${questions.map((one) => one.label).join('、')}`];
    }),
  );
}

describe('words that leave the score to a person', () => {
  it.each(['酌情', '视情况', '原则上', '综合评分', '由主管部门确定', '排名前列', '参照省级办法评分'])(
    '%s at the beginning of any clause makes the criterion manual',
    (words) => {
      expect(passedOver(({ text }) => beginnings(text).map((at) => inserted(text, at, words)))).toEqual([]);
    },
  );

  it.each(['酌情', '视情况', '适当'])('%s in front of 扣N分 or 得N分 makes the criterion manual', (words) => {
    expect(
      passedOver(({ text }) =>
        [...text.matchAll(/[得扣](?=[\d.]+分)/g)].map((match) => inserted(text, match.index, words)),
      ),
    ).toEqual([]);
  });
});

describe('two numbers for one score', () => {
  it.each(['—', '-', '至', '~', '～', '到'])('扣1%s2分 makes the criterion manual', (joint) => {
    expect(
      passedOver(({ text }) =>
        [...text.matchAll(/[扣得加计]([\d.]+)(分)/g)].flatMap(({ index, 0: whole, 1: number = '' }) =>
          [joint, `分${joint}`].map((between) => {
            const range = `${whole.charAt(0)}${number}${between}${Number(number) + 1}分`;
            return text.slice(0, index) + range + text.slice(index + whole.length);
          }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('clauses that change how points are counted', () => {
  it.each([
    '另有规定的从其规定',
    '折半计算',
    '按最低分计',
    '可加倍扣分',
    '情节严重的加重扣分',
    '特殊情况除外',
    '但经批准的除外',
    '除不可抗力外',
    '以两者较低者为准',
    '同一问题不重复扣分',
    '超过两次的翻倍',
    '其中农村项目折算为两项',
    '保留一位小数',
  ])('%s is refused wherever it stands', (words) => {
    expect(
      passedOver(({ text }) => {
        const end = text.replace(/。$/, '');
        const inside = beginnings(text).map((at) => inserted(text, at, `${words}，`));
        return [...inside, `${end}，${words}。`, `${end}；${words}。`];
      }),
    ).toEqual([]);
  });

  it.each(['不予扣分', '经核实的不扣分'])('%s behind the last clause is refused', (words) => {
    expect(passedOver(({ text }) => [`${text.replace(/。$/, '')}；${words}。`])).toEqual([]);
  });
});

describe('an unknown condition', () => {
  it.each(['省级重点项目的', '经省政府同意的'])('%s is refused or asked for in its own words', (words) => {
    const swallowed = SAMPLE.flatMap((criterion) =>
      beginnings(criterion.text).flatMap((at) => {
        // 得10分，每低…: what stands before such an award describes the whole, it is no question.
        if (/^[得计]/.test(criterion.text.slice(at))) return [];
        const text = inserted(criterion.text, at, `${words}，`);
        const { status, questions } = read(criterion, text);
        const isQuoted = questions.some(
          (one) => one.label.includes(words.slice(0, -1)) || one.source.includes(words),
        );
        return status === 'manual' || isQuoted ? [] : [text];
      }),
    );
    expect(swallowed).toEqual([]);
  });
});

it('no question holds a score, a discretion or a percent that should have been read', () => {
  const UNREAD = /\d分|[不未可应]?[得扣计]\d|得分|满分|扣分|加分|[%％‰]|百分点|酌|视情|排名|名次|原则上|除外/;
  const labels = CRITERIA.flatMap((criterion) =>
    read(criterion, criterion.text).questions.map((one) => one.label),
  );
  // A rate defined in the text is quoted with its ×100%, and a duty with what was due by when; 得分率 is a rate,
  // and an exception in brackets is asked together with its condition.
  const QUOTED = /[×*]100[%％]|得分率|（[^（）]*(?:底|日)前[^（）]*）$|（[^（）]*除外）/;
  expect(labels.filter((label) => UNREAD.test(label.replace(QUOTED, '')))).toEqual([]);
});
