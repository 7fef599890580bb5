import type { AttachmentLabels } from '../../core/filling/labels';

/** The words on a blank attachment. Workbooks are in Chinese in every language of the interface. */
export const attachmentLabels: AttachmentLabels = {
  columns: {
    number: '序号',
    level1: '一级指标',
    level2: '二级指标',
    indicator: '三级指标',
    points: '分值',
    criterion: '评分标准',
    unit: '计量单位',
    plan: '计划数（目标值）',
    actual: '实际完成',
    rate: '完成率',
    score: '自评得分',
    reviewScore: '复核得分',
    reason: '扣分原因',
  },
  title: (year, subject) => `${year}年度${subject}`,
  region: '填报单位：',
  year: (year) => `评价年度：${year}年`,
  total: '合计',
  grade: '评价等级',
  note: (basis, isIllustrative) =>
    isIllustrative
      ? `注1：表式参照${basis}；指标、分值和评分标准均为示例，使用前请按当年文件核对，“分值”“评分标准”可直接修改。`
      : `注1：表式依据${basis}。`,
  inputs: '注2：黄色单元格为填报项；当年无此项任务的填“—”。序号、指标名称等栏不可改写。',
  signatures:
    '填报人：　　　　　　　　审核人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　年　　月　　日',
  yes: '是',
  no: '否',
};
