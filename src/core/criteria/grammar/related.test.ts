import { areTwoSides, haveOtherObjects, isExactDenial } from './denial';
import { areGradesOfOne, gradeAtEnd, gradeIn } from './grades';
import { areDegrees, isDenialOf, MISSING_PART, NOT_ALL } from './related';

describe('two sides of one matter', () => {
  it.each([
    ['未反映违规问题', '反映存在违规问题'],
    ['未建立台账', '建立台账'],
    ['未公开', '公开'],
    ['未批复', '绩效目标随同预算批复下达'],
    ['未按期开工', '项目均已按期开工'],
    ['未一并批复下达', '绩效目标随同预算批复，同时下达'],
  ])('%s, %s', (first, second) => {
    expect(areTwoSides(first, second)).toBe(true);
    expect(areTwoSides(second, first)).toBe(true);
  });

  it.each([
    ['未建立轮候制度', '建立住房保障档案'],
    ['未公开', '报送'],
    ['未', '公开'],
    ['未的', '的'],
    ['未收', '收缴租金'],
    ['未做到', '做法得到推广'],
    ['无障碍设施', '障碍设施'],
    ['未反映问题', '未反映重大问题'],
  ])('not %s, %s', (first, second) => {
    expect(areTwoSides(first, second)).toBe(false);
  });

  it('应保未保, 全部纳入保障', () => {
    expect(areTwoSides('有应保未保', '全部纳入保障')).toBe(true);
    expect(areTwoSides('有应保未保', '全部公开')).toBe(false);
  });

  it.each([
    ['未建立台账', '已建立台账', true],
    ['台账未建立', '台账建立', true],
    ['未', '', false],
    ['未建立台账', '建立制度', false],
    ['未建立台账', '建立台账制度', false],
  ])('%s only denies %s: %s', (denied, said, expected) => {
    expect(isExactDenial(denied, said)).toBe(expected);
  });

  it.each([
    ['建立轮候制度', '建立住房保障档案', '建立', true],
    ['建立制度', '建立制度档案', '建立', false],
    ['建立台账', '建立轮候制度', '建立', false],
    ['设立住房档案', '设立且运转正常', '设立', false],
  ])('%s and %s, both %s: other objects %s', (first, second, shared, expected) => {
    expect(haveOtherObjects(first, second, shared)).toBe(expected);
    expect(haveOtherObjects(second, first, shared)).toBe(expected);
  });
});

describe('one clause denies another', () => {
  it.each([
    ['逾期报送', '按时报送'],
    ['资料缺失', '资料齐全'],
    ['资料不全', '资料完整'],
    ['制度无效', '制度有效'],
    ['截留资金', '使用规范'],
    ['账实不符', '账实相符'],
    ['数据失实', '数据准确'],
    ['没有完成任务', '完成任务'],
    ['资料不全或者未提供的', '提供资料完整'],
    ['发生安全事故', '未发生安全事故'],
    ['出现上访', '无群众上访'],
    ['未按规定公示分配结果', '公示分配结果'],
    ['不按时缴纳租金', '租金缴纳到位'],
  ])('%s, %s', (negative, positive) => {
    expect(isDenialOf(negative, positive)).toBe(true);
  });

  it.each([
    ['发生安全事故', '制度健全'],
    ['未整改审计问题', '台账完整'],
    ['未公示', '办理'],
    ['未建立轮候制度', '建立住房保障档案'],
    ['发生事件', '无事'],
    ['逾期报送', '逾期整改'],
  ])('not %s, %s', (negative, positive) => {
    expect(isDenialOf(negative, positive)).toBe(false);
  });
});

describe('degrees of one matter', () => {
  it.each([
    ['制度健全', '制度基本健全', true],
    ['全部公开', '部分公开', true],
    ['基本公开', '公开', true],
    ['优秀', '良好', true],
    ['拨付及时', '拨付基本及时', true],
    ['部分资料归档', '全部资料均已归档', true],
    ['公开', '公开', false],
    ['制度健全', '台账完整', false],
    ['部分', '全部', false],
    ['公开', '公示', false],
    ['效果显著', '效果一般', true],
    ['效果好', '效果差', true],
    ['效果显著', '制度一般', false],
  ])('%s, %s: %s', (first, second, expected) => {
    expect(areDegrees(first, second)).toBe(expected);
    expect(areDegrees(second, first)).toBe(expected);
  });

  it.each([
    ['效果显著', '效果一般', true],
    ['效果好', '效果差', true],
    ['工作好', '效果差', false],
    ['效好', '效差', false],
    ['效果显著', '效果明显', false],
  ])('%s and %s are grades of one matter: %s', (first, second, expected) => {
    expect(areGradesOfOne(first, second)).toBe(expected);
  });

  it.each([
    ['考核结果为优秀的', '优秀'],
    ['评价等级为B级', 'B级'],
    ['第一档', '第一档'],
    ['及时报送', null],
  ])('the grade in %s', (text, grade) => {
    expect(gradeIn(text)).toBe(grade);
  });

  it.each([
    ['工作机制完善', '完善'],
    ['效果一般', '一般'],
    ['目标合理', '合理'],
    ['措施不力', '不力'],
    ['标准低', null],
    ['报送材料', null],
  ])('the grade at the end of %s', (text, grade) => {
    expect(gradeAtEnd(text)).toBe(grade);
  });
});

