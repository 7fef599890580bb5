/** Ordinary words in which 分, 扣, 得 or 加 has nothing to do with a score. */
const ORDINARY = new RegExp(
  [
    '分[配解类项期批管工布析别散级房层局行包界段摊担歧发离流支区享步账户钟红标公之家路拆村镇栋楼开片质时组]',
    '[部充划区十百成私拆细瓜平均积学身处大按万实]分(?=[^0-9]|$)',
    '分年度|分阶段|分地区|分城市',
    '得分率|分档(?:管理|补贴|保障|发放|实施|补助|租金)',
    '[取获所使值难应懂记心觉舍]得(?!\\d|分|满)|不得(?!分|\\d)|得[到当力以知出了票房]|非得',
    '加[装强快大固盖层密以入工建班价急重收油气热压梯装]|[增参附更施添追叠累强外]加(?!\\d|分)|加上|加之|新加坡',
    '[克代折抵查暂预划]扣|扣[留押缴款发]',
  ].join('|'),
  'g',
);

const SCORE_WORD = /[分扣得加]/;
const PERCENT = /%|‰|百分之|百分点/;
const DISCRETION = /酌|视[^频察为听力同]|排名|名次|位次|原则上/;
/** An exception inside a condition is a rule of its own: 因不可抗力未完成的除外. */
const EXCEPTION = /除外|例外|除非|(?<![拆清消解扣免排铲破废])除[^,;。]{1,16}外(?![墙部立保观来])/;
/** Words of arithmetic that the grammar should have read. */
const ARITHMETIC =
  /^(?:最[多高]|至多|封顶|上限)|折半|减半|翻倍|翻番|折算|从其规定|另有规定|小数|四舍五入|(?:较|最|孰)[高低大小][者值]?为|孰[高低]|就[高低]|不重复|择优|择其?一|二选一|任选|为准/;
/** 本项及所属一级指标: the line is spoken of beside others. */
const SEVERAL_LINES = /(?:本项|该项|此项|[本该此]指标)(?:及|和|与|、|以及)/;
/** Ordinary words with 视 that have nothing to do with discretion. */
export const SEEING = /(?:[重监巡忽轻歧透电无注审]|[可正](?!视(?:情|实际|具体|问题|完成|影响|严重)))视/g;

/**
 * Whether words may stand in a question as they are: no word of scoring, of discretion and no percent threshold is
 * left in them that the grammar should have read.
 */
export function isPlainText(text: string): boolean {
  return (
    !(SCORE_WORD.test(text) && SCORE_WORD.test(text.replace(ORDINARY, ''))) &&
    !PERCENT.test(text) &&
    !(DISCRETION.test(text) && DISCRETION.test(text.replace(SEEING, ''))) &&
    !EXCEPTION.test(text) &&
    !ARITHMETIC.test(text.replace(ORDINARY_RULE_WORDS, '')) &&
    !SEVERAL_LINES.test(text)
  );
}

/** 较大及以上事故, 同一项目重复申报, 与其他项目不重复: ordinary words with a sign of a rule. */
export const ORDINARY_RULE_WORDS =
  /(?<=一般|较大|重大|[省市县区州部厅级])(?:及|或|级)?以[上下](?=[^,;。分\d])|重复(?:申报|建设|享受|领取|发放|安排|投入|立项|支出|报销|保障|上访|信访|投诉|申请)|(?<=[与和同跟].*(?:项目|工作|资金|规划|计划|政策|措施|内容))(?<!同一.*)不?重复(?=的?$)/g;

/** Words that change how points are counted: outside a question they must not be passed over. */
export const RULE_WORDS =
  /择其?一|二选一|任选|不适用|不参与|不考核|不纳入|不计入|不予认可|不认可|的不计|豁免|比例|折算|折[减扣半]|计算|累计|合计|类推|取[高低大小最]|为准|除外|封顶|上限|下限|重复|叠加|同时|以上|以下|乘|倍|负数|内插|插值|保留|四舍五入|平均|抵/;
