import { compile } from '.';

/** Every figure of a rule but nothing at all, with the words that stand where it says that it is printed: `5=5 0.5=0。5`. */
function figuresIn(text: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'kind' in value && value.kind === 'fixed' && 'value' in value && 'span' in value && value.value !== 0
      ? [`${String(value.value)}=${text.slice(...(value.span as [number, number]))}`]
      : [];
  return [...own, ...Object.values(value).flatMap((part) => figuresIn(text, part))];
}

describe('where the questions and the figures of a rule are printed', () => {
  it.each<[number, string, string[], string]>([
    [5, '得分=5-0.5×投诉件数-1分×逾期天数，扣完为止。', ['投诉件数', '逾期天数'], '0.5=0.5 1=1'],
    [5, '得分＝5分－投诉件数×0。5分，最低0分。', ['投诉件数'], '0.5=0。5'],
    [5, '引入社会资本的小区数×0.5分，最高5分。', ['引入社会资本的小区数'], '0.5=0.5 5=5'],
    [5, '档案完整（3分），资料归档（2分）。', ['档案完整', '资料归档'], '3=3 2=2'],
    [
      6,
      '验收结论分为一次通过、整改后通过、未通过三种，分别计6分、3分、0分。',
      ['一次通过、整改后通过、未通过'],
      '6=6分 3=3分',
    ],
    [4, '机构和人员不落实的各扣0.5分。', ['机构', '人员不落实'], '0.5=0.5'],
    [
      6,
      '已落实物业管理的小区超过80%、70%和60%，分别得6分、4分和2分；不足60%，不得分。',
      ['已落实物业管理的小区超过80%'],
      '6=6分 4=4分 2=2分',
    ],
    [5, '一是建立台账（2分）；二是定期更新（3分）。', ['建立台账', '定期更新'], '2=2 3=3'],
    [
      5,
      '纳入国家级试点得5分，省级试点得3分，未纳入的不得分。',
      ['纳入国家级试点得5分，省级试点得3分，未纳入的不得分'],
      '5=5 3=3',
    ],
    [10, '空置率5%得10分，25%得2分，中间按线性内插法计分。', ['空置率5%得10分'], '10=10 2=2'],
    [3, '计划、结果以及投诉渠道公开的各得1分。', ['计划', '结果', '投诉渠道公开的'], '1=1'],
    [
      5,
      '每发现1起扣0.5分，最多扣2分；每迟报1天扣１分。',
      ['每发现1起扣0.5分', '每迟报1天扣１分'],
      '0.5=0.5 2=2 1=１',
    ],
    [5, '公开的得5分，否则得1分；受表彰的加2分，最多加2分。', ['公开', '受表彰'], '5=5 1=1 2=2'],
  ])('%d分｜%s', (points, text, sources, figures) => {
    const { rule, questions } = compile(text, { points, target: null, step: 'linear' });
    expect(questions.map(({ source }) => source)).toEqual(sources);
    expect(questions.map(({ span }) => text.slice(...span))).toEqual(sources);
    expect([...new Set(figuresIn(text, rule))].join(' ')).toBe(figures);
  });
});