function each(words: string): string[] {
  return words.split(' ');
}

describe('word by word', () => {
  it.each(
    each(
      '基本上 基本 比较 较为 较 非常 很 全部 完全 部分 大部分 个别 少数 已经 已 不够 不太 未 没有 不 无 尚未',
    ),
  )('%s公开政策, 公开政策文件: degrees of one matter', (degree) => {
    expect(areDegrees(`${degree}公开政策`, '公开政策文件')).toBe(true);
  });

  it.each(each('十分 全面 均 都 能够 及时'))('%s公开政策, 公开政策文件: not marked as a degree', (word) => {
    expect(areDegrees(`${word}公开政策`, '公开政策文件')).toBe(false);
  });

  it.each([
    ...each('健全 齐全 完整 齐备').map((good) => [`资料${good}`, '材料残缺']),
    ...each('缺失 缺少 残缺 欠缺 不全 不齐').map((bad) => ['资料齐全', `材料${bad}`]),
    ...each('无效 失效').map((bad) => ['政策有效', `措施${bad}`]),
    ['制度有效', '低效'],
    ...each('规范 合规 符合规定 专款专用').map((good) => [`资金${good}`, '违规使用']),
    ...each('违规 违反 截留 挤占 挪用').map((bad) => ['资金规范', `项目款${bad}`]),
    ...each('相符 一致 吻合').map((good) => [`账实${good}`, '台账有出入']),
    ...each('不符 不一致 不吻合 有出入 偏差').map((bad) => ['账实相符', `台账${bad}`]),
    ...each('准确 真实 无误').map((good) => [`数据${good}`, '报表失实']),
    ...each('错误 虚假 失实 不实').map((bad) => ['数据准确', `报表${bad}`]),
    ...each('未能 尚未 未 没有 没 不 无 非').map((not) => ['公示分配结果', `${not}公示分配情况`]),
    ...each('按规定 按要求 及时 按时 按期 进行 予以 得到 有 能').map((how) => [
      '公示分配结果',
      `未${how}公示分配情况`,
    ]),
    ...each('未发现 未发生 未出现 没有 无 未').map((not) => [`${not}群体上访`, '群体上访1次以上']),
  ])('%s, %s: two sides', (positive, negative) => {
    expect(isDenialOf(negative ?? '', positive ?? '')).toBe(true);
  });

  it.each([
    ...each('以上 上述 上列 其中 各项 内容中').map((where) => `${where}缺一项`),
    ...each('有 缺 少 缺少 缺失 出现 存在').map((verb) => `${verb}一项`),
    ...each('项 条 个 点').map((unit) => `缺一${unit}`),
    ...each('其中 任意 任何').map((which) => `缺${which}一项`),
    ...each('内容 要求 工作 条件').map((what) => `缺一项${what}`),
    ...each('未 没 没有 不 不能').map((not) => `有一项${not}落实`),
    ...each('符合 完成 满足 达标 达到 落实 做到 开展 到位 具备 建立 合格 提供 执行').map(
      (done) => `有一项未${done}`,
    ),
    ...each('缺一项的 每缺1项 一项缺失 有一项达不符合'),
  ])('%s: one part is missing', (text) => {
    expect(MISSING_PART.test(text)).toBe(true);
  });

  it.each([
    ...each('以上 上述 其中 三者 两项 3项').map((of) => `${of}缺一项`),
    ...each('有 如有 若有 任意 任何 任 其中 缺少 缺失 缺项 缺漏 缺 少').map((verb) => `${verb}一项`),
    ...each('项 个 条 种').map((unit) => `缺一${unit}`),
    ...each('以上 及以上 内容 要求 条件 资料 手续').map((what) => `缺一项${what}`),
    ...each('未 没 没有 不 不能').map((not) => `有一项${not}具备`),
    ...each('符合 完成 满足 达标 达到 落实 做到 开展 到位 具备 建立 合格 提供 执行 齐全').map(
      (done) => `有一项未${done}`,
    ),
    ...each('缺失 缺少 欠缺').map((missing) => `任一项${missing}`),
    ...each('三者缺一 缺任何一项 缺项 缺一项的'),
  ])('%s: not all', (text) => {
    expect(NOT_ALL.test(text)).toBe(true);
  });

  it.each(each('缺两项 缺一项以外 制度健全 公开一项 未公开'))('%s is none of these', (text) => {
    expect([MISSING_PART.test(text), NOT_ALL.test(text)]).toEqual([false, false]);
  });
});
