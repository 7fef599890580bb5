import { CLASSES } from './lexicon';
import type { Comparison, StepPolicy, Veto } from './rule';
import { wording, Wordings } from './wording';

/** How an amount of points is printed. */
export type AmountForm = 'points' | 'full' | 'share' | 'half' | 'fraction';

/** What is worth nothing: the clause, a numbered item, the line whatever its items, or more than the line. */
export type ZeroScope = 'here' | 'item' | 'indicator' | Veto['scope'];

/** What a phrase says is to happen. */
export type Effect =
  | { readonly kind: 'award'; readonly amount: AmountForm; readonly isHeading?: true }
  | { readonly kind: 'zero'; readonly scope: ZeroScope }
  | { readonly kind: 'deduct'; readonly amount: AmountForm; readonly perUnit?: true }
  | { readonly kind: 'bonus'; readonly amount: AmountForm }
  | { readonly kind: 'keep' }
  | { readonly kind: 'no-bonus' };

const award = (amount: AmountForm): Effect => ({ kind: 'award', amount });
const deduct = (amount: AmountForm): Effect => ({ kind: 'deduct', amount });
const zero = (scope: ZeroScope): Effect => ({ kind: 'zero', scope });

/** Consequences: they end a phrase, what stands before them is the condition. */
export const EFFECTS = new Wordings<Effect>(
  // prettier-ignore
  [
    wording('[<则>]<总分>[<则>]<不得分>', zero('total'), '引发重大舆情的，考核总分计0分'),
    wording('<总分>(为0|计0|记0|归零|清零)', zero('total'), '引发重大舆情的，总分为0'),
    wording('[实行|予以|进行|<则>]一票否决', zero('total'), '发生群死群伤事故的，一票否决'),
    wording('[<考核>]<等级>[<则>](定|评|评定|确定|列|判定)为(差|较差|不合格|不达标|不及格)[等次|等级|等|档]', zero('total'), '弄虚作假的，评价等级直接定为差'),
    wording('<考核>[检查](不合格|为不合格|为差|计0分|记0分|得0分)', zero('total'), '一次死亡10人以上的，年度考核不合格'),
    wording('[<则>]不得评为(优|优秀|良|良好|优良)[等次|等级]', zero('total'), '未通过审计的，不得评为优秀'),
    wording('[<则>]取消[本年度|当年|年度]{what}资格', zero('total'), '造假的，取消评优资格'),
    wording('[<考核>][<等级>][<则>](降低|降|下调)(一|1)(个等次|个等级|个档次|档|级|等)', zero('total'), '被通报的，评价等级降低一档'),
    wording('[<考核>]<总分>(不得超过|不超过|最高不超过|最高|不高于){x}分', zero('total'), '执行率低于60%的，总分不得超过69分'),
    wording('[<则>]<大项>[<则>]<不得分>', zero('group'), '未完成棚改任务的，此大项计0分'),
    wording('[<则>]<小项>[<则>]<不得分>', zero('item'), '弄虚作假的，该小项不得分'),
    wording('[<则>]<本指标>[<则>]<不得分>', zero('indicator'), '虚报开工数据的，本指标得0分'),
    wording('[<则>]<本项>[<则>]<不得分>', zero('line'), '发生重大质量安全事故的，本项不得分'),
    wording('[<则>](取消|扣回)[<本项>|全部]*[的](得分|分值|分数)', zero('line'), '造假的，取消该项得分'),
    wording('[<则>]<不得分>', zero('here'), '未公开的不得分'),
    wording('(不扣分|不予扣分|不作扣分|不做扣分|免予扣分|不扣减|不扣减分|不扣)', { kind: 'keep' }, '没有移交任务的不扣分'),
    wording('(不加分|不予加分)', { kind: 'no-bonus' }, '未超额的不加分'),
    wording('[<则>]<加>{x}分', { kind: 'bonus', amount: 'points' }, '列入省级试点的加1分'),
    wording('[<则>]<加>[<分值>的]{p}%[的][<分值>]', { kind: 'bonus', amount: 'share' }, '受表彰的加分值的10%'),
    wording('[<则>][从]<扣>[<本项>][<分值>]{x}分÷[每]{unit}', { kind: 'deduct', amount: 'points', perUnit: true }, '资料不全的扣0.5分/份'),
    wording('[<则>][从[<本项>][的][得分|分值|总分|基本分]中][得分|分值]<扣>[<本项>]{x}分', deduct('points'), '未按规定报送的，扣2分'),
    wording('[<则>]<扣>[<本项>]<分值>[的]{p}%', deduct('share'), '每低1%扣权重分的2%'),
    wording('[<则>]<扣>{p}%[的]<分值>', deduct('share'), '未备案的扣50%的分值'),
    wording('[<则>]<扣>[<分值>的]一半[的][<分值>]', deduct('half'), '资料不全的，扣一半分'),
    wording('[<则>][<本项>][<则>]<得>[<本项>]{x}分', award('points'), '制定资金管理办法的得3分'),
    wording('[<则>]<得>[<本项>](基本分|基础分){x}分', award('points'), '按时上报的得基本分3分'),
    wording('[<则>][<得>][<本项>]<分值>[的]{p}%', award('share'), '基本符合的，得本项分值的50%'),
    wording('[<则>]<得>{p}%[的]<分值>', award('share'), '部分完成的得60%的分值'),
    wording('按[<分值>的]{p}%(得分|计分|记分|给分|赋分|计算得分|计)', award('share'), '基本达标的按80%计分'),
    wording('[<则>]<得>[<本项>]<分值>[的]{n}÷{m}', award('fraction'), '每符合一项得权重分的1/4'),
    wording('[<则>]<扣>[<本项>]<分值>[的]{n}÷{m}', deduct('fraction'), '每缺一项扣分值的1/5'),
    wording('[<则>]<得>[<分值>的]一半[的][<分值>]', award('half'), '部分公开的得一半分'),
    wording('[<则>][<本项>][<则>]<得>[<本项>][的]<满分>', award('full'), '及时公开的得满分'),
    wording('按(满分|全分|全额分)(计|计分|计算|得分|记|给分|赋分|处理)', award('full'), '无任务的按满分计'),
    wording('[<则>]满分', award('full'), '达到100%满分'),
    wording('<open>{x}分<close>', { kind: 'award', amount: 'points', isHeading: true }, '制度健全（2分）'),
    wording('{x}分', award('points'), '有专门机构1分'),
    wording('得分', award('full'), '符合要求的得分'),
  ],
  CLASSES,
  'end',
);

