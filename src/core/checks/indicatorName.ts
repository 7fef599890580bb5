import { halfWidth } from '../cells/text';

/**
 * What is left of a label once numbering, years, units in brackets and signs are taken out, so that the same indicator
 * has the same name on two forms: 1.公租房开工率（%） and 公租房开工率.
 */
export function indicatorName(label: string): string {
  return halfWidth(label)
    .replace(/\s/g, '')
    .replace(
      /^(?:[(]?(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3}|[①-⑳])[).、.:]?)(?=[^\d年月日%])/,
      '',
    )
    .replace(/20\d\d年度?/g, '')
    .replace(/\((?:[^()]{1,8})\)$/, '')
    .replace(/[《》“”"'、，。;；:：,.\-—_]/g, '');
}
