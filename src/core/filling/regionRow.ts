import { withoutSpace } from '../cells/text';
import type { BaseDataRegion, BaseDataSheet } from '../tables/baseDataModel';

/** The line of a base-data sheet that an attachment speaks of. */
export interface RegionRow {
  readonly region: BaseDataRegion;
  /** True where the attachment names no region, or the sheet does not say whose total it is. */
  readonly isAssumed: boolean;
}

/**
 * The lines that fit an attachment's region: the one of that name, or the total where the sheet is that region's own.
 * An attachment that names no region takes the total. Empty where none fits, several where that is not clear.
 */
export function regionRows(base: BaseDataSheet, region: string | null): readonly RegionRow[] {
  const totals = base.regions.filter(({ kind }) => kind === 'total');
  if (region === null) return totals.map((total) => ({ region: total, isAssumed: true }));
  const named = base.regions.filter(({ name, kind }) => kind !== 'total' && isSameRegion(name, region));
  if (named.length > 0) return named.map((one) => ({ region: one, isAssumed: false }));
  if (base.region === null) return totals.map((total) => ({ region: total, isAssumed: true }));
  return isSameRegion(base.region, region) || isSameRegion(region, base.region)
    ? totals.map((total) => ({ region: total, isAssumed: false }))
    : [];
}

/** 昌吉州, 昌吉回族自治州 and 新疆维吾尔自治区昌吉回族自治州 are one; 昌吉市 is another. */
function isSameRegion(name: string, region: string): boolean {
  const [one, other] = [shortName(name), shortName(region)];
  return (
    one.length >= 2 &&
    (one === other || (other.endsWith(one) && /[省区州市盟县旗]$/.test(before(other, one))))
  );
}

function before(text: string, ending: string): string {
  return text.slice(0, text.length - ending.length);
}

const NATIONALITIES =
  /(?:维吾尔|壮|回|蒙古|哈萨克|柯尔克孜|藏|羌|彝|苗|侗|土家|布依|傣|景颇|傈僳|白|哈尼|朝鲜|黎|瑶|满|土|撒拉|锡伯|塔吉克|达斡尔)族?(?=自治)/g;

/** Without the nationalities and 自治, and without what stands in brackets: 伊犁哈萨克自治州（州直） → 伊犁州. */
function shortName(name: string): string {
  return withoutSpace(name)
    .replace(/\([^()]*\)/g, '')
    .replace(NATIONALITIES, '')
    .replace(/自治(?=[区州县旗])/g, '')
    .replace(/州直$/, '州');
}
