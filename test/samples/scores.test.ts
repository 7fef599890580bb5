import { anjuJson, PROCESS_TIMEOUT, sample, type RowJson, type ScoreJson, type TableJson } from '../cli/anju';

jest.setTimeout(PROCESS_TIMEOUT);

function table(scores: ScoreJson, sheet: string): TableJson {
  const found = scores.tables.find((candidate) => candidate.sheet === sheet);
  if (!found) throw new Error(`no table on ${sheet}`);
  return found;
}

function row(scores: ScoreJson, label: string): RowJson {
  const found = scores.tables.flatMap(({ rows }) => rows).find(({ indicator }) => indicator === label);
  if (!found) throw new Error(`no row ${label}`);
  return found;
}

describe('新疆2021.xlsx', () => {
  const scores = anjuJson('score', sample('新疆2021.xlsx'));

  it.each([
    ['附件1 租赁住房保障', 'rental', 18, 100, '优'],
    ['附件2 城镇老旧小区改造', 'renovation', 19, 97.2, '优'],
    ['附件3 城市棚户区改造', 'shanty', 17, 100, '优'],
  ])('%s: every row settled, the published score', (sheet, programme, rows, score, grade) => {
    const found = table(scores, sheet);
    expect(found).toMatchObject({ programme, score, grade, points: 100, complete: true });
    expect(found.rows).toHaveLength(rows);
    expect(found.rows.filter(({ status }) => status !== 'scored')).toEqual([]);
  });

  it.each([
    ['公租房开工率', 100.4],
    ['租赁补贴发放完成率', 142.5],
    ['棚户区改造开工率', 105.7],
    ['老旧小区改造开工率', 100],
  ])('%s: the published rate, %d%%', (label, rate) => {
    expect(row(scores, label).rate).toBe(rate);
  });

  it('has no rate for 保障性租赁住房, which had no task, and full points by its own clause', () => {
    expect(row(scores, '保障性租赁住房筹集完成率')).toMatchObject({ rate: null, score: 6 });
  });

  it('loses 2.8 points where 说明 says', () => {
    // 5 × 300000/312500 = 4.8; 5 − 1 × 1 = 4; 37/40 = 92.5%, 7.5 short, 8 started steps × 0.2 = 1.6, 8 − 1.6 = 6.4
    const lost = table(scores, '附件2 城镇老旧小区改造').rows.filter(({ score, points }) => score !== points);
    expect(lost.map(({ indicator, score }) => [indicator, score])).toEqual([
      ['补助资金预算执行率', 4.8],
      ['资金使用合规性', 4],
      ['加装电梯完成率', 6.4],
    ]);
  });

  it('reads figures that were typed as text', () => {
    expect(row(scores, '改造楼栋完成率')).toMatchObject({ plan: 7135, actual: 7135, unit: '栋', rate: 100 });
    expect(row(scores, '新增停车位完成率')).toMatchObject({ plan: 50000, actual: 53000, unit: '个', rate: 106 });
  });

  it('has no finding of severity error, and one deviation that asks for a reason', () => {
    expect(scores.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const warnings = scores.findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ code, cell }) => [code, cell])).toEqual(
      expect.arrayContaining([['over-completion', 'I17']]),
    );
  });

  it('takes neither the base data nor the explanation for an indicator table', () => {
    expect(scores.tables.map(({ sheet }) => sheet)).toEqual([
      '附件1 租赁住房保障',
      '附件2 城镇老旧小区改造',
      '附件3 城市棚户区改造',
    ]);
    expect(scores.findings.map(({ sheet }) => sheet)).not.toContain('基础数据');
    expect(scores.findings.map(({ sheet }) => sheet)).not.toContain('说明');
  });
});

describe('空白附件.xlsx', () => {
  const scores = anjuJson('score', sample('空白附件.xlsx'));

  it('has three tables that wait for figures', () => {
    expect(scores.tables.map(({ programme, complete, grade }) => [programme, complete, grade])).toEqual([
      ['rental', false, null],
      ['renovation', false, null],
      ['shanty', false, null],
    ]);
    const rows = scores.tables.flatMap((found) => found.rows);
    expect(rows).toHaveLength(54);
    expect(rows.filter(({ score }) => score !== null)).toEqual([]);
  });

  it('gives nobody anything to correct', () => {
    expect(scores.findings).toEqual([]);
  });
});

describe('绩效目标自评表.xlsx', () => {
  const scores = anjuJson('score', sample('绩效目标自评表.xlsx'));

  it('scores a shape-B form: 4940/5200 = 95% × 10 = 9.5; 6 of 8 lifts: 10 × 6/8 = 7.5; all else met', () => {
    const [form] = scores.tables;
    expect(form).toMatchObject({ shape: 'B', programme: 'renovation', score: 97, grade: '优', complete: true });
    expect(form?.rows.map(({ indicator, score }) => [indicator, score])).toEqual([
      ['预算执行率', 9.5],
      ['改造小区数量', 10],
      ['改造楼栋数量', 10],
      ['加装电梯数量', 7.5],
      ['工程验收合格率', 10],
      ['按期开工率', 5],
      ['每平方米改造成本', 5],
      ['惠及居民户数', 15],
      ['长效管理机制覆盖率', 15],
      ['居民满意度', 10],
    ]);
  });

  it('has no finding of severity error', () => {
    expect(scores.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('少见写法.xlsx', () => {
  const scores = anjuJson('score', sample('少见写法.xlsx'));

  // Indicator, score, and the arithmetic; null: a person must decide or answer.
  it.each<readonly [string, number | null, string]>([
    ['自评报告报送', 4, '5 − 2 days × 0.5'],
    ['资金申请报送', 4, 'no month late'],
    ['部门协作情况', 3, '较好'],
    ['内控制度建设', 4, '健全'],
    ['工作制度', null, 'three yes/no questions, which the row cannot answer'],
    ['预算偏差率', 4.5, '5 − (4 − 3) × 0.5'],
    ['结余资金比例', 6, '5% is within ≤5%'],
    ['指标值与目标值偏离度', 5, '6 − |22 − 20| × 0.5'],
    ['问题资金整改', null, 'a count and a veto, which the row cannot answer'],
    ['筹集任务完成率', 10.4, '102.5%: 10 + 2 whole points × 0.2'],
    ['示范项目培育', 4, '2 projects × 2'],
    ['公租房出租率', 4, '8 × (75 − 60)/(90 − 60)'],
    ['危房改造任务', 4, 'no such task: full points'],
    ['房源入住率', 5.5, '6 − (80 − 79)/2 × 1'],
    ['项目管理规范性', null, 'discretionary'],
    ['工作进度排名', null, 'ranking'],
    ['群众满意度', 9, '91% meets 90%'],
  ])('%s: %p (%s)', (label, score) => {
    expect(row(scores, label).score).toBe(score);
  });

  it('leaves to a person what no text decides', () => {
    const statuses = (label: string) => row(scores, label).status;
    expect(['工作制度', '问题资金整改', '项目管理规范性', '工作进度排名'].map(statuses)).toEqual([
      'needs-input',
      'needs-input',
      'manual',
      'manual',
    ]);
    expect(scores.tables[0]).toMatchObject({ complete: false, grade: null });
  });
});