/** What `每…` counts, and in which direction. */
export type StepForm =
  | {
      readonly kind: 'percent';
      readonly direction: 'below' | 'above' | 'apart' | 'any';
      readonly isImplicit?: true;
    }
  | { readonly kind: 'reached' }
  | { readonly kind: 'count'; readonly isImplicit?: true };

const below: StepForm = { kind: 'percent', direction: 'below' };
const above: StepForm = { kind: 'percent', direction: 'above' };
const apart: StepForm = { kind: 'percent', direction: 'apart' };

/** Steps: what stands before a deduction or an award that is counted out. `{before}` is what they are about. */
export const STEPS = new Wordings<StepForm>(
  // prettier-ignore
  [
    wording('{before}每(低|少|降|差)[于]{p}%[的]{n}<百分点>', below, '每低于90%1个百分点'),
    wording('{before}每(高|超|多)(于|过|出){p}%[的]{n}<百分点>', above, '每超过5%1个百分点'),
    wording('{before}每(低|少|降|差)(于|过|出)<目标>[值][的]{n}<点>[的]', below, '每低于目标值1个百分点'),
    wording('{before}每<降>[了|过|于][<目标>][的]{n}<点>[的]', below, '完工率每少5个百分点'),
    wording('{before}每<升>[了|过|于][<目标>][的]{n}<点>[的]', above, '每超1个百分点'),
    wording('{before}每<离>[了|过|于][<目标>][的]{n}<点>[的]', apart, '与计划每相差3%'),
    wording('{before}每{n}<百分点>', { kind: 'percent', direction: 'any' }, '低于90%的，每1个百分点'),
    wording('{before}每(完成|达到|实现){n}<点>[的]', { kind: 'reached' }, '每完成10%'),
    wording('{before}<降>[了|过|于][<目标>]{n}<百分点>[的]', { kind: 'percent', direction: 'below', isImplicit: true }, '低1个百分点'),
    wording('{before}<升>[了|过|于][<目标>]{n}<百分点>[的]', { kind: 'percent', direction: 'above', isImplicit: true }, '超1个百分点'),
    wording('{before}每{verb}{n}{unit}{noun}', { kind: 'count' }, '每发现1起截留挪用问题'),
    wording('{before}每{unit}{noun}', { kind: 'count' }, '每处'),
    wording('{before}每<发现>{noun}', { kind: 'count' }, '每发现违规行为'),
  ],
  CLASSES,
  'whole',
);

