import type { StepPolicy } from '../rule';
import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/** A limit on what the clause before it takes or gives; the number of points in `{x}`, a percent of them in `{p}`. */
export type Modifier =
  | { readonly kind: 'floor' }
  | { readonly kind: 'cap' }
  | { readonly kind: 'cap-full' }
  | { readonly kind: 'policy'; readonly policy: StepPolicy }
  | { readonly kind: 'and-so-on' }
  | { readonly kind: 'inclusion'; readonly word: 'above' | 'below' | 'both'; readonly isIncluded: boolean }
  | { readonly kind: 'line-points' }
  /** `{p}` percent, or the row's target, is what the rate `{name}` is measured against. */
  | { readonly kind: 'standard' }
  /** Above and below cost the same: 无论高于或低于目标值. */
  | { readonly kind: 'both-ways' };

const policy = (of: StepPolicy): Modifier => ({ kind: 'policy', policy: of });

/** Phrases that say something about the clause before them. */
export const MODIFIERS = new Wordings<Modifier>(
  // prettier-ignore
  [
    wording('[可累计扣分][直至|直到|至|以|最多]扣(完|光)[<本项>][的][全部][分值|分数|得分|权重分|分|基本分|配分][后|则|即]*[为止|即止|为限|止|不再扣|不再扣分|不再扣减|不再倒扣]', { kind: 'floor' }, '扣完为止'),
    wording('[直至|直到|至][<本项>][的][全部][分值|分数|得分|分|权重分](扣|减)(完|光)[后|则|即]*[为止|即止|为限|止|不再扣|不再扣分|不再扣减|不再倒扣]', { kind: 'floor' }, '直至该项分值扣完'),
    wording('[最多|直至|直到|至](扣|减)(至|到)[本项|该项|此项]0分[为止|止]', { kind: 'floor' }, '扣至0分为止'),
    wording('(直至|直到|至)[<本项>][得|为]0分[为止|止]', { kind: 'floor' }, '直至0分'),
    wording('[<本项>](最低|最少|最低得分)[得|计|为|扣至|扣到|是]0分[为止]', { kind: 'floor' }, '最低得0分'),
    wording('(不计负分|不得负分|不出现负分|不扣负分|不倒扣|不倒扣分|不记负分|不得出现负分|扣分不倒扣)', { kind: 'floor' }, '不计负分'),
    wording('扣分至(基本分|基本分值|本项分值|该项分值|分值|标准分)扣完[为止]', { kind: 'floor' }, '扣分至基本分值扣完为止'),
    wording('(最多|最高|至多)扣完[<本项>][分值|分数|分][为止]', { kind: 'floor' }, '最多扣完本项分值'),
    wording('(累计|合计|总计|得分|最多|最高|加分|加分后|累计得分)*(不超过|不得超过|最多|最高|以|至|得)[<本项>][的]<满分>[为止|封顶|为限|分]', { kind: 'cap-full' }, '最高得满分'),
    wording('(得满|得完|加满|计满|<满分>)(为止|即止)', { kind: 'cap-full' }, '得满为止'),
    wording('(得满|得完|加满|计满)', { kind: 'cap-full' }, '计满'),
    wording('[若|如|如果|得分]*(超过|超出|高于|大于)[<本项>]{x}分[的|则|时]*按{m}分(计|计算|计分|得分)', { kind: 'cap' }, '超过10分的按10分计'),
    wording('{name}以{p}%为(标准|基准|标准值|基准值|目标|目标值|准|合格线|达标线|及格线|底线|合格标准)', { kind: 'standard' }, '以100%为标准'),
    wording('(标准|标准值|基准|基准值|目标|目标值|达标线|达标标准)[为|是|:|≥|=|不低于]{p}%', { kind: 'standard' }, '标准为80%'),
    wording('{name}<率尾>[的](标准|标准值|基准|基准值|目标|目标值|达标线|达标标准)[为|是|:|≥|=]{p}%', { kind: 'standard' }, '配建比例标准值为10%'),
    wording('以<目标>为(标准|基准|准|参照)', { kind: 'standard' }, '以目标值为基准'),
    wording('(与|同|对照|比照|对比)<目标>[相比|比较|对比|相比较]', { kind: 'standard' }, '与目标值相比'),
    wording('[{what}](无论|不论|不管)[是]*(高于|超过|超出|超额|大于|增加|正)[还是|或者|或|、|,](低于|不足|少于|小于|减少|负)[于]*[<目标>][的]*', { kind: 'both-ways' }, '实际值无论高于或低于目标值'),
    wording('{what}(高于|超过|超出|大于)(或者|或|、)(低于|不足|少于|小于)<目标>[的]*', { kind: 'both-ways' }, '实际值高于或低于目标值的'),
    wording('(不论正负|不分正负|无论正负|正负均计|正负均扣|正负偏差均计|正负偏差均扣分|正负偏差均扣|正负同计)', { kind: 'both-ways' }, '不论正负'),
    wording('封顶', { kind: 'cap-full' }, '封顶'),
    wording('[<差距>][不足|不满]{n}<点>[的|部分][,][也|均|仍](按|以){m}<点>[计|计算|算|扣分|扣|处理|计扣|扣减|计分|对待|扣除|进行扣分]', policy('started'), '不足1个百分点按1个百分点计'),
    wording('[<差距>](不足|不满|未满|不到){n}<unit>[的|部分][,][也|均|仍](按|以){m}<unit>[计|计算|算|扣分|扣|处理|计扣|扣减|计分|对待|扣除|进行扣分]', policy('started'), '不足1天按1天计'),
    wording('(含|包括|包含)(不足|不满|未满){n}(<点>|<unit>)[的][部分]', policy('started'), '每低1%（含不足1%的）'),
    wording('[<差距>](不足|不满|未满|不到){n}(<点>|<unit>)[的][部分][,](不计|不扣|不扣分|不予扣分|不计算|忽略不计|不计扣|不计扣分|舍去|免扣|不予计算|不计分|不予扣减|不计入|不作扣分)', policy('whole'), '不足1%的不扣'),
    wording('(少于|小于|低于){n}(<点>|<unit>)的部分[,](不计|不扣|不扣分|不予扣分|不计扣分)', policy('whole'), '少于5%的部分不扣'),
    wording('[<差距>](不足|不满|未满|不到){n}(<点>|<unit>)[的][部分][,]按[实际|相应|同等]比例[计|计算|扣分|折算|扣减|计扣|扣除]', policy('linear'), '不足1个百分点的按比例扣分'),
    wording('[以此|依此|依次|以次|由此|据此|如此|其余依此|其他依此|并依此|并以此|此]类推', { kind: 'and-so-on' }, '以此类推'),
    wording('[本表|本办法|本标准|以下各档|下列各档|各档|上述|以上]*[中][所][称]以上[均|都](含|包括|包含)[本数|本级|该数]', { kind: 'inclusion', word: 'above', isIncluded: true }, '“以上”含本数'),
    wording('[本表|本办法|本标准|以下各档|下列各档|各档|上述]*[中][所][称]以上[均|都](不含|不包括|不包含)[本数|本级|该数]', { kind: 'inclusion', word: 'above', isIncluded: false }, '“以上”不含本数'),
    wording('[本表|本办法|本标准|以下各档|下列各档|各档|上述]*[中][所][称]以下[均|都](含|包括|包含)[本数|本级|该数]', { kind: 'inclusion', word: 'below', isIncluded: true }, '“以下”含本数'),
    wording('[本表|本办法|本标准|以下各档|下列各档|各档|上述]*[中][所][称]以下[均|都](不含|不包括|不包含)[本数|本级|该数]', { kind: 'inclusion', word: 'below', isIncluded: false }, '“以下”不含本数'),
    wording('[本表|本办法|本标准|以下各档|下列各档|各档|上述]*[中][所][称]以上[、|和|及|,]以下[均|都](含|包括|包含)[本数|本级|该数]', { kind: 'inclusion', word: 'both', isIncluded: true }, '“以上”“以下”均含本数'),
    wording('[本表|本办法|本标准|以下各档|下列各档|各档|上述]*[中][所][称]以上[、|和|及|,]以下[均|都](不含|不包括|不包含)[本数|本级|该数]', { kind: 'inclusion', word: 'both', isIncluded: false }, '“以上”“以下”均不含本数'),
    wording('(<本项>|[<本项>](满分|总分|分值|权重|基本分|基础分|基准分|起评分|共计|共|合计|总计|标准分|配分))[值][共|共计|满分|分值|合计|计][为|是]{x}分[其中]', { kind: 'line-points' }, '本项满分5分'),
    wording('<open>(满分|总分|分值|共|共计|计|合计|权重|基本分)[值|为]*{x}分<close>', { kind: 'line-points' }, '（满分5分）'),
  ],
  CLASSES,
  'whole',
);
