import type { IStyleData, Nullable } from '@univerjs/core';
import type { CellFormat } from '../excel-host';

/**
 * The look of a cell after a person changed it on the grid. Only number formats and fills are taken over: typing 97% or
 * a date gives a cell its format, pasting gives a fill. Everything else a person cannot change there.
 */
export function formatAfter(before: CellFormat, { n, bg }: IStyleData): CellFormat {
  const format = { ...before };
  const fill = colourOf(bg?.rgb);
  if (n?.pattern && n.pattern !== 'General') format.numberFormat = n.pattern;
  else delete format.numberFormat;
  if (fill === null) delete format.fill;
  else format.fill = fill;
  return format;
}

/** `#RRGGBB` of what Univer keeps: `#abc`, `#aabbcc`, `rgb(170, 187, 204)`. */
export function colourOf(text: Nullable<string>): string | null {
  if (!text) return null;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return `#${long.toUpperCase()}`;
  }
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!parts) return null;
  const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}
