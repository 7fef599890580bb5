/** What a bracket may hold that is a clause of its own, and read like any other. */
const CLAUSES_IN_BRACKETS: readonly RegExp[] = [
  // （“以上”含本数）
  /(?:以上|以下).*(?:含|包括)本/,
  // （评分标准）
  /^(?:评分|评价|考核|计分|扣分|得分)(?:标准|细则|办法|方法|要点|内容)$/,
  // （不足1个百分点按1个百分点计）
  /^(?:余数|差额|差距|尾数)?(?:不足|不满|未满)[^,;。]*,?(?:按|以|不计|不扣|忽略)/,
  // （含不足1%的）
  /^(?:含|包括|包含)(?:不足|不满|未满)/,
  // （最多扣2分）, （扣完为止）
  /^(?:(?:最多|最高|至多|累计|合计|不超过)[^,;。]*分|扣完[^,;。]*)$/,
  // （超过100%的按100%计）
  /^(?:超过|超出|高于|大于)100%[^,;。]*按照?100%/,
  // （得分=完成率×分值）
  /得分=/,
  // （4分×分配率）, （分配率×分值）
  /^(?:[\d.]+分|分值|权重)×[^,;。]+$|^[^,;。×]+×(?:[\d.]+分|分值|权重)$/,
  // （完成率100%为12分）
  /^[^,;。\d]*\d+(?:\.\d+)?%[^,;。\d]{0,4}[得为计]\d+(?:\.\d+)?分$/,
  // （标准：95%）
  /^(?:标准|基准|目标|达标)[值线]?[为是:]?[≥≤]?\d+(?:\.\d+)?%$/,
  // （扣2分）, （不得分）
  /^(?:(?:扣|减|扣除|扣减|得|计|加|另加|奖励|\+|-)\d+(?:\.\d+)?分|不得分|不计分|[得计]?零分)$/,
];

/** 满分5分 in a bracket of its own, in front of everything. */
const LINE_POINTS = /^(?:满分|总分|分值|共|共计|计)[为]?\d+(?:\.\d+)?分$/;

/** Points that belong to the words in front of the bracket: 制度健全（2分，未建立不得分）. */
const BEGINS_WITH_POINTS = /^(?:共|计|满分|总分|分值|得|扣|记)*\d+(?:\.\d+)?分/;

export interface Unfolded {
  /** The words in front of it are the title of its clauses: 台账（未更新的扣1分；没有报告的扣2分）. */
  readonly isTitled: boolean;
}

/** Whether a bracket holds clauses of its own, such as （共2分，未建立不得分，已建立得2分）; null where it does not. */
export function unfolded(text: string, open: number, end: number): Unfolded | null {
  const inside = insideOf(text.slice(open, end));
  if (inside === null) return null;
  const isFirst = open === 0 || /[;。,:\n]/.test(text.charAt(open - 1));
  const hasClauses = /[,;。]/.test(inside) && /\d分|不得分|满分/.test(inside);
  if (hasClauses) return { isTitled: !BEGINS_WITH_POINTS.test(inside) };
  const isClause =
    CLAUSES_IN_BRACKETS.some((clause) => clause.test(inside)) || (isFirst && LINE_POINTS.test(inside));
  return isClause ? { isTitled: false } : null;
}

/** What stands between a bracket and its other half; null where that is missing. */
function insideOf(text: string): string | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return text.slice(1, at);
  }
  return null;
}