/** A limit on what the clause before it takes or gives; the number of points in `{x}`, a percent of them in `{p}`. */
export type Modifier =
  | { readonly kind: 'floor' }
  | { readonly kind: 'cap'; readonly of: 'deduction' | 'award' | 'bonus' | 'any'; readonly isShared?: true }
  | { readonly kind: 'cap-full' }
  | { readonly kind: 'policy'; readonly policy: StepPolicy }
  | { readonly kind: 'and-so-on' }
  | { readonly kind: 'inclusion'; readonly word: 'above' | 'below' | 'both'; readonly isIncluded: boolean }
  | { readonly kind: 'line-points' }
  /** `{p}` percent is what the rate is measured against. */
  | { readonly kind: 'standard' }
  | { readonly kind: 'interpolation' }
  | { readonly kind: 'filler' }
  /** A filler only where a colon follows: 根据完成情况计分：…. */
  | { readonly kind: 'heading' };

const filler: Modifier = { kind: 'filler' };
const policy = (of: StepPolicy): Modifier => ({ kind: 'policy', policy: of });
const cap = (of: 'deduction' | 'award' | 'bonus' | 'any', isShared = false): Modifier =>
  isShared ? { kind: 'cap', of, isShared: true } : { kind: 'cap', of };

/** Phrases that say something about the clause before them, or nothing at all. */
export const MODIFIERS = new Wordings<Modifier>(
  // prettier-ignore
  [
    wording('[可累计扣分][直至|直到|至|以|最多]扣(完|光)[<本项>][的][全部][分值|分数|得分|权重分|分|基本分|配分][为止|即止|为限|后为止]', { kind: 'floor' }, '扣完为止'),
    wording('[直至|直到|至][<本项>][的][全部][分值|分数|得分|分|权重分](扣|减)(完|光)[为止|即止|为限]', { kind: 'floor' }, '直至该项分值扣完'),
    wording('[最多|直至|直到|至](扣|减)(至|到)[本项|该项|此项]0分[为止|止]', { kind: 'floor' }, '扣至0分为止'),
    wording('[<本项>](最低|最少|最低得分)[得|计|为|扣至|扣到|是]0分[为止]', { kind: 'floor' }, '最低得0分'),
    wording('(不计负分|不得负分|不出现负分|不扣负分|不倒扣|不倒扣分|不记负分|不得出现负分|扣分不倒扣)', { kind: 'floor' }, '不计负分'),
    wording('扣分至(基本分|基本分值|本项分值|该项分值|分值|标准分)扣完[为止]', { kind: 'floor' }, '扣分至基本分值扣完为止'),
    wording('(最多|最高|至多)扣完[<本项>][分值|分数|分][为止]', { kind: 'floor' }, '最多扣完本项分值'),
    wording('[最多|最高|至多](扣|减)(完|满|足){x}分[为止|即止|止]', cap('deduction'), '扣满6分为止'),
    wording('(直至|直到)扣(完|满){x}分[为止]', cap('deduction'), '直至扣完5分'),
    wording('{x}分(扣|减)(完|光)[为止]', cap('deduction'), '3分扣完为止'),
    wording('(累计|合计|总计|共计|以上|上述|各项|总共)[扣分][累计|合计|总计|共计](最多|最高|至多|不超过|最多不超过|最高不超过|不得超过)[可]<扣>[分]{x}分[为止|为限]', cap('deduction', true), '累计最多扣3分'),
    wording('[累计|合计|总计|共计](最多|最高|至多|上限|封顶|最多不超过|最高不超过|不超过|不得超过)[可|只]<扣>[分]{x}分[为止|封顶|为限]', cap('deduction'), '最多扣3分'),
    wording('[累计|合计|总|<本项>|单项]扣分[值|总额|合计|累计][以|上限|最多|最高|至多]*(不超过|不得超过|不多于|上限为|上限|最多|最高|最多为|最高为|以){x}分[为限|为止|封顶]', cap('deduction'), '扣分不超过3分'),
    wording('<扣>{x}分(封顶|为限)', cap('deduction'), '扣3分封顶'),
    wording('(最多|最高|至多|上限)<扣>[<本项>]<分值>[的]{p}%[为止]', cap('deduction'), '最多扣分值的50%'),
    wording('(累计|合计|总计|共计)[加分](最多|最高|至多|不超过)[可]<加>[分]{x}分[为止]', cap('bonus', true), '合计最多加2分'),
    wording('(最多|最高|至多|上限|封顶|累计最多|累计最高|最多不超过|最高不超过|不超过)[可|只]<加>[分]{x}分[为止|封顶|为限]', cap('bonus'), '最多加2分'),
    wording('<加>(满|至){x}分[为止|封顶]', cap('bonus'), '加满2分为止'),
    wording('[累计|总]加分[值|总额|累计|合计][最多|最高|至多](不超过|不得超过|最多|最高|上限为|以){x}分[为限|为止|封顶]', cap('bonus'), '加分不超过2分'),
    wording('<加>{x}分(封顶|为止|为限)', cap('bonus'), '加2分封顶'),
    wording('[累计|合计|总计](最多|最高|至多|上限)[可|只]<得>[分][为|不超过]{x}分[为止|封顶]', cap('award'), '最多得4分'),
    wording('[最多|最高]<得>(满|至){x}分[为止]', cap('award'), '得满4分为止'),
    wording('<得>{x}分(封顶|为止|为限)', cap('award'), '得3分封顶'),
    wording('[<本项>|得分|总计|累计|合计](最多|最高|至多|上限|上限为|最多为|最高为|不超过|不得超过|最多不超过|最高不超过|封顶)[得分]{x}分[为止|封顶]', cap('any'), '最高不超过3分'),
    wording('[以]{x}分(封顶|为上限|为限|为止)', cap('any'), '3分封顶'),
    wording('(累计|合计|总计|得分|最多|最高|加分|加分后|累计得分)*(不超过|不得超过|最多|最高|以|至|得)[<本项>][的]<满分>[为止|封顶|为限|分]', { kind: 'cap-full' }, '最高得满分'),
    wording('(得满|得完|加满|计满|<满分>)(为止|即止)', { kind: 'cap-full' }, '得满为止'),
    wording('(得满|得完|加满|计满)', { kind: 'cap-full' }, '计满'),
    wording('[若|如|如果|得分]*(超过|超出|高于|大于)[<本项>]{x}分[的|则|时]*按{m}分(计|计算|计分|得分)', cap('any'), '超过10分的按10分计'),
    wording('以{p}%为(标准|基准|标准值|基准值|目标|目标值|准)', { kind: 'standard' }, '以100%为标准'),
    wording('封顶', { kind: 'cap-full' }, '封顶'),
    wording('[不足|不满]{n}<点>[的|部分][也|均|仍](按|以){m}<点>[计|计算|算|扣分|扣|处理|计扣|扣减|计分|对待|扣除|进行扣分]', policy('started'), '不足1个百分点按1个百分点计'),
    wording('(不足|不满|未满|不到){n}<unit>[的|部分][也|均|仍](按|以){m}<unit>[计|计算|算|扣分|扣|处理|计扣|扣减|计分|对待|扣除|进行扣分]', policy('started'), '不足1天按1天计'),
    wording('(含|包括|包含)(不足|不满|未满){n}(<点>|<unit>)[的][部分]', policy('started'), '每低1%（含不足1%的）'),
    wording('(不足|不满|未满|不到){n}(<点>|<unit>)[的][部分](不计|不扣|不扣分|不予扣分|不计算|忽略不计|不计扣|舍去|免扣|不予计算|不计分|不予扣减|不计入|不作扣分)', policy('whole'), '不足1%的不扣'),
    wording('(不足|不满|未满|不到){n}(<点>|<unit>)[的][部分]按[实际|相应|同等]比例[计|计算|扣分|折算|扣减|计扣|扣除]', policy('linear'), '不足1个百分点的按比例扣分'),
    wording('[以此|依此|依次|以次|由此|据此|如此|其余依此|其他依此|并依此|并以此|此]类推', { kind: 'and-so-on' }, '以此类推'),
    wording('[本表|本办法|本标准|上述|以上]*[中][所][称]以上[均|都](含|包括|包含)[本数|本级|该数]', { kind: 'inclusion', word: 'above', isIncluded: true }, '“以上”含本数'),
    wording('[本表|本办法|本标准|上述]*[中][所][称]以上[均|都](不含|不包括|不包含)[本数|本级|该数]', { kind: 'inclusion', word: 'above', isIncluded: false }, '“以上”不含本数'),
    wording('[本表|本办法|本标准|上述]*[中][所][称]以下[均|都](含|包括|包含)[本数|本级|该数]', { kind: 'inclusion', word: 'below', isIncluded: true }, '“以下”含本数'),
    wording('[本表|本办法|本标准|上述]*[中][所][称]以下[均|都](不含|不包括|不包含)[本数|本级|该数]', { kind: 'inclusion', word: 'below', isIncluded: false }, '“以下”不含本数'),
    wording('[本表|本办法|本标准|上述]*[中][所][称]以上[、|和|及|,]以下[均|都](含|包括|包含)[本数|本级|该数]', { kind: 'inclusion', word: 'both', isIncluded: true }, '“以上”“以下”均含本数'),
    wording('[本表|本办法|本标准|上述]*[中][所][称]以上[、|和|及|,]以下[均|都](不含|不包括|不包含)[本数|本级|该数]', { kind: 'inclusion', word: 'both', isIncluded: false }, '“以上”“以下”均不含本数'),
    wording('[其他|其余][在|位于|处于][{p}%[-|至|到]{q}%][之间|中间|区间|中间值|期间|两者之间|二者之间][的|部分|得分|值]*[按照|按|采用|采取|用|以][直线|线性]*(内插|插值|内插法|插值法|内插值法|线性法|线性插值法|线性)[法][计算|计分|得分|计算得分|确定|赋分|折算|确定得分|进行计算|计算分值|计取|计]*', { kind: 'interpolation' }, '中间按线性内插法计分'),
    wording('(<本项>|[<本项>](满分|总分|分值|权重|基本分|基础分|共计|共|合计|总计|标准分|配分))[值][共|共计|满分|分值|合计|计][为|是]{x}分[其中]', { kind: 'line-points' }, '本项满分5分'),
    wording('<open>(满分|总分|分值|共|共计|计|合计|权重|基本分)[值|为]*{x}分<close>', { kind: 'line-points' }, '（满分5分）'),
    wording('(评分|评价|考核|计分|扣分|评判|打分|赋分|加分|考评|得分)(标准|细则|办法|方法|规则|要点|内容|说明|依据|原则|公式|项|指标)[为|如下|及分值]*', filler, '评分标准：'),
    wording('(计算公式|计算方法|公式|具体|具体如下|其中|标准|说明|注|备注|如下|下同|具体标准|具体为|分档如下|即|另外|此外|同时|并且|且|但|但是|等|具体评分如下|按以下标准评分|按以下标准计分|按下列标准计分|按下列标准评分|按以下标准得分|分档计分|分段计分|分级计分|按档计分|分档评分|评分如下|计分如下)[为]', filler, '计算公式：'),
    wording('[<open>][需|须|应|根据|通过]*(查阅|查看|核查|现场核查|实地查看|审阅|调阅|需提供|须提供|以上需提供|此项需提供|佐证材料为|提供佐证)[相关|有关|政府|工作|佐证|证明|支撑|原始]*{what}(资料|材料|文件|台账|档案|记录|凭证|报表|截图|原件)[为准|核实|佐证][<close>]', filler, '查阅相关资料'),
    wording('[按照|按|根据|依据]{what}(计分|评分|打分|得分|赋分|扣分|评价)', { kind: 'heading' }, '按完成情况计分：完成100%得5分'),
    wording('(按照|按|根据|依据){what}(计算得分|计算)', { kind: 'heading' }, '按任务完成率计算：得分=完成率×10分'),
    wording('{what}(超过|超出|高于|大于)(满分|分值|100%|1)[的|部分|时]*[均|都]按[照](满分|分值|100%|1)(计|计分|计算|记|得分|取值)', filler, '执行率超过100%的按100%计算'),
    wording('[本项|该项|本指标][工作]*[实行|采用|采取|按照|为](扣分制|倒扣分制|倒扣制|扣分法)', filler, '本项实行扣分制'),
    wording('分[为]{n}(档|级|个档次|个等级|种情况|个等次)[计分|评分|赋分]', filler, '分三档：'),
    wording('[数据|资料|信息]来源[于|为|是]*{what}', filler, '数据来源为统计报表'),
    wording('[最终|具体]*以{what}(数据|结果|报告|报表|记录|文件|系统|材料|口径|认定|统计|台账|任务数|计划数|任务|计划)为准', filler, '以信息系统数据为准'),
  ],
  CLASSES,
  'whole',
);

