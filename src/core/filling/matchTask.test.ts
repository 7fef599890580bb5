import type { Programme } from '../tables/model';
import { matchTask } from './matchTask';
import { taskName } from './taskName';

function named(label: string, unit: string | null = null, programme: Programme | null = null) {
  return { ...taskName(label, unit, programme), unit };
}

/** `certain`, the doubts, or `another task`. */
function verdict(indicator: Parameters<typeof named>, task: Parameters<typeof named>): string {
  const match = matchTask(named(...indicator), named(...task));
  return match ? match.doubts.join(' ') || 'certain' : 'another task';
}

describe('an indicator and a task of the base data are the same where', () => {
  it.each<[indicator: Parameters<typeof named>, task: Parameters<typeof named>]>([
    [
      ['公租房开工率', '套'],
      ['公租房开工', '套'],
    ],
    [
      ['公租房开工率', '套'],
      ['公共租赁住房新开工', '套'],
    ],
    [
      ['租赁补贴发放完成率', '户'],
      ['住房租赁补贴发放', '户'],
    ],
    [
      ['租赁补贴发放完成率', '户'],
      ['公租房租赁补贴发放', '户'],
    ],
    [
      ['保障性租赁住房筹集完成率', '套'],
      ['保租房筹集', '套'],
    ],
    [
      ['保障性租赁住房开工（筹集）套数', '套'],
      ['保障性租赁住房筹集', '套'],
    ],
    [
      ['老旧小区改造开工率', '个'],
      ['城镇老旧小区改造开工', '个'],
    ],
    [
      ['改造楼栋完成率', '栋', 'renovation'],
      ['城镇老旧小区改造楼栋', '栋'],
    ],
    [
      ['改造建筑面积完成率', '万平方米', 'renovation'],
      ['城镇老旧小区改造面积', '万平方米'],
    ],
    [
      ['改造惠及户数完成率', '万户', 'renovation'],
      ['城镇老旧小区改造户数', '户'],
    ],
    [
      ['加装电梯完成率', '部', 'renovation'],
      ['加装电梯', '部', 'renovation'],
    ],
    [
      ['棚户区改造开工率', '套'],
      ['城市棚户区改造开工', '套'],
    ],
    [
      ['开工率', '套', 'shanty'],
      ['棚改开工', '套'],
    ],
    [
      ['棚户区改造基本建成率', '套'],
      ['城镇棚户区改造建成', '套'],
    ],
    [
      ['年度投资完成率', '亿元', 'shanty'],
      ['棚户区改造完成投资', '亿元'],
    ],
  ])('%j is %j', (indicator, task) => {
    expect(verdict(indicator, task)).toBe('certain');
  });
});

describe('a match is doubtful where', () => {
  it.each<[indicator: Parameters<typeof named>, task: Parameters<typeof named>, doubts: string]>([
    [['公租房', '套'], ['公租房开工', '套'], 'activity-unnamed'],
    [['公租房开工率'], ['公租房开工', '套'], 'unit-unnamed'],
    [['保障性租赁住房筹集', '套'], ['保障性租赁住房筹集', '套/间'], 'unit-alike'],
  ])('%j and %j: %s', (indicator, task, doubts) => {
    expect(verdict(indicator, task)).toBe(doubts);
  });
});

describe('different tasks are told apart', () => {
  it.each<[indicator: Parameters<typeof named>, task: Parameters<typeof named>]>([
    [
      ['公租房开工率', '套'],
      ['保障性租赁住房开工', '套'],
    ],
    [
      ['公租房开工率', '套'],
      ['公租房基本建成', '套'],
    ],
    [
      ['公租房开工率', '套'],
      ['公租房开工', '户'],
    ],
    [
      ['公租房房源信息录入率', '套'],
      ['公租房开工', '套'],
    ],
    [
      ['公租房', '套'],
      ['租赁补贴', '户'],
    ],
    [['租赁补贴按季足额发放'], ['租赁补贴发放', '户']],
    [
      ['棚户区改造开工率', '套'],
      ['棚户区改造基本建成', '套'],
    ],
    [
      ['棚户区改造投资', '亿元'],
      ['棚户区改造开工', '套'],
    ],
    [
      ['安置对象信息录入率', '户', 'shanty'],
      ['棚户区改造户数', '户'],
    ],
    [
      ['改造楼栋完成率', '栋', 'renovation'],
      ['老旧小区改造户数', '户'],
    ],
    [
      ['加装电梯完成率', '部', 'renovation'],
      ['新增停车位', '个', 'renovation'],
    ],
    [
      ['工程质量验收合格率', null, 'rental'],
      ['公租房开工', '套', 'rental'],
    ],
    [
      ['开工率', '套', 'rental'],
      ['公租房开工', '套', 'rental'],
    ],
    [
      ['补助资金预算执行率', '万元', 'rental'],
      ['公租房投资', '万元', 'rental'],
    ],
  ])('%j is not %j', (indicator, task) => {
    expect(verdict(indicator, task)).toBe('another task');
  });
});
