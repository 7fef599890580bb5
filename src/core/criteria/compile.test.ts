import { clauses, compile, evaluate, explain, reachable, toFormula, type CompiledCriterion } from '.';
import { criteria as english } from '../../locale/en-US/criteria';
import { criteria as chinese } from '../../locale/zh-CN/criteria';

function read(points: number, text: string, target: number | null = null): CompiledCriterion {
  return compile(text, { points, target, step: 'linear' });
}

describe('questions', () => {
  it.each([
    ['开工率达到100%得5分，每低1个百分点扣1分', 'percent', '开工率', '%', 'level'],
    ['每发现1起违规问题扣1分', 'count', '每发现1起违规问题', '起', 'occurrences'],
    ['每少1套扣0.1分', 'count', '每少1套', '套', 'shortfall'],
    ['报告每迟报1天扣1分', 'count', '报告每迟报1天', '天', 'shortfall'],
    ['每建成1个示范小区得1分', 'count', '每建成1个示范小区', '个', 'level'],
    ['按照完成率计分', 'percent', '完成率', '%', 'level'],
    ['每挪用1万元扣1分', 'amount', '每挪用1万元', '万元', 'occurrences'],
    ['及时公开得5分，否则不得分', 'yesno', '及时公开', null, 'fact'],
    ['无此项任务的得满分。', 'yesno', '无此项任务', null, 'not-applicable'],
    ['组织检查4次以上得5分，2-3次得3分，2次以下不得分', 'count', '组织检查', '次', 'level'],
  ] as const)('%s', (text, kind, label, unit, asks) => {
    const suffix = asks === 'not-applicable' ? '未完成的扣1分。' : '';
    expect(read(5, text + suffix).questions[0]).toMatchObject({ kind, label, unit, asks });
  });

  it.each([
    ['a limit without its matter', '工程进度款超付的，每个项目扣1分；两项合计最多扣3分。'],
    ['half of a bracket', '竣工备案率（达标≥95%得5分，每下降2个百分点倒扣1分。'],
  ])('are never torn out of their sentence: %s makes the criterion manual', (_, text) => {
    const criterion = read(5, text);
    expect(criterion.questions.map(({ label }) => label)).toEqual([]);
    expect(criterion).toMatchObject({ status: 'manual', reason: 'not-understood' });
  });

  it('are quoted from the text as typed, wherever its spaces are', () => {
    const text = '资金 支付率 达到 ９０％ 得5分， 每低 1个百分点 扣 0。5分';
    const [question] = read(5, text).questions;
    expect(question).toMatchObject({ label: '资金支付率', span: [0, 17] });
    expect(text.slice(...(question?.span ?? [0, 0]))).toBe('资金 支付率 达到 ９０％ 得5分');
  });

  it('come in the order of the text, and a veto beyond the line is marked', () => {
    const { questions } = read(
      5,
      '每发现1起扣1分；未整改的，所属一级指标不得分；发生重大事故的，考核总分计0分。',
    );
    expect(questions.map(({ id, kind, veto }) => [id, kind, veto])).toEqual([
      ['q1', 'count', undefined],
      ['q2', 'yesno', 'group'],
      ['q3', 'yesno', 'total'],
    ]);
  });

  it('offer the printed words of a choice', () => {
    const { questions } = read(4, '资金拨付及时的得4分，基本及时的得2分，不及时的不得分');
    expect(questions[0]?.choices).toEqual(['及时', '基本及时', '不及时']);
  });
});

describe('answers', () => {
  const criterion = read(5, '每发现1起扣1分，扣完为止；发生事故的，本项不得分。无此项任务的得满分。');

  it('are all needed, unless the line does not apply', () => {
    expect(evaluate(criterion, [1, false, false])).toBe(4);
    expect(evaluate(criterion, [1, true, false])).toBe(0);
    expect(evaluate(criterion, [null, true, false])).toBeNull();
    expect(evaluate(criterion, [null, null, true])).toBe(5);
    expect(evaluate(criterion, [])).toBeNull();
  });

  it('that do not fit a question leave it open', () => {
    expect(evaluate(criterion, [true, false, false])).toBeNull();
    expect(evaluate(criterion, [1, 2, false])).toBeNull();
    expect(evaluate(criterion, [1, 0, 0])).toBe(4);
    const choice = read(4, '好4分，一般2分，差0分');
    expect([0, 1, 2, 3, -1, 0.5].map((answer) => evaluate(choice, [answer]))).toEqual([
      4,
      2,
      0,
      null,
      null,
      null,
    ]);
  });

  it('follow the step policy of the workbook only where the text does not decide', () => {
    const open = read(10, '完成率100%得10分，每低5个百分点扣1分，扣完为止');
    const decided = read(10, '完成率100%得10分，每低5个百分点扣1分，不足5个百分点的不扣，扣完为止');
    // 93 %: 7 points short, that is 1.4 steps
    expect((['linear', 'started', 'whole'] as const).map((step) => evaluate(open, [93], { step }))).toEqual([
      8.6, 8, 9,
    ]);
    expect(
      (['linear', 'started', 'whole'] as const).map((step) => evaluate(decided, [93], { step })),
    ).toEqual([9, 9, 9]);
  });

  it('are percent points at ten decimals', () => {
    const tiers = read(5, '90%以上得5分，90%以下不得分');
    expect(evaluate(tiers, [89.99999999999])).toBe(5);
    expect(evaluate(tiers, [89.9999999999])).toBe(0);
  });
});