/** Conditions that refer to the clause before them: all that it leaves out. */
export const ELSE = new Wordings<'else' | 'short'>(
  // prettier-ignore
  [
    wording('(否则|反之|除此之外|除此以外|若否|如否|否)', 'else', '否则不得分'),
    wording('(其他|其它|其余)[情况|情形|区间|范围|档次|结果]', 'else', '其他情况不得分'),
    wording('(发生|出现|存在|有|发现)', 'short', '未发生违规问题得5分，发生的不得分'),
    wording('(没有|无|未有|不具备|未提供)', 'short', '有验收资料得3分，没有的不得分'),
    wording('[凡|如|若|对|对于|仍|尚]*(未|没有|没|不|达不|未能)(达到|达|完成|符合|满足|达标|实现|落实|做到|合格|到|具备|按要求完成|达到要求|符合要求|达到标准|达到目标|达到目标值|完成任务|完成目标|完成目标任务|完成年度任务|完成年度目标|完成年度目标任务|完成计划|完成计划任务|达标准|按时完成|按期完成|符合规定|符合条件|按要求落实|达到规定|达到上述标准|达到上述要求|达到以上标准|达到以上要求|达到该标准|达到规定比例|达到规定要求|达到此标准)', 'short', '未达到的不得分'),
    wording('(低于|小于|不足|少于)(目标|目标值|标准|标准值|计划|该标准|上述标准|该比例|上述比例|目标任务|计划数|计划值|年度目标|规定标准|规定值|年度目标值)', 'short', '低于目标值的'),
    wording('(不达标|未达标|达不到|不合格|未完成|不足部分|不足的|低于的|低于该比例|少于)', 'short', '不达标的不得分'),
  ],
  CLASSES,
  'whole',
);

