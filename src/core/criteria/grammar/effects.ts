import type { Veto } from '../rule';
import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/** How an amount of points is printed. */
export type AmountForm = 'points' | 'full' | 'share' | 'half' | 'fraction';

/** What is worth nothing: the clause, a numbered item, that item of several which is missed, the line whatever its items, or more than the line. */
export type ZeroScope = 'here' | 'item' | 'missed-part' | 'indicator' | Veto['scope'];

/** What a phrase says is to happen. */
export type Effect =
  | {
      readonly kind: 'award';
      readonly amount: AmountForm;
      readonly isHeading?: true;
      readonly perUnit?: true;
    }
  | { readonly kind: 'zero'; readonly scope: ZeroScope }
  | { readonly kind: 'deduct'; readonly amount: AmountForm; readonly perUnit?: true }
  | { readonly kind: 'bonus'; readonly amount: AmountForm; readonly perUnit?: true }
  | { readonly kind: 'keep' }
  | { readonly kind: 'no-bonus' };

const award = (amount: AmountForm): Effect => ({ kind: 'award', amount });
/** For each of the things counted, whose unit stands in `{unit}`: 0.5分÷份. */
const perUnit = (kind: 'award' | 'deduct' | 'bonus'): Effect => ({ kind, amount: 'points', perUnit: true });
const deduct = (amount: AmountForm): Effect => ({ kind: 'deduct', amount });
const zero = (scope: ZeroScope): Effect => ({ kind: 'zero', scope });

