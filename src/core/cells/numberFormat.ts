/** What a worksheet's number format says about the number that it shows. */
export interface NumberFormat {
  /** True where the number is shown as a date or a time of day. */
  readonly isDate: boolean;
  /** True for 0%, 0.00%; false for 0"%" and 0\%, which only print the sign. */
  readonly isPercent: boolean;
  /** Decimals shown: 2 for 0.00%; null for General, which shows what there is. */
  readonly decimals: number | null;
  /** The word printed behind the number: 套 for 0"套"; null where there is none or the format scales what it shows. */
  readonly suffix: string | null;
}

/** A workbook has few formats and many cells: what each says is worked out once. */
const known = new Map<string, NumberFormat>();
const MOST_KNOWN = 1000;

export function readNumberFormat(format: string): NumberFormat {
  const before = known.get(format);
  if (before) return before;
  const shown = placeholders(format);
  const read: NumberFormat = {
    isDate: /[ymdhs]/i.test(shown),
    isPercent: shown.includes('%'),
    decimals:
      /[0#?]/.test(shown) && !/e[+-]/i.test(shown) ? (/\.([0#?]*)/.exec(shown)?.[1]?.length ?? 0) : null,
    suffix: /^[#,]*0?(?:\.0+)?\s*"([^"]+)"$/.exec(format.split(';')[0] ?? '')?.[1] ?? null,
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(format, read);
  return read;
}

/** The first section without quoted words, escaped signs, paddings and brackets: only its placeholders. */
function placeholders(format: string): string {
  const first = format.replace(/"[^"]*"|\\.|!.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /^(?:general|standard|g\/通用格式|@)$/i.test(first.trim()) ? '' : first;
}
