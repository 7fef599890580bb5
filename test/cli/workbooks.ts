import { workbookFile } from './anju';

const HEADER = [
  '序号',
  '一级指标',
  '三级指标',
  '分值',
  '评分标准',
  '计划数',
  '实际完成',
  '完成率',
  '自评得分',
  '扣分原因',
];

/** A table of two settled rows worth 10 points each: 50/50 → 10, 45/50 = 90% → 10 − 10 × 0.5 = 5. */
export function smallTable(changes: { readonly typedScore?: number; readonly plan?: number } = {}) {
  return [
    ['2021年度公租房绩效评价指标表'],
    HEADER,
    [
      1,
      '产出效益',
      '开工套数（套）',
      10,
      '完成率达到100%得10分，每低1个百分点扣0.5分，扣完为止。',
      changes.plan ?? 50,
      50,
      null,
      changes.typedScore ?? null,
      null,
    ],
    [
      2,
      '产出效益',
      '竣工套数（套）',
      10,
      '完成率达到100%得10分，每低1个百分点扣0.5分，扣完为止。',
      50,
      45,
      null,
      null,
      '冬季停工',
    ],
    ['合计', null, null, 20, null, null, null, null, null, null],
  ];
}

export function smallWorkbook(changes: Parameters<typeof smallTable>[0] = {}): Uint8Array {
  return workbookFile({ 附件1: smallTable(changes) });
}

/** A typed score above the points of its line: a finding of severity error. */
export function faultyWorkbook(): Uint8Array {
  return smallWorkbook({ typedScore: 12 });
}

export function workbookWithoutTable(): Uint8Array {
  return workbookFile({
    通讯录: [
      ['科室', '电话'],
      ['住房保障科', '0000'],
    ],
  });
}

export function oldWorkbook(): Uint8Array {
  return workbookFile({ 附件1: smallTable() }, 'biff8');
}
