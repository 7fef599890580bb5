import { withoutSpace } from '../cells/text';
import type { ColumnRole } from './model';

/**
 * What a header word names. Beside the roles of the model: deeper levels; `category` and `item`, words that name some
 * level or other, whichever the form needs (项目, 考核指标); `region`, which marks a sheet of base data.
 */
export type HeaderRole = ColumnRole | 'level3' | 'level4' | 'category' | 'item' | 'region';

interface RoleWords {
  readonly role: HeaderRole;
  /** The whole header, once spaces, brackets and the year are taken away. */
  readonly whole: string;
  /** Also counts at the end of a longer header, where Chinese has its head noun: 县级自评得分, 公租房计划开工数. */
  readonly ending?: string;
}

/** Where two endings fit, the longer one counts: 完成任务数 is no 任务数. */
const VOCABULARY: readonly RoleWords[] = [
  { role: 'number', whole: '序号 编号 项次 行次 栏次 No. NO' },
  {
    role: 'region',
    whole:
      '地区 县市区 县(市、区) 县(市区) 市县 县区 区县 县市 地州市 地州 州市 市州 市(州) 地市 行政区划 城市 所属地区 ' +
      '单位名称 填报单位 地区名称 行政区 县(市) 市(县) 所在地 县别 市别',
  },
  {
    role: 'level1',
    whole: '一级指标 一级 指标一级 一级考核指标 一级评价指标 一级绩效指标 一级项目 一级指标名称',
  },
  {
    role: 'level2',
    whole: '二级指标 二级 指标二级 二级考核指标 二级评价指标 二级绩效指标 二级项目 二级指标名称',
  },
  {
    role: 'level3',
    whole: '三级指标 三级 指标三级 三级考核指标 三级评价指标 三级绩效指标 三级项目 三级指标名称',
  },
  { role: 'level4', whole: '四级指标 四级 指标四级 四级指标名称' },
  {
    role: 'category',
    whole:
      '项目 考核项目 评价项目 评分项目 考评项目 评价内容 考核内容 考评内容 评分内容 内容 类别 指标类别 考核类别 评价类别 ' +
      '指标类型 类型 大类 考核方面 评价方面 评价维度 维度 任务类别 指标分类 分类',
  },
  {
    role: 'item',
    whole:
      '指标 考核指标 评价指标 具体指标 指标名称 绩效指标 考评指标 评分指标 评估指标 细化指标 明细指标 指标项 指标项目 ' +
      '评价因素 考核因素 评价要素 考核要素 具体内容 考核事项 评价事项 评分项 考核项 评价项 考核细项 工作任务 任务名称 ' +
      '工作内容 项目名称 评价指标名称 考核指标名称 绩效指标名称 目标任务名称',
  },
  { role: 'level1Points', whole: '一级指标分值 一级分值 一级指标权重 一级权重 一级指标分数 一级满分' },
  { role: 'level2Points', whole: '二级指标分值 二级分值 二级指标权重 二级权重 二级指标分数 二级满分' },
  {
    role: 'points',
    whole:
      '分数 基本分 基础分 基准分 标准分 配分 赋分 规定分 权重分 设定分 考核分值 总分值 三级权重 分值设置',
    ending: '分值 权重 权数 满分 应得分 满分值 标准分值 权重分值 分值权重 三级指标分数',
  },
  {
    role: 'explanation',
    whole: '计算公式 计算方法 指标计算 考核要求 评价要求 工作要求 指标解释及计算方法 考核内容及要求',
    ending: '指标解释 指标说明 指标内容 指标含义 指标释义 指标定义 评价要点 考核要点 评分要点 考评要点',
  },
  {
    role: 'criterion',
    whole: '评分依据 评分说明 评分要求 评分方式',
    ending:
      '评分标准 评分细则 评分办法 评分方法 评分规则 评分准则 评价标准 评价细则 评价办法 评价方法 考核标准 考核细则 考核办法 ' +
      '考评标准 考评细则 考评办法 计分标准 计分细则 计分办法 计分方法 计分规则 赋分标准 赋分细则 赋分规则 赋分办法 ' +
      '打分标准 打分细则 给分标准 得分标准 扣分标准 扣分细则 扣分办法 扣分规则 评定标准 评估标准 评分标准说明 标准及办法',
  },
  { role: 'unit', whole: '单位 计量单位 度量单位 指标单位 数量单位 指标值单位' },
  {
    role: 'plan',
    whole:
      '计划 目标 任务 年度任务 年度目标 预期目标 绩效目标 下达数 下达任务 预期值 应完成 计划完成 目标任务',
    ending:
      '指标值 目标值 标准值 计划值 计划数 任务数 目标数 计划量 任务量 计划任务 目标任务 年度计划 下达计划 计划完成 计划完成数 ' +
      '计划完成值 计划开工数 计划筹集数 计划发放数 计划改造数 计划竣工数 应完成数 应完成值 预期指标值 目标任务量',
  },
  {
    role: 'actual',
    whole: '完成 实际 实绩 实际情况 执行情况 实施情况 进展情况 落实情况 业绩值 实现值',
    ending:
      '完成值 完成数 完成量 实际值 实际数 实际量 实际完成 完成情况 实际完成情况 实际执行 达到值 实现值 开工数 筹集数 发放数 ' +
      '竣工数 完成任务数 完成计划数 完成目标数 完成指标值 完成目标值 实际完成指标值 完成任务量 完成结果 实际指标值 指标实际值 ' +
      '实际开工数 实际筹集数 实际发放数 实际改造数 实际竣工数',
  },
  {
    role: 'rate',
    whole: '比率 完成进度 任务进度',
    ending: '完成率 执行率 开工率 达成率 竣工率 完成比例 完成比率 完成百分比 落实率',
  },
  {
    role: 'score',
    whole: '评分 打分 考核分 考评分 自评 自评情况 评价分 自评结果 得分情况 自我评价 得分数',
    ending:
      '得分 自评分 自评分数 实得分 实际得分 自评得分 自评分值 实得分值 得分值 自评评分 自我评分 自查得分 自查评分 自打分 评价分数 ' +
      '考评得分 考核得分 评价得分 自评得分情况',
  },
  {
    role: 'reviewScore',
    whole: '复核 复评 复核情况 复核结果 核定分 审定分 核定 复审',
    ending:
      '复核得分 复核分 复核分数 复核评分 复评得分 复评分 复审得分 审核得分 审核评分 核定得分 核查得分 核实得分 审定得分 认定得分 ' +
      '评审得分 终评得分 抽查得分 抽评得分 监管局得分 监管局评分 上级评分 上级得分 省级评分 省级得分 自治区评分 自治区得分 州级评分 ' +
      '州级得分 市级评分 市级得分 地级评分 专家评分 专家得分 评价组评分 评价组得分 第三方评分 第三方得分 财政评分 财政得分 ' +
      '复核得分情况 再评价得分 重点评价得分',
  },
  {
    role: 'reason',
    whole:
      '原因 扣分依据 扣分事项 扣分因素 得分说明 自评说明 得分理由 评分理由 存在问题 扣分及原因 得失分说明 情况说明 得分依据',
    ending:
      '原因 原因分析 原因说明 原因及说明 扣分情况 扣分说明 扣分理由 失分说明 改进措施 整改措施 偏差说明 偏差分析 扣分原因分析 ' +
      '扣分情况说明 原因及措施 原因及整改措施',
  },
  { role: 'remark', whole: '备注 说明 备注说明 其他说明 补充说明 备考 附注' },
];

