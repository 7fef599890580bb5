import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { sheetOf, workbookOf } from '../snapshots';

/**
 * 附件1 of 昌吉州 with base data of each kind (illustrative figures): 公租房开工 is blank and certain (E4, F4); 租赁补贴 is typed
 * as 2000 where the base data say 2778 (E5), and its actual is blank on both sides (F5); for 保障性租赁住房 two sheets
 * name a figure (E6, F6).
 */
export const BASE_DATA_BOOK: WorkbookSnapshot = workbookOf(
  sheetOf('附件1', [
    ['昌吉州2021年度租赁住房保障绩效评价指标表'],
    ['填报单位：昌吉州'],
    ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成', '自评得分'],
    ['公租房开工率', 40, '达到100%得40分，每低1个百分点扣1分，扣完为止', '套', null, null],
    ['租赁补贴发放率', 30, '达到100%得30分，每低1个百分点扣1分，扣完为止', '户', 2000, null],
    ['保障性租赁住房开工率', 30, '达到100%得30分，每低1个百分点扣1分，扣完为止', '套', null, null],
    ['合计', 100],
  ]),
  sheetOf('基础数据', [
    ['2021年任务完成情况表'],
    ['地区', '公租房开工（套）', null, '租赁补贴发放（户）', null, '保障性租赁住房开工（套）', null],
    [null, '计划数', '完成数', '计划数', '完成数', '计划数', '完成数'],
    ['昌吉州', 120, 114, 2778, null, 60, 60],
    ['博州', 80, 80, 500, 500, 30, 30],
  ]),
  sheetOf('住建局台账', [
    ['2021年任务完成情况表'],
    ['地区', '保障性租赁住房开工（套）', null],
    [null, '计划数', '完成数'],
    ['昌吉州', 66, 65],
    ['博州', 30, 30],
  ]),
);
