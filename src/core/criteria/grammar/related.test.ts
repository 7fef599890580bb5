import { areTwoSides, haveOtherObjects, isExactDenial } from './denial';
import { areGradesOfOne, gradeAtEnd, gradeIn } from './grades';
import { areDegrees, isDenialOf } from './related';

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
