import { readPalette, resolveColour, type Palette } from '../../hosts/xlsx/colours';
import { BUILT_IN_FORMATS } from '../../hosts/xlsx/numberFormats';
import type { XmlElement } from '../../hosts/xlsx/xml/tree';
import type { Border, CellFormat } from '../excel-host';
import type { StandardFont } from '../grid/sheetData';

/** The looks of the cells of a file: by their format, an index into `cellXfs`. */
export interface CellLooks {
  readonly standardFont: StandardFont;
  /** What differs from an untouched cell. Built-in formats that depend on the language are not among it. */
  of(format: number): CellFormat;
}

const FALLBACK_FONT: StandardFont = { name: '宋体', size: 11 };

/** ECMA-376 part 1, 18.18.3, in the words of Excel's JavaScript API. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  double: ['Double', 'Thick'],
};

const SIDES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

/** Reads `styles.xml`; null for a workbook that has none. */
export function readCellLooks(styles: XmlElement | null, theme: XmlElement | null): CellLooks {
  if (!styles) return { standardFont: FALLBACK_FONT, of: () => ({}) };
  const palette = readPalette(styles, theme);
  const list = (name: string, child: string) => styles.child(name)?.childrenNamed(child) ?? [];
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border').map((border) => bordersOf(border, palette));
  const formats = list('cellXfs', 'xf');
  const standardFont = {
    name: fonts[0]?.child('name')?.get('val') ?? FALLBACK_FONT.name,
    size: fonts[0]?.child('sz')?.getNumber('val', FALLBACK_FONT.size) ?? FALLBACK_FONT.size,
  };
  const numberFormats = new Map([...BUILT_IN_FORMATS].map(([code, id]) => [id, code]));
  for (const format of list('numFmts', 'numFmt')) {
    numberFormats.set(format.getNumber('numFmtId', 0), format.get('formatCode') ?? 'General');
  }
  const looks = formats.map((xf): CellFormat => {
    const border = borders[xf.getNumber('borderId', 0)] ?? {};
    const numberFormat = numberFormats.get(xf.getNumber('numFmtId', 0)) ?? 'General';
    return {
      ...(numberFormat === 'General' ? {} : { numberFormat }),
      ...fontOf(fonts[xf.getNumber('fontId', 0)], standardFont, palette),
      ...fillOf(fills[xf.getNumber('fillId', 0)], palette),
      ...alignmentOf(xf.child('alignment')),
      ...(Object.keys(border).length > 0 ? { borders: border } : {}),
      ...(xf.child('protection')?.getFlag('locked', true) === false ? { isUnlocked: true } : {}),
    };
  });
  return { standardFont, of: (format) => looks[format] ?? {} };
}

function fontOf(font: XmlElement | undefined, standard: StandardFont, palette: Palette): CellFormat {
  if (!font) return {};
  const has = (name: string) => font.child(name)?.getFlag('val', true) ?? false;
  const name = font.child('name')?.get('val');
  const size = font.child('sz')?.getNumber('val', standard.size);
  const colour = resolveColour(font.child('color'), palette);
  const underline = font.child('u');
  return {
    ...(has('b') ? { bold: true } : {}),
    ...(has('i') ? { italic: true } : {}),
    ...(underline && underline.get('val') !== 'none' ? { underline: 'Single' } : {}),
    ...(name !== undefined && name !== standard.name ? { fontName: name } : {}),
    ...(size !== undefined && size !== standard.size ? { size } : {}),
    ...(colour !== null && colour !== '#000000' ? { colour } : {}),
  };
}

function fillOf(fill: XmlElement | undefined, palette: Palette): CellFormat {
  const pattern = fill?.child('patternFill');
  if (pattern?.get('patternType') !== 'solid') return {};
  const colour = resolveColour(pattern.child('fgColor'), palette);
  return colour === null ? {} : { fill: colour };
}

function alignmentOf(alignment: XmlElement | undefined): CellFormat {
  const horizontal = alignment?.get('horizontal');
  const vertical = alignment?.get('vertical');
  return {
    ...(alignment?.getFlag('wrapText') ? { wrap: true } : {}),
    ...(horizontal !== undefined && horizontal !== 'general' ? { horizontal: capital(horizontal) } : {}),
    ...(vertical !== undefined && vertical !== 'bottom' ? { vertical: capital(vertical) } : {}),
  };
}

function bordersOf(border: XmlElement, palette: Palette): Record<string, Border> {
  const found: Record<string, Border> = {};
  for (const [name, side] of Object.entries(SIDES)) {
    const element = border.child(name);
    const line = LINES[element?.get('style') ?? ''];
    if (!line) continue;
    const colour = resolveColour(element?.child('color'), palette) ?? '#000000';
    found[side] = { style: line[0], weight: line[1], colour };
  }
  return found;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