/** What the row's target has to do with a condition. */
export type TargetForm = { readonly operator: Comparison; readonly isShare?: true };

/** Conditions on the row's target; `{p}` a share of it. */
export const TARGETS = new Wordings<TargetForm>(
  // prettier-ignore
  [
    wording('{subject}(未达到|未完成|未实现|低于|不足)<任务>[的]{p}%', { operator: '<' }, '低于计划任务的80%'),
    wording('{subject}(未达到|低于|不足)<目标值>[的]{p}%', { operator: '<', isShare: true }, '低于目标值的80%'),
    wording('{subject}[已|全部|全面|按时|按期|如期]*(达到|达|完成|实现)[了]<任务>[的]{p}%[<含>][及以上|以上]', { operator: '>=' }, '完成目标任务的90%以上'),
    wording('{subject}(达到|达|完成|实现|不低于)[了]<目标值>[的]{p}%[<含>][及以上|以上]', { operator: '>=', isShare: true }, '达到目标值的90%以上'),
    wording('{subject}(不高于|不超过|控制在|≤|不大于|未超过)<目标>[以内|内|之内]', { operator: '<=' }, '不超过目标值的'),
    wording('{subject}(不低于|不少于|不小于|大于等于|≥)<目标>[值]', { operator: '>=' }, '不低于目标值的'),
    wording('{subject}(未达到|低于|小于|未完成|少于|不足|没有完成|没有达到|未实现|未能完成|<)[了]<目标>', { operator: '<' }, '低于目标值的'),
    wording('{subject}[已|全部|全面|按时|按期|如期]*(达到|达|完成|实现|≥|不低于|不少于|不小于|大于等于|达到或超过|等于或大于|高于或等于|完成或超额完成)[了][或超过]<目标>[值][的]*[要求][及以上|以上|或以上]', { operator: '>=' }, '达到目标值的'),
    wording('{subject}(高于|超过|超出|大于|超额完成|>)[了]<目标>', { operator: '>' }, '超过目标值的'),
    wording('{subject}[已|全部|全面|按时|按期|如期]*(完成|达到|实现)[了]{what}(任务|计划|目标)', { operator: '>=' }, '完成货币化安置计划的'),
    wording('{subject}全部[按时|按期|如期](开工|竣工|完工|到位|建成|入住|发放|拨付|下达|分配|录入|整改|办结|改造)', { operator: '>=' }, '项目全部开工的'),
    wording('{subject}(全部完成|完成|全面完成|按时完成|按期完成|如期完成|已完成|达标|达到目标|完成任务)', { operator: '>=' }, '完成得基本分'),
  ],
  CLASSES,
  'whole',
);

