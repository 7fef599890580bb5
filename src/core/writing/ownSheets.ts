/** Names of the sheets that the product itself writes: never read as the official's tables. */
export const OWN_SHEETS = {
  workingPaper: '评分底稿',
  deviations: '偏差清单',
  results: '评价结果',
  /** Before-images for 撤销本次写入; hidden. */
  record: '安居记录',
} as const;

export type OwnSheet = (typeof OWN_SHEETS)[keyof typeof OWN_SHEETS];

const NAMES: ReadonlySet<string> = new Set(Object.values(OWN_SHEETS));

export function isOwnSheet(name: string): name is OwnSheet {
  return NAMES.has(name);
}
