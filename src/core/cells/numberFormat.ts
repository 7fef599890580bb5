/** What a worksheet's number format says about the number that it shows. */

/** The first section without quoted words, escaped signs, paddings and brackets: only its placeholders. */
function placeholders(format: string): string {
  const first = format.replace(/"[^"]*"|\\.|!.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /^(?:general|standard|g\/通用格式|@)$/i.test(first.trim()) ? '' : first;
}

/** True for 0%, 0.00%; false for 0"%" and 0\%, which only print the sign. */
export function isPercentFormat(format: string): boolean {
  return placeholders(format).includes('%');
}

/** True where the number is shown as a date or a time of day. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(placeholders(format));
}

/** Decimals that the format shows: 2 for 0.00%; null for General, which shows what there is. */
export function shownDecimals(format: string): number | null {
  const shown = placeholders(format);
  if (!/[0#?]/.test(shown) || /e[+-]/i.test(shown)) return null;
  return /\.([0#?]*)/.exec(shown)?.[1]?.length ?? 0;
}

/** The word printed behind the number: 套 for 0"套"; null where there is none or the format scales what it shows. */
export function suffixWord(format: string): string | null {
  const first = format.split(';')[0] ?? '';
  return /^[#,]*0?(?:\.0+)?\s*"([^"]+)"$/.exec(first)?.[1] ?? null;
}