/** Conditions on the distance from the target, in percent points. */
export const GAPS = new Wordings<'within' | 'beyond' | 'between'>(
  // prettier-ignore
  [
    wording('{subject}[比|较|与]<目标>[相比]<降>{n}<点>[<含>](以内|之内|以下)', 'within', '比目标值低5个百分点以内'),
    wording('{subject}[比|较|与]<目标>[相比]<降>{n}<点>[<含>](以上|及以上)', 'beyond', '比目标值低5个百分点以上'),
    wording('{subject}<降>[于]<目标>{n}<点>[<含>](以内|之内|以下)', 'within', '低于目标值5个百分点以内'),
    wording('{subject}<降>[于]<目标>{n}<点>[<含>](以上|及以上)', 'beyond', '低于目标值5个百分点以上'),
    wording('{subject}[比|较|与]<目标>[相比]<降>(不超过|不高于|不大于){n}<点>', 'within', '比目标值低不超过5个百分点'),
    wording('{subject}[与]<目标>[的]差距[在]{n}<点>[<含>](以内|之内|以下)', 'within', '与目标值差距5个百分点以内'),
    wording('<降>{n}<百分点>[<含>](以内|之内|以下)', 'within', '低5个百分点以内'),
    wording('<降>{n}<百分点>[<含>](以上|及以上)', 'beyond', '低5个百分点以上'),
    wording('{subject}[比|较|与]<目标>[相比]<降>{n}[<点>](-|至|到){m}<点>', 'between', '比目标值低5%-10%'),
    wording('{subject}<降>[于]<目标>{n}[<点>](-|至|到){m}<点>', 'between', '低于目标值5%-10%'),
    wording('<降>{n}[<点>](-|至|到){m}<百分点>', 'between', '低5-10个百分点'),
  ],
  CLASSES,
  'whole',
);

