import type { Draft } from '../draft';
import { isPlainText } from '../grammar/plainText';
import type { Reading } from '../statements/statement';
import type { Section } from '../text/segments';

/** An item of a list with what it says; null where it has items of its own. */
export interface ListedItem {
  readonly item: Section;
  readonly reading: Reading | null;
}

/** 1.指标定义…2.计分方法…3.操作解释…: headings of items that say nothing of the score. */
const EXPLAINS =
  /^(?:(?:指标)?(?:定义|解释|说明|内涵|释义)|计算(?:公式|方法)|操作解释|数据来源|(?:评价|考核)(?:依据|对象|周期)|填报说明)/;

/** The one item that scores, where the others only explain it; null for any other list. */
export function scoringItem(draft: Draft, items: readonly ListedItem[]): Reading | null {
  const explaining = items.filter(isExplaining);
  const [scoring, ...others] = items.filter((one) => !explaining.includes(one));
  if (explaining.length === 0 || others.length > 0 || !scoring?.reading) return null;
  for (const { reading } of explaining) {
    const rule =
      reading?.loose.find(({ text }) => !isPlainText(text)) ?? reading?.duties[0] ?? reading?.caps[0];
    if (rule) draft.refuse(rule);
  }
  return scoring.reading;
}

function isExplaining({ item, reading }: ListedItem): boolean {
  const heading = item.lead[0]?.[0]?.text ?? '';
  return reading?.statements.length === 0 && reading.base === null && EXPLAINS.test(heading);
}
