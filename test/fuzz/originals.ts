import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { sheetOf, workbookOf } from '../snapshots';

const HEADER = [
  '一级指标',
  '三级指标',
  '分值',
  '评分标准',
  '计量单位',
  '计划数',
  '实际完成',
  '完成率',
  '自评得分',
  '扣分原因',
];

/** 附件1 with nine kinds of criteria, merged levels, a total and a grade. */
const SHAPE_A = sheetOf(
  '附件1',
  [
    ['昌吉州2021年度租赁住房保障绩效评价指标表'],
    ['填报单位：昌吉州', null, null, null, '单位：万元'],
    HEADER,
    [
      '产出',
      '公租房开工率',
      10,
      '开工率达到100%得10分，每低1个百分点扣0.5分，低于80%不得分',
      '套',
      100,
      95,
      0.95,
      7.5,
      null,
    ],
    [
      null,
      '租赁补贴发放',
      10,
      '完成率每低1个百分点扣0.3分，扣完为止',
      '户',
      '1.8万',
      17500,
      null,
      null,
      '部分未发',
    ],
    [null, '保障性租赁住房筹集', 10, '完成率×10分；无此项任务的得满分', '套', '—', '—', null, null, null],
    ['管理', '资金合规', 10, '每发现一起违规问题扣1分，扣完为止', '起', null, '2起', null, 9, null],
    [null, '公开', 10, '及时公开的得10分，否则不得分', null, null, '是', null, 10, null],
    [
      null,
      '制度',
      10,
      '健全的得10分，基本健全的得6分，不健全的不得分',
      null,
      null,
      '基本健全',
      null,
      null,
      null,
    ],
    [null, '规范', 10, '管理不规范的酌情扣1—3分', null, null, null, null, null, null],
    [
      '满意度',
      '满意度',
      30,
      '90%（含）以上得30分，80%（含）—90%得12分，80%以下不得分',
      null,
      '90%',
      '88.5%',
      null,
      12,
      '服务不到位',
    ],
    ['合计', null, 100, null, null, null, null, null, null, null],
    ['评价等级', null, null, null, null, null, null, null, '良', null],
    ['填报人：'],
  ],
  { merges: ['A1:J1', 'A4:A6', 'A7:A10', 'A12:B12'] },
);

const SHAPE_B = sheetOf(
  '自评表',
  [
    ['2021年度项目支出绩效自评表'],
    ['项目名称', '城市棚户区改造', null, '主管部门', null],
    ['年度资金总额', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, 100, 120, 108, 10, 0.9, 9],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '棚改开工套数', '≥100套', '95套', 50, 47.5, null],
    ['满意度指标', '满意度', '居民满意度', '≥90%', '93%', 40, 40, null],
    ['总分', null, null, null, null, 100, 96.5, null],
  ],
  { merges: ['A1:H1', 'A3:A4'] },
);

const BASE = sheetOf(
  '基础数据',
  [
    ['新疆维吾尔自治区2021年度任务完成情况表'],
    ['地州市', '公租房开工（套）', null, '租赁补贴发放（户）', null],
    [null, '计划数', '完成数', '计划数', '完成数'],
    ['昌吉州', 100, 95, 18000, 17500],
    ['哈密市', 10, 10, 20, 20],
    ['合计', { formula: '=SUM(B4:B5)', value: 110 }, 105, 18020, 17520],
  ],
  { merges: ['A2:A3', 'B2:C2', 'D2:E2'] },
);

/** Sound workbooks, which the fuzz tests spoil. */
export const ORIGINALS: readonly WorkbookSnapshot[] = [
  workbookOf(SHAPE_A, BASE),
  workbookOf(SHAPE_A),
  workbookOf(SHAPE_B),
  workbookOf(SHAPE_B, SHAPE_A, BASE),
];