/** Conditions under which the line is not to be scored at all. */
export const NOT_APPLICABLE = new Wordings<'no-task' | 'task'>(
  // prettier-ignore
  [
    wording('[如|若|对|对于|凡|当年|本年|年度|本年度|当年度|地区|评价年度]*(无|没有|未安排|未承担|未下达|不涉及|未涉及|无需|不承担|未分配|未列入|没有安排|没有承担)[此项|该项|本项|此类|该类|相关|上述|年度|本项目]*{task}(任务|工作|项目|工作任务|目标任务|计划|建设任务|需求|对象)[的(地区|县市|县区|县市区|城市|单位|市县)]', 'no-task', '无此项任务的得满分'),
    wording('[如|若|对|对于|凡|当年|本年|年度|本年度]*(无|没有|不涉及|未涉及|不适用)(此项|该项|本项|该指标|本指标|此指标|此项指标|该项指标)', 'no-task', '不涉及该项的得满分'),
    wording('[如|若|对|对于|凡|当年|本年|年度|本年度]*(有|已|承担|安排|下达|涉及)[了]{task}(任务|工作|项目|计划)', 'task', '安排任务的'),
    wording('[如|若|凡]*(涉及|承担|有任务)[的(地区|县市|县区|县市区|城市|单位|市县)]', 'task', '涉及的'),
  ],
  CLASSES,
  'whole',
);

/** A score worked out from a rate. `{rate}` is the rate, `{p}` or `{x}` what it is compared or multiplied with. */
export type ProportionForm =
  | { readonly kind: 'formula' }
  | { readonly kind: 'by-rate' }
  | { readonly kind: 'by-ratio' }
  | { readonly kind: 'by-shortfall' };

export const PROPORTIONS = new Wordings<ProportionForm>(
  // prettier-ignore
  [
    wording('[<则>|按照|按|根据|以|依据|按公式]*[<本项>|本指标|指标|实际|该项|最终|评价指标|自评]*(得分|评分|分数|实得分|分值)=({expression})', { kind: 'formula' }, '得分=执行率×分值'),
    wording('[<则>]*[按照|按|以|根据]{ratio}(占|与){whole}的(比例|比重|比值)[折算|计算]*(计分|得分|赋分|计算得分|给分|记分)', { kind: 'by-rate' }, '按实际发放户数占计划户数的比例计分'),
    wording('[<则>]*[按照|按|以|依|依照|根据]*[实际|相应|其|同等|所占|对应|达到]*[完成|达标|执行|到位]*[目标|任务|进度]*[的]*(比例|占比|比率|进度)[相应|进行|折算|计算|来|予以]*(得分|计分|计算得分|折算得分|计算|给分|赋分|折算|记分|折算计分|计算分值|评分|折算分值|确定得分|打分|折减计分|递减计分)', { kind: 'by-ratio' }, '低于90%的按比例得分'),
    wording('[<则>]*[按照|按|以|依|依照|根据]*[实际|相应|其|同等|对应|差额|所差|所欠|欠缺|低于|短缺|差距]*[未完成|未达标|未达到|不足|未执行|未到位|完成|达标|执行]*[部分]*[的]*(比例|占比|比率)[相应|进行|计算|来|予以|折算]*(扣分|扣减|扣除|扣减分值|扣减得分|计扣|减分|递减|扣减分数|折扣)[相应|对应|本项|该项]*[的][分值|分数|得分|分]', { kind: 'by-shortfall' }, '按未完成比例扣分'),
    wording('[<则>|按照|按|以|根据]*{product}(计算得分|计算|计算分值|计分|得分|计算分数|赋分|确定得分|折算得分|为得分|计算本项得分|计算该项得分|作为得分|计得分|给分|记分)', { kind: 'by-rate' }, '按任务完成率计算得分'),
  ],
  CLASSES,
  'end',
);

/** Points shared out over several conditions that were named before: `A、B、C各1分`. */
export const SHARED_OUT = new Wordings<'each' | 'respectively'>(
  // prettier-ignore
  [
    wording('[以上|上述|这]*[{n}(项|个方面|点|条|个|方面|个要点|项内容|项指标)]*(各|每项各|每项|各项|各占|各得|每项得|各项得|各项各|各计|各赋|每项计|分别占)[占|得|计|各]*{x}分', 'each', '以上各1分'),
  ],
  CLASSES,
  'whole',
);

