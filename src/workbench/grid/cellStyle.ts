import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { Border, CellFormat } from '../excel-host';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterContinuous: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const THIN_LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  Double: BorderStyleTypes.DOUBLE,
};

const HEAVY_LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

function line(border: Border | undefined): IBorderStyleData | null {
  if (!border || border.style === 'None') return null;
  const heavy = border.style === 'Continuous' ? HEAVY_LINES[border.weight] : undefined;
  return { s: heavy ?? THIN_LINES[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.colour } };
}

/** Declared in workbench.css: for computers without the fonts of Chinese Windows, one whose digits are as narrow. */
export const SUBSTITUTE_FONT = 'AnjuSongti';

/** A font as the browser is asked for it. */
export function fontList(name: string): string {
  return `${name}, ${SUBSTITUTE_FONT}, sans-serif`;
}

/** Every part of a look, null where a cell does not have it: what the grid showed before is gone. */
export type WholeStyle = { readonly [Key in keyof IStyleData]-?: Nullable<IStyleData[Key]> };

/** The look of a cell as Univer draws it. */
export function styleOf(format: CellFormat): Partial<WholeStyle> {
  const { borders = {}, numberFormat } = format;
  const sides = {
    t: line(borders['EdgeTop']),
    b: line(borders['EdgeBottom']),
    l: line(borders['EdgeLeft']),
    r: line(borders['EdgeRight']),
  };
  return {
    ff: format.fontName === undefined ? null : fontList(format.fontName),
    fs: format.size ?? null,
    bl: format.bold ? BooleanNumber.TRUE : null,
    it: format.italic ? BooleanNumber.TRUE : null,
    ul: format.underline && format.underline !== 'None' ? { s: BooleanNumber.TRUE } : null,
    cl: format.colour === undefined ? null : { rgb: format.colour },
    bg: format.fill === undefined ? null : { rgb: format.fill },
    n: numberFormat === undefined || numberFormat === 'General' ? null : { pattern: numberFormat },
    ht: HORIZONTAL[format.horizontal ?? ''] ?? null,
    vt: VERTICAL[format.vertical ?? ''] ?? VerticalAlign.BOTTOM,
    tb: format.wrap ? WrapStrategy.WRAP : null,
    bd: sides,
  };
}

/** As {@link styleOf}, without what a cell does not have: for a grid that shows nothing yet. */
export function firstStyleOf(format: CellFormat): IStyleData {
  const style = styleOf(format);
  const bd = Object.fromEntries(Object.entries(style.bd ?? {}).filter(([, side]) => side !== null));
  return Object.fromEntries(
    Object.entries({ ...style, bd: Object.keys(bd).length > 0 ? bd : null }).filter(
      ([, part]) => part !== null,
    ),
  );
}
