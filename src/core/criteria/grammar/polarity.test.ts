import * as polarity from './polarity';

function each(words: string): string[] {
  return words.split(' ');
}

describe('whether words deny or miss something', () => {
  it.each(
    each(
      '未公开 没公开 不公开 无台账 非本地 缺资料 逾期报送 超期报送 延期报送 延迟报送 迟报 滞后报送 推迟报送 超出预算 超过预算 晚于计划 拖延支付',
    ),
  )('%s', (text) => {
    expect(polarity.isNegative(text)).toBe(true);
  });

  it.each(each('公开 不仅公开 不但公开 不断完善 建立台账'))('not %s', (text) => {
    expect(polarity.isNegative(text)).toBe(false);
  });

  it.each(each('没有违规 无违规 未发生事故 资料齐全 资料完整 制度健全 资料齐备 数据准确 数据无误'))(
    '%s: not one fault',
    (text) => {
      expect(polarity.isFaultless(text)).toBe(true);
    },
  );

  it('公开 says nothing of faults', () => {
    expect(polarity.isFaultless('公开')).toBe(false);
  });
});

describe('whether words say that something is in time', () => {
  it.each([
    ...each('及时报送 按时报送 按期报送 如期完工 规定时间报送 规定时限报送 规定期限报送 规定日期报送'),
    ...each(
      '合同约定工期内完工 约定时间前完工 计划期限内完工 合同时限完工 计划的工期竣工 合同约定的时间交付',
    ),
    ...each(
      '时限内办结 期限内办结 5个工作日内拨付 30日内拨付 三天之内拨付 2月以内拨付 6月底前开工 15日前上报',
    ),
    ...each('符合时间要求 限期内整改'),
  ])('%s', (text) => {
    expect(polarity.isTimely(text)).toBe(true);
    expect(polarity.isLate(text)).toBe(false);
  });

  it.each([
    ...each(
      '逾期报送 超期报送 超时报送 延期报送 延迟报送 迟报 推迟报送 滞后报送 晚于计划 超过时间 超过规定时限',
    ),
    ...each(
      '超过期限 超出时间 超出规定时限 超出期限 未按时报送 未及时报送 不及时报送 未按期报送 未按规定时间报送',
    ),
    ...each('延误工期 拖延支付 晚报'),
  ])('%s is late', (text) => {
    expect(polarity.isLate(text)).toBe(true);
    expect(polarity.isTimely(text)).toBe(false);
  });
});

describe('what was not done', () => {
  it.each([
    ...each('未 没有 尚未 未能 不').map((not) => `${not}开展满意度调查`),
    ...each('按规定 按要求').map((as) => `未${as}开展满意度调查`),
    ...each('开展 组织 进行 实施 报送 上报 提供 填报').map((done) => `未${done}满意度调查`),
    ...each('调查 测评 统计 监测 评估 评价 核查 检查 数据 资料 报表 材料 问卷').map(
      (what) => `未开展满意度${what}`,
    ),
  ])('%s at all', (text) => {
    expect(polarity.UNDONE.test(text)).toBe(true);
  });

  it.each([
    ...each('未 没有 没 未能').map((not) => `${not}全部完成`),
    ...each('全部 全面 完全 全额').map((wholly) => `未${wholly}完成`),
    ...each('完成 实现 开工 竣工 建成 到位 发放 拨付').map((done) => `未全部${done}`),
    ...each('任务 目标 计划 的 任务的').map((what) => `未全部完成${what}`),
  ])('%s wholly', (text) => {
    expect(polarity.NOT_WHOLLY.test(text)).toBe(true);
  });

  it.each(each('未完成 已全部完成 未全部完成整改'))('%s says nothing of the whole', (text) => {
    expect(polarity.NOT_WHOLLY.test(text)).toBe(false);
  });
});