/** Words that leave the score to a person. */
export type Refusal = 'discretionary' | 'range' | 'ranking' | 'undetermined';

export const REFUSALS = new Wordings<Refusal>(
  // prettier-ignore
  [
    wording('酌(情|量|扣|减|加|定)', 'discretionary', '管理不规范的酌情扣分'),
    wording('原则上', 'discretionary', '原则上每低1个百分点扣1分'),
    wording('视(情|实际|具体|问题|完成|落实|影响|严重|整改|工作)', 'discretionary', '视情况扣分'),
    wording('视{who}(程度|情况|而定|情形|情节|轻重|大小|质量|效果)', 'discretionary', '视问题严重程度扣分'),
    wording('(根据|依据|按照|按|结合|依|参照|综合考虑){who}(情况|程度|情节|效果|质量|轻重|大小|表现|成效|实际)[好坏|优劣|轻重|综合|进行|相应|分档|分级|给予|予以|评定|确定|核定]*(扣|得|给|打|评|计|赋|加|减)分!(:)', 'discretionary', '根据工作质量打分'),
    wording('(适当|适量)[予以|给予]*(扣|加|减|给|得|计|打)', 'discretionary', '适当扣1分'),
    wording('(相应|按情节|按程度)[予以|给予]*(扣分|加分|减分|给分|得分|扣减)!(值|标准)', 'discretionary', '不到位的相应扣分'),
    wording('(专家|评委|评审组|评价组|考核组|检查组|工作组|评估组|第三方|评审|领导小组)[组|小组|综合|集体]*(打分|评分|评定|认定得分|研究确定|讨论)', 'discretionary', '由专家打分'),
    wording('(综合打分|综合评分|综合评定|自由裁量|主观评分|综合判断|综合评判)', 'discretionary', '由评价组综合评定'),
    wording('{n}[分](-|至|到){m}分!(钟)', 'range', '较好的得3—4分'),
    wording('{n}分以(内|上|下)', 'range', '2分以内扣分'),
    wording('(全省|全市|全国|全区|全州|全县|同类地区|同类城市|各地|各县|各市){who}(领先|先进|前列|靠前|靠后|末尾|落后|平均)', 'ranking', '进度居全省前列的得5分'),
    wording('(排名|名次|位次|排位|排序(打分|得分|计分|评分))', 'ranking', '按执行率排名打分'),
    wording('((第|前|后){n}(名|位)|末位|倒数|前列|平均(水平|值|数|分!(×|÷)|进度|线))', 'ranking', '居全省前三名的得5分'),
    wording('(自行|另行|自主|具体由)(制定|确定|规定|设定|明确|细化|研究|设置)', 'undetermined', '评分细则由各地自行制定'),
    wording('由{who}(制定|另定|确定|规定|明确|研究|设定|设置)', 'undetermined', '由市级财政部门确定'),
    wording('(按照|按|参照|依照|依据|根据|执行|适用|见){who}[评分|打分|计分|赋分|考评](标准|细则|办法|方案|规定|评分表|考核表|文件|附件|附表)[执行|进行|中的|的规定|相应|规定|要求]*(评分|打分|扣分|计分|给分|得分|赋分|考核|评价|扣减|确定|加分)!(标准|情况|率)', 'undetermined', '按省级考核办法评分'),
    wording('(按照|按|参照|依照|依据|根据){who}(标准|细则|办法|方案|规定|评分表|考核表|文件|附件|附表)执行!(情况|率|的|,|得|到位)', 'undetermined', '评分按省级考核办法执行'),
  ],
  CLASSES,
  'anywhere',
);

/**
 * A comparison with last year; with figures it is read like every other percent, without them a person
 * decides.
 */
export const YEAR_ON_YEAR =
  /同比|环比|[较比](?:上年|去年|往年|上一年|上期)|与(?:上年|去年|上一年|往年)|(?:高于|低于|超过|优于|好于|达到|多于|少于)(?:上年|去年|往年|上一年)|上年同期|去年同期|上年度?(?:相比|水平)/g;
/** The figures that make it one that can be asked for: 同比增长10%. */
export const CHANGE_IN_FIGURES =
  /^[^,;。]{0,10}?(?:增长|增加|增幅|提高|提升|上升|上涨|下降|降低|减少|降幅|(?<!不)[高低](?!于))[^,;。]{0,6}?\d+(?:\.\d+)?(?:%|个|套|户|万|元)/;
