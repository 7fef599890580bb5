import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/** A score worked out from a rate. `{rate}` is the rate, `{p}` or `{x}` what it is compared or multiplied with. */
export type ProportionForm =
  | { readonly kind: 'formula' }
  | { readonly kind: 'by-rate' }
  | { readonly kind: 'by-ratio' }
  | { readonly kind: 'by-shortfall' }
  /** Points fall as the rate falls, which must be one of which more is better. */
  | { readonly kind: 'with-rate' }
  /** Straight lines between printed points. */
  | { readonly kind: 'by-line' };

export const PROPORTIONS = new Wordings<ProportionForm>(
  // prettier-ignore
  [
    wording('[得分][<则>]*[按照|按|采用|采取|运用|用|以|依|根据]*[直线|线性|简单]*(内插|插值|内插值|线性|线性关系|直线关系)[法|方法|公式]*[进行|予以|来]*[计算|计分|得分|计算得分|确定|赋分|折算|确定得分|计算分值|确定分值|计取|计|给分|评分|算分]*', { kind: 'by-line' }, '中间按线性内插法计分'),
    wording('[<则>|按照|按|根据|以|依据|按公式]*[<本项>|本指标|指标|实际|该项|最终|评价指标|自评]*(得分|评分|分数|实得分|得分值|分值)=({expression})', { kind: 'formula' }, '得分=执行率×分值'),
    wording('[<则>]*[按照|按|以|根据]{ratio}(占|与){whole}的(比例|比重|比值)[折算|计算]*(计分|得分|赋分|计算得分|给分|记分)', { kind: 'by-rate' }, '按实际发放户数占计划户数的比例计分'),
    wording('[<则>|得分|分值|分数]*(按照|按|以|根据|随){name}(率|度)(同比例|等比例|同等比例|成比例)[予以|进行|相应]*(扣减|扣分|扣除|折减|递减|减分|计分|得分|给分|赋分|折算|计算)[得分|分值|分数]*', { kind: 'with-rate' }, '得分按到位率同比例扣减'),
    wording('[<则>]*[按照|按|以|依|依照|根据]*[实际|相应|其|同等|所占|对应|达到]*[完成|达标|执行|到位]*[目标|任务|进度]*[的]*(比例|占比|比率|进度)[相应|进行|折算|计算|来|予以]*[乘以分值|×分值](得分|计分|计算得分|折算得分|计算|给分|赋分|折算|记分|折算计分|计算分值|评分|折算分值|确定得分|打分|折减计分|递减计分)', { kind: 'by-ratio' }, '低于90%的按比例得分'),
    wording('[<则>]*[按照|按|以|依|依照|根据]*[实际|相应|其|同等|对应|差额|所差|所欠|欠缺|低于|短缺|差距]*[未完成|未达标|未达到|不足|未执行|未到位|完成|达标|执行]*[部分]*[的]*(比例|占比|比率)[相应|进行|计算|来|予以|折算]*(扣分|扣减|扣除|扣减分值|扣减得分|计扣|减分|递减|扣减分数|折扣)[相应|对应|本项|该项]*[的][分值|分数|得分|分]', { kind: 'by-shortfall' }, '按未完成比例扣分'),
    wording('[<则>|按照|按|以|根据]*{product}(计算得分|计算|计算分值|计分|得分|计算分数|赋分|确定得分|折算得分|折算分值|折算成得分|折算|为得分|计算本项得分|计算该项得分|作为得分|计得分|给分|记分)', { kind: 'by-rate' }, '按任务完成率计算得分'),
  ],
  CLASSES,
  'end',
);

/** Words of a straight line between printed points. */
export const LINEAR = /内插|插值|线性/;

/** Between the ends that are printed: 介于两者之间的，按线性内插法计分. */
export const BETWEEN =
  /^(?:其他|其余)?(?:其间|期间|居中|中间|之间|中间值|区间|(?:介于|位于|处于|在)?(?:其|此|这)?(?:两者|二者|两点|两端|两档|各点|各档|各档次|上述)(?:之?间|中间)|(?:介于|位于|处于|在)(?:其)?(?:之?间|中间))(?:的|部分|得分|值|数值|情况)*$/;

/** Points shared out over several conditions that were named before: `A、B、C各1分`. */
export const SHARED_OUT = new Wordings<'each' | 'respectively'>(
  // prettier-ignore
  [
    wording('[以上|上述|这]*[{n}(项|个方面|点|条|个|方面|个要点|项内容|项指标)]*(各|每项各|每项|各项|各占|各得|每项得|各项得|各项各|各计|各赋|每项计|分别占)[占|得|计|各]*{x}分', 'each', '以上各1分'),
  ],
  CLASSES,
  'whole',
);