/** Consequences: they end a phrase, what stands before them is the condition. */
export const EFFECTS = new Wordings<Effect>(
  // prettier-ignore
  [
    wording('[<则>]<大项名>[<则>|整体|全部]*<不得分>', zero('group'), '发生安全责任事故的，项目管理部分计0分'),
    wording('<大项>(整体|全部)[<则>]<不得分>', zero('group'), '被追究责任的，资金管理一级指标整体记0分'),
    wording('[<则>]<总分>[<则>]<不得分>', zero('total'), '引发重大舆情的，考核总分计0分'),
    wording('<总分>(为0|计0|记0|归零|清零)', zero('total'), '引发重大舆情的，总分为0'),
    wording('[实行|予以|进行|<则>]一票否决', zero('total'), '发生群死群伤事故的，一票否决'),
    wording('[<考核>]<等级>[<则>](定|评|评定|确定|列|判定)为(差|较差|不合格|不达标|不及格)[等次|等级|等|档]', zero('total'), '弄虚作假的，评价等级直接定为差'),
    wording('<考核>[检查|结果][<则>](定|评|评定|确定|列|判定|认定)为(差|较差|不合格|不达标|不及格)[等次|等级|等|档]', zero('total'), '被督查通报的，全年考核直接评为不合格等次'),
    wording('<考核>[检查](不合格|为不合格|为差|计0分|记0分|得0分)', zero('total'), '一次死亡10人以上的，年度考核不合格'),
    wording('[<则>]不得评为(优|优秀|良|良好|优良)[等次|等级]', zero('total'), '未通过审计的，不得评为优秀'),
    wording('[<则>]取消[本年度|当年|年度]{what}资格', zero('total'), '造假的，取消评优资格'),
    wording('[<考核>][<等级>][<则>](降低|降|下调)(一|1)(个等次|个等级|个档次|档|级|等)', zero('total'), '被通报的，评价等级降低一档'),
    wording('[<考核>]<总分>(不得超过|不能超过|不超过|最高不超过|最多不超过|最高不得超过|最高|最多|最高为|最高得|最高只能得|最高只得|不高于|不得高于|上限为){x}分[封顶|为限]', zero('total'), '执行率低于60%的，总分不得超过69分'),
    wording('[<则>]<大项>[<则>]<不得分>', zero('group'), '未完成棚改任务的，此大项计0分'),
    wording('[<则>]<小项>[<则>]<不得分>', zero('item'), '弄虚作假的，该小项不得分'),
    wording('[<则>]不得(相应|对应|该小项)[项][的](分值|分数|得分|分)', zero('item'), '未完成的不得相应分值'),
    wording('[<则>](扣除|扣减|扣)[该项|该小项|此项|该要点|其|所]*(相应|对应)[项|小项|要点]*[的](分值|分数|得分|分)', zero('missed-part'), '每有一项不符合，扣除该项相应分值'),
    wording('[<则>]<本指标>[<则>]<不得分>', zero('indicator'), '虚报开工数据的，本指标得0分'),
    wording('[<则>]<本项>[<则>]<不得分>', zero('line'), '发生重大质量安全事故的，本项不得分'),
    wording('[<则>]<满分>[<则>](全扣|全部扣除|全部扣减|全部扣完|扣完|扣光|归零|清零)', zero('line'), '未建立责任制的，本项分值全扣'),
    wording('[<则>]全扣', zero('line'), '未建立制度的，全扣'),
    wording('[<则>]<本项>[的][得分|分值|分数][直接|一律|均|全部](归零|清零|归为0|全部扣除|全部扣减|全部扣完)', zero('line'), '虚报完成数的，该项得分归零'),
    wording('[<则>](取消|扣回)[<本项>|全部]*[的](得分|分值|分数)', zero('line'), '造假的，取消该项得分'),
    wording('[<则>]<不得分>', zero('here'), '未公开的不得分'),
    wording('[<本项>][<则>](不扣分|不予扣分|不作扣分|不做扣分|免予扣分|不扣减|不扣减分|不扣)', { kind: 'keep' }, '没有移交任务的不扣分'),
    wording('(不加分|不予加分|不另加分|不另行加分|不再加分)', { kind: 'no-bonus' }, '未超额的不加分'),
    wording('[<则>]<加>{x}分÷[每]{unit}', perUnit('bonus'), '获省级表彰的加0.5分/次'),
    wording('[<则>]<加>{x}分', { kind: 'bonus', amount: 'points' }, '列入省级试点的加1分'),
    wording('[<则>]<加>[<分值>的]{p}%[的][<分值>]', { kind: 'bonus', amount: 'share' }, '受表彰的加分值的10%'),
    wording('[<则>][从]<扣>[<本项>][<分值>]{x}分÷[每]{unit}', perUnit('deduct'), '资料不全的扣0.5分/份'),
    wording('[<则>][按|按照|以]{x}分÷[每]{unit}[的标准][予以|进行]*(扣分|扣减|扣除|计扣|减分)', perUnit('deduct'), '未办结的按1分/件扣减'),
    wording('[每][{n}]{unit}÷<扣>{x}分', perUnit('deduct'), '逾期的，1天/扣0.2分'),
    wording('[<则>][按|按照|以]{x}分[的标准][予以|进行]*(扣分|扣减|扣除|计扣|减分)', deduct('points'), '每例0.5分予以扣分'),
    wording('[<则>][从[<本项>][的][得分|分值|总分|基本分]中][得分|分值]<扣>[<本项>]{x}分', deduct('points'), '未按规定报送的，扣2分'),
    wording('[<则>](扣除|扣减|扣){x}', deduct('points'), '乱停乱放的，每处扣1'),
    wording('[<则>]<扣>[<本项>]<分值>[的]{p}%', deduct('share'), '每低1%扣权重分的2%'),
    wording('[<则>]<扣>{p}%[的]<分值>', deduct('share'), '未备案的扣50%的分值'),
    wording('[<则>]<扣>{n}÷{m}[的]<分值>', deduct('fraction'), '缺一项扣1/4权重分'),
    wording('[<则>]<扣>[<分值>的]一半[的][<分值>]', deduct('half'), '资料不全的，扣一半分'),
    wording('[<则>][按|按照|以]{x}分÷[每]{unit}[的标准][予以|进行]*(计分|得分|给分|赋分|计算|计)', perUnit('award'), '加装电梯按1分/部计分'),
    wording('[<则>]<得>{x}分÷[每]{unit}', perUnit('award'), '加装电梯得1分/部'),
    wording('[<则>](按|按照|以){x}分[的标准][予以|进行]*(计分|得分|给分|赋分|计算|计)', award('points'), '每项按2分计'),
    wording('[<则>][<本项>][<则>]<得>[<本项>]{x}分', award('points'), '制定资金管理办法的得3分'),
    wording('[<则>]<得>[<本项>](基本分|基础分|基准分|标准分|起评分){x}分', award('points'), '按时上报的得基本分3分'),
    wording('[<则>][<得>][<本项>]<分值>[的]{p}%', award('share'), '基本符合的，得本项分值的50%'),
    wording('[<则>]<得>{p}%[的]<分值>', award('share'), '部分完成的得60%的分值'),
    wording('按[<分值>的]{p}%(得分|计分|记分|给分|赋分|计算得分|计)', award('share'), '基本达标的按80%计分'),
    wording('[<则>]<得>[<本项>]<分值>[的]{n}÷{m}', award('fraction'), '每符合一项得权重分的1/4'),
    wording('[<则>]<扣>[<本项>]<分值>[的]{n}÷{m}', deduct('fraction'), '每缺一项扣分值的1/5'),
    wording('[<则>]<得>{n}÷{m}[的]<分值>', award('fraction'), '每符合一项得1/4权重分'),
    wording('[<则>]<计为>{p}%[计|计分]', award('share'), '70%—80%计60%'),
    wording('[<则>]<得>[<分值>的]一半[的][<分值>]', award('half'), '部分公开的得一半分'),
    wording('[<则>][<本项>][<则>]<得>[<本项>][的]<满分>', award('full'), '及时公开的得满分'),
    wording('按(满分|全分|全额分)(计|计分|计算|得分|记|给分|赋分|处理)', award('full'), '无任务的按满分计'),
    wording('(视同|视为|视作)[<本项>]<满分>', award('full'), '未发生变更的视同满分'),
    wording('[<则>]满分', award('full'), '达到100%满分'),
    wording('<open>{x}分<close>', { kind: 'award', amount: 'points', isHeading: true }, '制度健全（2分）'),
    wording('{x}分÷[每]{unit}', perUnit('award'), '加装电梯1分/部'),
    wording('[每][{n}]{unit}÷{x}分', perUnit('award'), '举办培训的，1期/0.5分'),
    wording('{x}分', award('points'), '有专门机构1分'),
    wording('[可|则|即|方可]*直接得分', award('full'), '无此情形的，可直接得分'),
    wording('得分', award('full'), '符合要求的得分'),
  ],
  CLASSES,
  'end',
);
