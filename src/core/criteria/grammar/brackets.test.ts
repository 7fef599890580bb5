import { isDefinitionOfRate, isExplanation, isGoesWithoutSaying, isNameOfPoints } from './brackets';

function each(words: string): string[] {
  return words.split(' ');
}

describe('what a rate is', () => {
  it.each(each('开工率 满意度 到位比例 收入占比 支出比重 完成进度 完成百分比'))(
    '%s（开工数÷计划数×100%）',
    (rate) => {
      expect(isDefinitionOfRate(rate, '开工数÷计划数×100%')).toBe(true);
    },
  );

  it.each(each('扣2分 得满分 得零分 扣半分 得分 不扣分 分值 扣完 为止 封顶 扣一分 扣两分 每低1%'))(
    '%s（开工数÷计划数）',
    (consequence) => {
      expect(isDefinitionOfRate(consequence, '开工数÷计划数')).toBe(true);
    },
  );

  it.each(each('计算公式: 计算方法: 公式: 即 指 为 即: 开工率= 满意度= 公式:开工率='))(
    '（%s开工数÷计划数）',
    (opening) => {
      expect(isDefinitionOfRate('开工率', `${opening}开工数÷计划数`)).toBe(true);
    },
  );

  it.each([
    ['开工数', '开工数÷计划数'],
    ['开工率', '开工数'],
    ['开工率', '开工数÷5'],
    ['开工率', '开工数÷计划数×50%'],
    ['开工率', '得分÷计划数'],
    ['开工率', '开工数÷计划数,'],
  ])('not %s（%s）', (before, inside) => {
    expect(isDefinitionOfRate(before, inside)).toBe(false);
  });

  it.each([
    ...each('超过 大于 超出 高于 最高').map((more) => `${more}100%按100%计`),
    ...each('的 部分 时 , 均 都').map((behind) => `超过100%${behind}按100%计`),
    ...each('计算得分 计算 计分 取值 计 算').map((counted) => `超过100%以100%${counted}`),
    '超过100%按照100%计',
    '最高100%按100%',
  ])('完成率（%s）goes without saying', (inside) => {
    expect(isGoesWithoutSaying('完成率', inside)).toBe(true);
    expect(isGoesWithoutSaying('完成数', inside)).toBe(false);
  });

  it.each(['百分点', '指百分点', '是指百分点', '即百分点', '为百分点', '绝对百分点'])(
    '每低1%（%s）',
    (inside) => {
      expect(isNameOfPoints('每低1%', inside)).toBe(true);
      expect(isNameOfPoints('每低1个', inside)).toBe(false);
    },
  );
});

describe('words in brackets that explain', () => {
  it.each([
    ...each('随机抽查 骗取、套取补助资金 含中央补助资金').map((inside) => ['未拨付资金', inside]),
    ...each(
      '文件 日期 时间 通知 通报 数据 结果 报告 报表 记录 系统 材料 资料 证据 口径 统计 台账 公告 证明',
    ).map((proof) => ['未拨付资金', `以正式${proof}为准`]),
    ...each('凭证 意见 批复 决算 备案表 登记表 验收单 简报 照片 责任书 合同 协议 清单 名单 截图').map(
      (proof) => ['每户扣2分', `以${proof}为依据`],
    ),
    ...each('年 半年 月 季 季度 周 年度').map((period) => ['每户扣2分', `以每${period}为一个考核周期`]),
    ...each('考核 统计 评价').map((what) => ['每户扣2分', `以月为${what}周期`]),
    ...each('2021年底完成 6月底前上报 15日前上报 财综37号文件 1-6月上报').map((figures) => [
      '未上报的',
      figures,
    ]),
    ...each('抽查10户 抽样20个 抽取5项 抽检3处').map((sample) => ['未上报的', `${sample}资料`]),
    ...each('指 是指 即指 系指').map((means) => ['擅自变更的', `${means}单项变更超10万元而未报批的`]),
    ['拆除面积', '包括但不限于30平方米以下的房屋'],
    ...each('造成 产生 引起 导致 形成').map((made) => ['数据不一致的', `四舍五入${made}的尾差除外`]),
  ])('%s（%s）', (before, inside) => {
    expect(isExplanation(before ?? '', inside ?? '', ',每处扣1分')).toBe(true);
  });

  it.each(
    each(
      '个 户 套 间 人 次 起 件 份 栋 幢 项 处 条 部 台 天 日 月 年 万元 亿元 元 万户 万套 万平方米 平方米 个百分点 百分点 户数 套数 人次',
    ),
  )('问题（%s）×0.5: the unit is left out, elsewhere it is none', (unit) => {
    expect(isExplanation('问题', unit, '×0.5')).toBe(true);
    expect(isExplanation('问题', `单位:${unit}`, '=3')).toBe(true);
    expect(isExplanation('问题', unit, '每多1个')).toBe(false);
  });
});