describe('on which side of its limit something is', () => {
  it.each([
    ...each('未完成 未能完成 未达标 未到位 未实现 没完成 没有达到 没有实现 不足部分 不到位 低于计划').map(
      (text) => [text, 'below'],
    ),
    ...each('差额 欠缺 短缺 落后').map((text) => [text, 'below']),
    ...each('超出 高于计划 高出计划 大于计划 突破预算').map((text) => [text, 'above']),
    ...each('完成 高于或低于').map((text) => [text, null]),
  ])('%s: %s', (text, side) => {
    expect(polarity.sideOf(text ?? '')).toBe(side);
  });

  it.each([
    ...each('未 没有 没 不').map((not) => `${not}超过`),
    ...each('超 超过 超出 超额 突破 高于 大于').map((more) => `未${more}`),
    ...each('的 部分 部分的').map((rest) => `未超过${rest}`),
  ])('%s costs nothing where more is worse', (text) => {
    expect(polarity.WITHOUT_LOSS.above.test(text)).toBe(true);
    expect(polarity.WITHOUT_LOSS.below.test(text)).toBe(false);
  });

  it.each([
    ...each('达到 达标 完成 已完成 超额完成 超过 高于 达到或超过'),
    ...each('及以上 以上 的 部分 部分的').map((rest) => `达到${rest}`),
  ])('%s costs nothing where less is worse', (text) => {
    expect(polarity.WITHOUT_LOSS.below.test(text)).toBe(true);
    expect(polarity.WITHOUT_LOSS.above.test(text)).toBe(false);
  });

  it.each([
    ...each('少 少于 低 低于 不足 差 减少 少报 少开 少做 少完').map((verb) => [verb, 'below']),
    ...each('组织 开展 召开 检查 培训 报送 走访 完成 举办 调度 巡查').map((verb) => [`少${verb}`, 'below']),
    ...each('增加 增多 上升 多 超 超过 超出 多出').map((verb) => [verb, 'above']),
    ...each('逾期 缺 漏报 晚 发现').map((verb) => [verb, null]),
  ])('每%s1次: %s', (verb, side) => {
    expect(polarity.measuredSide(verb ?? '')).toBe(side);
  });
});

describe('what a thing is', () => {
  it.each<[keyof typeof WORDS, string[], string[]]>([
    ['a fault', each('缺页 漏报 错报 违规 问题 事故 投诉'), each('户数 培训')],
    ['a cause', each('造成 引发 引起 导致'), each('发生 出现')],
    ['short', each('缺 少报 漏报 差 欠 不足 低于'), each('多报 超过')],
    ['missed', each('少 缺 差 欠 晚 迟报 延误 逾期 超过'), each('发现 建成')],
    [
      'worth a deduction',
      each('违规 错报 漏报 虚报 假账 问题 投诉 事故 隐患 拖欠 挪用 截留 偏差 通报 瑕疵 闲置 缺陷 拖延 推诿'),
      each('培训 走访'),
    ],
    [
      'worth an award',
      each(
        '建成 完成 新增 形成 获奖 组织 开展 采用 采纳 符合 满足 具备 达到 落实 建立 出台 报送 培训 创建 推广 引进 发表 举办',
      ),
      each('违规 投诉'),
    ],
    [
      'one of many',
      [
        ...each('季度 季 月 周 旬 天 日 半年 期 村 社区 小区 项目 户 人 县 市 区 镇 乡 街道 栋 单元').map(
          (each_) => `每${each_}检查1次`,
        ),
        '每个月检查1次',
        '每半月检查1次',
      ],
      each('每次检查 每月少1次 每户超1人 每人多1次 每户低1元'),
    ],
  ])('%s: %j, not %j', (kind, words, others) => {
    expect(words.filter((word) => !WORDS[kind].test(word))).toEqual([]);
    expect(others.filter((word) => WORDS[kind].test(word))).toEqual([]);
  });
});

const WORDS = {
  'a fault': polarity.FAULTS,
  'a cause': polarity.CAUSES,
  short: polarity.SHORT,
  missed: polarity.MISSED,
  'worth a deduction': polarity.FAULTY,
  'worth an award': polarity.GOOD,
  'one of many': polarity.PER_PERIOD,
} as const;
