import type { FillingMessages } from '../../core/filling/messages';
import type { FillingCommandStrings } from '../fillingCommandStrings';

export const fillingMessages: FillingMessages = {
  parts: { plan: '计划', actual: '实际' },
  states: {
    empty: '空白',
    same: '已填，一致',
    differs: '已填，不一致',
    linked: '已引用',
    formula: '另有公式',
  },
  hindrances: {
    'source-empty': '基础数据未填',
    'source-not-a-number': '基础数据不是数',
    'source-is-text': '基础数据是文本，单位不同，无法换算',
    circular: '基础数据引自本表，会循环引用',
  },
  why: ({ task, region, units, doubts }) =>
    [
      `${region}“${task}”`,
      ...(units.source !== null && units.target !== null && units.source !== units.target
        ? [`单位由${units.source}换算为${units.target}`]
        : []),
      ...doubts.map(
        (doubt) =>
          ({
            'activity-unnamed': '一方未写明开工、建成等环节',
            'unit-unnamed': '一方未写单位',
            'unit-alike': '单位写法不同（套、间）',
            'region-assumed': '基础数据未写明所属地区，按合计取数',
          })[doubt],
      ),
    ].join('，'),
  ambiguous: '有多个数据相符，请选择',
};

export const fillingCommand: FillingCommandStrings = {
  messages: fillingMessages,
  badYear: (text) => `--year 应为四位年份，例如 2021；收到的是“${text}”。`,
  noForm: (year, first) => `没有 ${year} 年的附件表式，最早为 ${first} 年。`,
  needsOutputFile: '请用 -o 给出要生成的文件，例如：anju attachments --year 2021 -o 附件.xlsx',
  noFileWanted: 'attachments 只生成空白附件，不读取工作簿。',
  inserted: (year, basis, isIllustrative) =>
    `${year}年度附件1至附件3，表式参照${basis}${isIllustrative ? '；指标、分值和评分标准为示例，请按当年文件核对' : ''}。`,
  noBaseData: '没有找到基础数据表（每行一个地区、列有各项任务计划数和完成数的表）。',
  nothingFits: '基础数据中没有与评价表相符的任务和地区。',
  columns: ['单元格', '指标', '项', '现值', '拟填', '来源', '状态'],
  summary: (certain, open, differing) =>
    `可直接填入 ${certain} 项，需人工确定 ${open} 项，与已填数不一致 ${differing} 项。`,
  written: (count) => `已填入 ${count} 项（公式引用基础数据，可撤销）。`,
  howToWrite: '未写文件：加 -o 输出.xlsx 填入；与已填数不一致的，另加 --replace-typed 才替换。',
};