/** Headers that end like a known one and mean something else: points taken off or added are no 分值. */
const OTHER_COLUMNS = /^(?:.*扣减?分值?|.*加分值?|.*得分率|.*(?:扣|加|减)分(?:分值|得分|数))$/;

/** What may stand in front of any header: 2021年计划数, 年度完成情况, 截至12月底完成数. */
const PERIOD =
  /^(?:截[至止](?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?|(?:20\d\d年)(?:度|末|底)?|本年度?|当年|年度|全年度?|年末|年底|\d{1,2}月底)/;

/** What may be told of the same column beside its name: 考核指标及分值. */
const BESIDE = /(?:及|和|与|\/)(?:其)?(?:分值|权重|分数|分)$/;

/** Who scores, for headers that say so apart from 得分. */
export const SELF = /自评|自查|自我/;
export const REVIEWER =
  /复核|复评|复审|审核|核定|核查|核实|审定|认定|评审|终评|抽查|抽评|监管局|上级|省级|自治区|州级|市级|专家|评价组|考核组|第三方|财政|再评价/;

/** A header as typed, taken apart. */
export interface HeaderText {
  /** Without spaces and brackets. */
  readonly word: string;
  /** What stood in brackets: 套 in 计划数（套）; empty where there are none. */
  readonly bracket: string;
  /** With its brackets, without spaces. */
  readonly full: string;
}

/** Brackets of any kind are taken out, also from the middle: 全年（调整后）预算数 → 全年预算数. */
export function headerText(text: string): HeaderText {
  const full = withoutSpace(text)
    .replace(/[〔【[{「]/g, '(')
    .replace(/[〕】\]}」]/g, ')')
    .replace(/[:：。*★▲]+$/, '')
    .replace(/^\*+/, '');
  const bracket = /\(([^()]*)\)?/.exec(full)?.[1] ?? '';
  const word = withoutBrackets(full)
    .replace(/[:%]+$/, '')
    .replace(BESIDE, '');
  return { word, bracket, full };
}

function withoutBrackets(text: string): string {
  const inner = text.replace(/\([^()]*\)/g, '');
  return inner === text ? text.replace(/\([^()]*$/, '') : withoutBrackets(inner);
}

const WHOLE = new Map<string, HeaderRole>(
  VOCABULARY.flatMap(({ role, whole, ending }) =>
    `${whole} ${ending ?? ''}`
      .trim()
      .split(/\s+/)
      .map((word) => [word, role] as const),
  ),
);

/** Endings by their last character, the longest first. */
const ENDINGS = new Map<string, (readonly [ending: string, role: HeaderRole])[]>();
for (const { role, ending } of VOCABULARY) {
  for (const word of ending?.split(' ') ?? []) {
    const alike = ENDINGS.get(word.slice(-1)) ?? [];
    ENDINGS.set(
      word.slice(-1),
      [...alike, [word, role] as const].sort(([one], [other]) => other.length - one.length),
    );
  }
}

const LONGEST_HEADER = 24;

/** The role that a header word names as it stands, null for any other word. */
export function wholeWordRole(word: string): HeaderRole | null {
  return (
    WHOLE.get(word) ?? (/^[截\d本当年全]/.test(word) ? (WHOLE.get(word.replace(PERIOD, '')) ?? null) : null)
  );
}

/** The role of the longest known ending of a header word, null where there is none. */
export function endingRole(word: string): HeaderRole | null {
  if (word.length > LONGEST_HEADER) return null;
  const role = ENDINGS.get(word.slice(-1))?.find(([ending]) => word.endsWith(ending))?.[1] ?? null;
  return role !== null && OTHER_COLUMNS.test(word) ? null : role;
}

/** The role that one header cell names by itself. */
export function headerRole(text: string): HeaderRole | null {
  if (text.length > 3 * LONGEST_HEADER || !/[\u4e00-\u9fff]|^no\.?$/i.test(text)) return null;
  const { word, full, bracket } = headerText(text);
  if (word.length > LONGEST_HEADER) return null;
  const plain = wholeWordRole(full) ?? wholeWordRole(word) ?? endingRole(word);
  return plain === 'score' && !SELF.test(word) && REVIEWER.test(bracket) ? 'reviewScore' : plain;
}

/** Names of a total over the whole table. */
const TOTAL =
  /^(?:合计|总计|共计|总分|总得分|总分值|总分数|满分|(?:各项|分值|得分|自评|自评得分|综合|指标|权重|考核|评价|考评)?(?:合计|总计|总分|总得分)(?:得分|分值|分数)?|综合得分|最终得分|合计分|总评分|总体得分)$/;
const SUBTOTAL = /^(?<group>.{0,16}?)(?:小计|合计|总计|小计得分|得分小计|分值小计|小计分)$/;

/** Whether a row label names a total (合计, 总分) or a subtotal (小计, 资金管理合计), and of which group. */
export function totalKind(
  text: string,
): { readonly kind: 'subtotal' | 'total'; readonly group: string } | null {
  if (text.length > 40 || !/[计分满]/.test(text)) return null;
  const { word } = headerText(text);
  if (TOTAL.test(word)) return { kind: 'total', group: '' };
  const subtotal = SUBTOTAL.exec(word);
  return subtotal ? { kind: 'subtotal', group: subtotal.groups?.['group'] ?? '' } : null;
}

const GRADE =
  /^(?:自评|评价|评定|绩效|考核|考评|综合|绩效评价|最终|绩效自评)?(?:等级|等次|评级)$|^(?:评价|考核|考评|自评|绩效评价|评定)结果$/;

/** True for 评价等级, 等次, 评定结果: the cell beside it holds the grade. */
export function namesGrade(text: string): boolean {
  return text.length <= 20 && /[等评级果]/.test(text) && GRADE.test(headerText(text).word);
}

const FOOTER =
  /^(?:填报人|填表人|制表|制表人|审核人|复核人|负责人|单位负责人|经办人|联系人|联系电话|电话|填报日期|填表日期|填报时间|填报单位|评价人员|评价时间|主管领导|分管领导|单位盖章|(?:填表|填报)说明|注[:1-9一(]|备注[:1-9]|说明[:1-9])/;

/** True for what stands under a table and is no row of it: 填报人, 填表说明, 注. */
export function isFooter(text: string): boolean {
  if (!/[填制审复负经联评主分单注备说电]/.test(text.slice(0, 4))) return false;
  return FOOTER.test(withoutSpace(text.slice(0, 40)));
}