describe('warnings', () => {
  it.each([
    ['每发现1起扣1分', ['no-cap']],
    ['每发现1起扣1分，扣完为止', []],
    ['每发现1起扣1分，最多扣3分', []],
    ['开工率100%得5分，每低1%扣1分', ['no-cap']],
    ['开工率每低1%扣1分，低于60%不得分', []],
    ['公开得2分，报送得2分', ['parts-do-not-sum']],
    ['90%以上得5分，70%-80%得3分，70%以下不得分', ['gap-in-tiers']],
    ['90%以上得5分，80%-90%得3分，低于80%不得分', []],
    ['80%及以上得5分，60%及以上至80%得3分，40%—60%（含）得1分，40%以下不得分', ['overlapping-tiers']],
    ['80%及以上、90%以下得5分，60%及以上、80%以下得3分，60%以下不得分', ['gap-in-tiers']],
    ['90%（含）-100%得5分，80%（含）-90%（含）得3分，低于80%不得分', ['overlapping-tiers']],
    ['由甲方酌情扣分', []],
    ['扣分另计', ['not-understood']],
  ])('%s', (text, codes) => {
    expect(read(5, text).warnings.map((warning) => warning.code)).toEqual(codes);
  });
});

describe('a manual criterion', () => {
  it('points at the words that a person must judge', () => {
    const text = '及时报送得2分；材料质量好的酌 情加分。';
    const criterion = read(5, text);
    expect(criterion).toMatchObject({
      status: 'manual',
      reason: 'discretionary',
      best: null,
      worst: null,
      questions: [],
    });
    expect(text.slice(...(criterion.reasonSpan ?? [0, 0]))).toBe('酌 情');
    expect(criterion.understood).toEqual([
      [0, 14],
      [17, 20],
    ]);
    expect(evaluate(criterion, [])).toBeNull();
    expect(toFormula(criterion, { answers: [], points: 'B1', target: null })).toBe('""');
    expect(reachable(criterion, 2)).toEqual({ kind: 'unknown' });
    expect(explain(criterion, chinese)).toBe('“酌 情”：要求酌情评定，须由人确定得分。');
  });
});

describe('the formula', () => {
  it('follows the points and the target, and is empty while an answer is open or no tier holds', () => {
    const criterion = read(5, '达到目标值得满分，低于目标值5个百分点以内得3分。', 90);
    expect(toFormula(criterion, { answers: ['D1'], points: 'B1', target: 'C1' })).toBe(
      'IF(COUNT(D1)<1,"",IF(OR(ROUND(D1,10)>=C1,AND(ROUND(D1,10)>=ROUND(C1-5,10),ROUND(D1,10)<C1)),' +
        'ROUND(ROUND(MAX(0,MIN(B1,IF(ROUND(D1,10)>=C1,B1,IF(AND(ROUND(D1,10)>=ROUND(C1-5,10),ROUND(D1,10)<C1),3,"")))),10),2),""))',
    );
  });

  it.each([
    ['不足1个百分点的按1个百分点计', 'ROUNDUP(', 'ROUNDDOWN('],
    ['不足1个百分点的不扣', 'ROUNDDOWN(', 'ROUNDUP('],
  ])('takes steps as the text says: %s', (words, present, absent) => {
    const criterion = read(5, `完成率100%得5分，每低1个百分点扣0.5分，${words}。`);
    const formula = toFormula(criterion, { answers: ['D1'], points: 'B1', target: null });
    expect(formula).toContain(present);
    expect(formula).not.toContain(absent);
  });
});

describe('clauses and explanation', () => {
  const criterion = read(
    10,
    '开工率达到100%得10分，每低1个百分点扣0.5分，扣完为止；虚报数据的，本项不得分。',
  );

  it('quote each clause with how it was read and what it asks', () => {
    expect(clauses(criterion, chinese)).toEqual([
      { span: [0, 13], text: '开工率达到100%得10分', reading: '在10分的基础上扣分。', questions: [] },
      {
        span: [14, 26],
        text: '每低1个百分点扣0.5分',
        reading: '「开工率」低于100%的，每低1个百分点扣0.5分（不足1个百分点的按比例折算）。',
        questions: ['q1'],
      },
      {
        span: [32, 43],
        text: '虚报数据的，本项不得分',
        reading: '有「虚报数据」情形的，本项不得分。',
        questions: ['q2'],
      },
    ]);
  });

  it('explain the whole in both languages', () => {
    expect(explain(criterion, chinese)).toBe(
      '有「虚报数据」情形的，本项不得分；在10分的基础上扣分；「开工率」低于100%的，每低1个百分点扣0.5分（不足1个百分点的按比例折算）；得分不低于0分、不超过分值，四舍五入保留两位小数。',
    );
    expect(explain(criterion, english)).toContain(
      '“开工率”: less 0.5 points for every 1 percentage point below 100%',
    );
  });
});
