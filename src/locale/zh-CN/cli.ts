import type { CommandLineStrings } from '../commandLineStrings';
import { programmes, rowStatuses, severities } from './terms';

export const cli: CommandLineStrings = {
  usage: `安居绩效 命令行

  anju score 工作簿.xlsx [-o 输出.xlsx] [--json] [--answers 作答.json] [--replace-typed] [--plain]
             [--rules 规则] [--last-year 上年.xlsx] [--explanations-to-reasons]
      识别评价表，计算完成率和得分，列出偏差；指定 -o 时写出带公式和底稿的工作簿。
      --plain 写出上报版（只有数值，不带底稿和标记）；--replace-typed 用计算值替换与之不同的填报值。
      --rules 按当地规则计总分；--last-year 与上年工作簿对比；
      --explanations-to-reasons 把偏差清单中的情况说明写入空白的扣分原因（偏差原因）栏。
  anju check 工作簿.xlsx [--json] [--answers 作答.json] [--rules 规则] [--last-year 上年.xlsx]
      只校验，不写文件。
  anju attachments [--year 年度] -o 输出.xlsx
      生成空白的附件1至附件3（默认上一年度）。
  anju fill 工作簿.xlsx [-o 输出.xlsx] [--json] [--replace-typed]
      按任务、单位和地区从基础数据表取计划数、完成数，列出拟填内容；指定 -o 时以公式填入空白单元格。
  anju criterion [--points 分值] [--target 目标] [--step linear|started|whole] [--answers '[…]'] "评分标准"
  anju criterion --batch 文件.jsonl
      试读一条评分标准。

  各命令均可加 --lang zh|en。
  退出码：0 完成；1 完成，但有“错误”级问题；2 文件或参数不可用，未写任何文件。`,
  unknownCommand: (name) =>
    `没有“${name}”这个命令。可用：score、check、attachments、fill、criterion；加 --help 看用法。`,
  unknownOption: (name) => `不认识的参数：${name}。加 --help 看用法。`,
  missingValue: (option) => `${option} 后面缺少内容。`,
  missingFile: '请给出要评分的工作簿，例如：anju score 附件.xlsx',
  tooManyFiles: '一次只能处理一个工作簿。',
  needsOutput: (option) => `${option} 要与 -o 输出文件 一起使用。`,
  unknownRules: (id, known) => `没有“${id}”这条规则。可用：${known.join('、')}；说明见 docs/rules.md。`,
  badLanguage: '--lang 只能是 zh 或 en。',
  fileNotFound: (path) => `找不到文件：${path}`,
  fileNotReadable: (path) => `无法打开文件：${path}（是否没有权限，或者是文件夹？）`,
  badAnswers: (path, where) =>
    `作答文件 ${path} 的格式不对（${where}）。应为 {"工作表": {"行号": [作答, …]}}，作答只能是数、true、false 或 null。`,
  oldFormat: '旧格式（.xls）的文件可以评分，但不能写出：请先另存为 .xlsx，再用 -o。',
  unsuitableOutput: (path) => `输出文件应以 .xlsx 或 .xlsm 结尾：${path}`,
  cannotWrite: (path) => `无法写入：${path}（文件是否正被打开，或文件夹不可写？）`,
  written: (path) => `已写出：${path}`,
  noTables: '没有找到评价表。',
  tableHeading: ({ table }, programme) =>
    [
      table.sheet,
      table.sheet.includes(programme) ? '' : programme,
      table.year === null ? '' : `${table.year}年`,
      table.region ?? '',
    ]
      .filter((part) => part !== '')
      .join('　'),
  programmes,
  statuses: rowStatuses,
  columns: ['行', '指标', '分值', '计划', '实际', '完成率', '得分', '状态'],
  totalSettled: (score, points, grade) =>
    `总分 ${score}／${points}${grade === null ? '' : `　等级 ${grade}`}`,
  totalOpen: (settled, open) => `已评 ${settled} 分，${open} 项待定`,
  ruled: (rules, sum, score) => `  规则“${rules}”：各项得分合计 ${sum} 分，规则总分 ${score} 分`,
  severities,
  findings: (errors, warnings, infos) => `发现：错误 ${errors} 项，提醒 ${warnings} 项，提示 ${infos} 项`,
  implied: (row, indicator, score, answers) =>
    `  第${row}行“${indicator}”填报${score}分，相当于：${answers.join('；')}。仅供参考，未据此评分。`,
  answer: (label, answer) => `${label} ${answer === true ? '是' : answer === false ? '否' : answer}`,
  reviewHeading: (sheet) => `${sheet}　自评与复核对照`,
  reviewColumns: ['行', '指标', '分值', '自评', '复核', '差', '扣分原因'],
  reviewTotal: (compared, self, review, difference) =>
    `  两者都有得分的 ${compared} 项：自评合计 ${self} 分，复核合计 ${review} 分，相差 ${difference} 分`,
  notReviewed: (indicators) => `  尚未复核：${indicators.join('、')}`,
  questions: (count, isWritten) =>
    `有 ${count} 个问题待作答：${isWritten ? '请在写出的工作簿' : '用 -o 写出后在'}“评分底稿”的黄色单元格填写，或用 --answers 给出。`,
  brokenChecks: (names) =>
    `有 ${names.length} 项校验程序自身出错，结果不完整（${names.join('、')}）。这不是数据问题，请反馈给维护人员。`,
  broken: (message) => `程序出错，未写任何文件：${message}`,
  criterion: {
    unknownArgument: (word) => `criterion：不认识的参数 ${word}`,
    badValue: (option) => `criterion：${option} 的值无效`,
    missingText: 'criterion：请给出评分标准原文，或用 --batch 指定文件',
    fileNotReadable: (path) => `criterion：无法读取 ${path}`,
    badLine: (line) => `criterion：第 ${line} 行不是有效的 JSON 对象 {points, text, …}`,
  },
};