describe('words in brackets that must be read', () => {
  it.each([
    ...each(
      '每户 第二次起 以单位计 以内 以外 按户数 一票否决 取消资格 等次降低 等级降低 验收不合格 不含农村',
    ).map((inside) => ['每户扣2分', inside]),
    ...each('不包括农村 免检项目 不得申诉 限一次 限两项 从次日起算 任一情形 任意情形 任选项目').map(
      (inside) => ['每户扣2分', inside],
    ),
    ...each('择优 只计城区 只取城区 只算城区 可选项目 农村除 国家级或 国家级且 或省级 且省级').map(
      (inside) => ['每户扣2分', inside],
    ),
    ...each(
      '每户扣满分 每户得零分 每户扣半分 不得分 不扣分 扣除分值 扣完 扣完为止 每户5分封顶 每户扣一分 每低1%',
    ).map((before) => [before, '每户计算一次数']),
    ...each(
      '不足部分 不满一年 未满一年 部分不算 部分的不算 超出的 农村不计 逆向指标 反向指标 负向指标 双向指标',
    ).map((inside) => ['未上报的', inside]),
    ...each('含本数 不含本数 包括本级 不包括本级 包含以上 不包含以下 含90% 不含90% 一 二 十二 3 2.1').map(
      (inside) => ['90%', inside],
    ),
    ...each('以上含本数 以下含90% 以上均包括在内').map((inside) => ['90%', inside]),
    ...each('评分 评价 考核 计分 扣分 得分').map((what) => ['', `${what}标准`]),
    ...each('标准 细则 办法 方法 要点 内容').map((what) => ['', `评价${what}`]),
    ...each('3分 得3分 计3分 记3分 扣3分 ;3分 。3分 :3分 )、3分 2.5分').map((before) => [before, '资料完整']),
    ['未上报的', '按比例'],
    ['未上报的', '封顶'],
    ['未上报的', '酌情'],
    ['未上报的', '得分'],
    ['未上报的', '10户'],
    ['每户扣2分', '指超过3次的'],
    ['数据', '经批准的除外'],
    ['开工率', '经批准的除外'],
  ])('%s（%s）', (before, inside) => {
    expect(isExplanation(before ?? '', inside ?? '', '')).toBe(false);
  });

  it.each([
    ['数据不一致的', ',每处扣1分', true],
    ['数据不一致的', ',扣1分', true],
    ['数据不一致的', '的扣1分', true],
    ['数据不一致的', '且未更正的扣1分', true],
    ['数据不一致的', '', false],
    ['数据不一致的', ',得1分', false],
    ['数据不一致的', ',每低1%扣1分', false],
    ['完成率低于90%的', ',扣1分', false],
  ])('%s（尾差除外）%s: an exception of the condition, %s', (before, after, expected) => {
    expect(isExplanation(before, '尾差除外', after)).toBe(expected);
  });
});
