import { CLASSES } from '../grammar/lexicon';
import { isPlainText } from '../grammar/plainText';
import { NUMBER } from '../grammar/wording';
import { numberFromWord } from '../text/normalise';
import type { Head, PrintedSteps } from './statement';

/** 第一, 统一, 任一: no number. */
const IDIOMS = /(?:第|统|唯|单|同|专|万|逐|任|任何|某|哪|其中)$/;
const ONE =
  /^(?<before>.*?)(?<verb>符合其中|满足其中|符合|满足|具备|做到|达到|发现|出现|发生|存在|查实|查出|有|缺少|缺失|缺|遗漏|漏报|漏|错报|错填|错误|错|少|延迟|逾期|迟报|延期|超期|推迟|超过|超)?(?:1|一)(?<unit>个工作日|工作日|个月|周|人次|批次|场次|户次|套次|件次|起|例|处|项|条|个|次|户|套|间|人|名|位|件|份|笔|栋|家|篇|宗|批|张|台|部|辆|座|幢|所|页|天|日|月|期|类|场|点(?=不|未|没))(?<noun>.*)$/;

/** 少10户, 短少2份: so many at a time. */
const SEVERAL_FEWER = new RegExp(
  `^(?<before>.*?)(?<verb>短少|少|差|欠)(?<size>${NUMBER})(?<unit>${CLASSES['unit']?.split(' ').join('|') ?? ''})(?<noun>.{0,4})$`,
);

/** 一户一档, 一事一议: the other half of a set phrase. */
const SECOND_HALF = /^(?:[户人事档策次]|一(?!般))/;

/** 1人以上, 1次或多次: a bound, not one of many. */
const RANGE = /(?:及以上|以上|以内|以下|或(?=[以多更两几2-9]))/;

/** 逾期1天或错误1处: a second count beside the first. */
const ANOTHER_COUNT = /(?:或|、|和|及).*[\d一]/;

/** 一项不合格. */
const FAULT = /^(?:不|未|没|错|违|缺)/;

/** 发生一起…扣4分, 缺一项扣1分, 逾期1天扣1分: one such event costs so much, and each further one again. */
export function implicitSteps(text: string, isRepeated = false): PrintedSteps | null {
  const groups = (ONE.exec(text) ?? SEVERAL_FEWER.exec(text))?.groups;
  if (!groups) return null;
  const { before = '', verb, size = '1', unit = '', noun = '' } = groups;
  if (ANOTHER_COUNT.test(noun)) return null;
  if (IDIOMS.test(before) || SECOND_HALF.test(noun) || RANGE.test(noun)) return null;
  const isCounted =
    (verb !== undefined && !IDIOMS.test(before)) ||
    before === '' ||
    noun === '' ||
    isRepeated ||
    FAULT.test(noun);
  if (!isCounted || !isPlainText(before + noun)) return null;
  return {
    form: { kind: 'count', isImplicit: true },
    size: numberFromWord(size),
    unit,
    limit: null,
    before,
    verb: verb ?? '',
    noun,
  };
}

/** Whether a bare number of things in it may be one of many: 发生1起…. */
export function canCount(head: Head): boolean {
  return head.kind === 'text' || (head.kind === 'bounds' && head.printed.bounds[0]?.operator === null);
}
