import { isPlainText, ORDINARY_RULE_WORDS, RULE_WORDS, SEEING } from './plainText';

function each(words: string): string[] {
  return words.split(' ');
}

describe('words that may stand in a question as they are', () => {
  it.each([
    ...each(
      '补贴分配 分年度实施 分阶段实施 分地区实施 分城市实施 分项目核算 分类别管理 分公司 资金分管 受到处分',
    ),
    ...each(
      '三分之二 百分比 充分论证 实现得分率 分档管理 分档补贴 分档保障 分档发放 分档实施 分档补助 分档租金',
    ),
    ...each('取得许可 不得转租 得到批准 非得审批 加强管理 增加投入 加上 加之 新加坡 克扣资金 扣留证件'),
    ...each('重视程度 监视 巡视整改 忽视 可视化 正视不足 可视门禁'),
    ...each('较大及以上事故 一般及以上事故 重大或以上事故 省级以上通报 市以上表彰'),
    ...each(
      '重复申报 重复建设 重复享受 重复领取 重复发放 重复安排 重复投入 重复立项 重复支出 重复报销 重复保障',
    ),
    ...each('重复上访 重复信访 重复投诉 重复申请'),
  ])('%s', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  it.each([
    ...each('得分 扣除 得到3分 加计 达到90% 不足1‰ 百分之九十 低5个百分点'),
    ...each('酌情处理 视情处理 排名靠前 名次靠前 位次靠前 原则上公开 正视情况而定 可视情处理 可视实际处理'),
    ...each('可视具体情况 可视问题大小 可视完成情况 可视影响大小 可视严重程度'),
    ...each('经批准的除外 农村例外 除非经批准 除不可抗力外'),
    ...each(
      '最多三次 最高三次 至多三次 封顶三次 上限三次 折半 减半 翻倍 翻番 折算 从其规定 另有规定 保留小数',
    ),
    ...each('四舍五入 较低者为准 最高值为准 孰低为好 孰高 就高 不重复 择优 择一 择其一 二选一 任选 台账为准'),
    ...each('较大为宜 最小为宜 孰大为宜'),
    ...each(
      '本项及一级指标 该项和一级指标 此项与一级指标 本指标、一级指标 该指标以及一级指标 此指标和一级指标',
    ),
  ])('not %s', (text) => {
    expect(isPlainText(text)).toBe(false);
  });

  it.each(each('情况 实际 具体 问题 完成 影响 严重'))('可视%s is discretion, 可视化 is not', (what) => {
    expect(`可视${what}`.replace(SEEING, '')).toBe(`可视${what}`);
    expect(`正视${what}`.replace(SEEING, '')).toBe(`正视${what}`);
    expect('可视化'.replace(SEEING, '')).toBe('化');
  });

  it.each(
    each(
      '择一 择其一 二选一 任选 不适用 不参与 不考核 不纳入 不计入 不予认可 不认可 的不计 豁免 按比例 折算 折减 折扣 折半 计算 累计 合计 类推 取高 取最大 为准 除外 封顶 上限 下限 不重复 叠加 同时 以上 以下 乘 倍 负数 内插 插值 保留 四舍五入 平均 抵',
    ),
  )('%s is a rule', (words) => {
    expect(RULE_WORDS.test(words)).toBe(true);
  });

  it.each(each('公开 报送 台账完整'))('%s is none', (words) => {
    expect(RULE_WORDS.test(words)).toBe(false);
  });

  it.each(
    each(
      '与其他项目不重复 和其他工作重复 同其他资金重复 跟其他规划重复 与上年计划重复 与上年政策重复 与上年措施重复 与上年内容不重复',
    ),
  )('%s only compares two things', (words) => {
    expect(words.replace(ORDINARY_RULE_WORDS, '')).not.toContain('重复');
  });
});
