import { STYLES, type CellStyle, type StyleName } from '../../core/writing/edit';
import type { CellFormat } from '../excel-host';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;
const FRAME = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** A look that our own sheets have, and what of it can still differ by other edits. */
export interface NamedStyle {
  readonly name: StyleName;
  readonly format: Pick<CellFormat, 'fill' | 'numberFormat'>;
}

/** Bold, italic, size, colour, frame, wrapping, alignment: what only a whole style can give a cell. */
function signature(format: CellFormat): string {
  const lines = FRAME.filter((side) => (format.borders?.[side]?.style ?? 'None') !== 'None').length;
  return JSON.stringify([
    format.bold ?? false,
    format.italic ?? false,
    format.size ?? null,
    format.colour ?? null,
    lines,
    format.wrap ?? false,
    format.horizontal ?? 'General',
    format.vertical ?? 'Bottom',
  ]);
}

function styleSignature(style: CellStyle): string {
  return JSON.stringify([
    style.bold ?? false,
    style.italic ?? false,
    style.size ?? null,
    style.colour ?? null,
    style.border ? FRAME.length : 0,
    style.wrap ?? false,
    style.horizontal ? HORIZONTAL[style.horizontal] : 'General',
    style.vertical ? VERTICAL[style.vertical] : 'Bottom',
  ]);
}

const NAMED = (Object.entries(STYLES) as [StyleName, CellStyle][]).map(([name, style]) => ({
  name,
  signature: styleSignature(style),
  format: {
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
  },
}));

/** The style of our own sheets that a cell has, by all but number format and fill; null for any other look. */
export function styleNamed(format: CellFormat): NamedStyle | null {
  const wanted = signature(format);
  const alike = NAMED.filter((style) => style.signature === wanted);
  return (
    alike.find(
      (style) => style.format.fill === format.fill && style.format.numberFormat === format.numberFormat,
    ) ??
    alike.find((style) => style.format.fill === format.fill) ??
    alike[0] ??
    null
  );
}
