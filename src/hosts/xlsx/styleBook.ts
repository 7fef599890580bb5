import { STYLES, type CellStyle, type StyleName } from '../../core/writing/edit';
import { readPalette, resolveColour, type Palette } from './colours';
import { BUILT_IN_FORMATS, FIRST_CUSTOM_FORMAT } from './numberFormats';
import type { XmlElement } from './xml/tree';

/** One change to the looks of a cell; everything that it does not name stays. */
export type StyleChange =
  | { readonly kind: 'fill'; readonly colour: string | null }
  | { readonly kind: 'number-format'; readonly format: string }
  | { readonly kind: 'style'; readonly style: CellStyle }
  /** Keeps Excel from reading a text as a number, a date or a formula when its cell is edited. */
  | { readonly kind: 'quote-prefix'; readonly isOn: boolean };

/** The looks of our own sheets, one change for all cells that have them. */
export const LOOKS = Object.fromEntries(
  Object.entries(STYLES).map(([name, style]) => [name, { kind: 'style', style }]),
) as Readonly<Record<StyleName, StyleChange>>;

export const QUOTED: StyleChange = { kind: 'quote-prefix', isOn: true };
export const UNQUOTED: StyleChange = { kind: 'quote-prefix', isOn: false };

const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const FORMAT_ORDER = ['alignment', 'protection', 'extLst'];
/** The first two fills have a fixed meaning for Excel, whatever is written there. */
const RESERVED_FILLS = ['none', 'gray125'];
const BORDER_SIDES = ['left', 'right', 'top', 'bottom'];

/** A workbook's cell formats. They are only ever added to, so a format that a cell had before can be found again. */
export class StyleBook {
  private readonly palette: Palette;
  private readonly formats: XmlElement[];
  /** By fill id; null where a fill is no plain colour. */
  private readonly fillColours: (string | null)[];
  private readonly known = new Map<string, number>();
  /** Results by change, then by the format that was changed: the same change is asked for again and again. */
  private readonly changes = new Map<StyleChange, Map<number, number>>();

  constructor(
    private readonly root: XmlElement,
    theme: XmlElement | null,
  ) {
    this.palette = readPalette(root, theme);
    this.fillColours = this.collection('fills')
      .childrenNamed('fill')
      .map((fill) => this.plainColour(fill));
    this.formats = [...this.collection('cellXfs').childrenNamed('xf')];
    this.formats.forEach((format, index) => {
      this.remember(format, index);
    });
    if (this.formats.length === 0) {
      this.add(root.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }));
    }
  }

  /** Background of a format as `#RRGGBB`; null where there is none, or a pattern instead of a plain colour. */
  fill(format: number): string | null {
    return this.fillColour(this.format(format));
  }

  /** The format that differs from the given one by a change, made if need be. */
  changed(format: number, change: StyleChange): number {
    const known = this.changes.get(change)?.get(format);
    if (known !== undefined) return known;
    const xf = (change.kind === 'style' ? this.plainFormat() : this.format(format)).copy();
    this.apply(xf, change);
    const index = this.known.get(this.identity(xf)) ?? this.add(xf);
    const results = this.changes.get(change) ?? new Map<number, number>();
    this.changes.set(change, results.set(format, index));
    return index;
  }

  /** The format of a cell that nobody has touched, in the standard font of the workbook. */
  private plainFormat(): XmlElement {
    return this.format(0).copy().set('quotePrefix', null);
  }

  private format(index: number): XmlElement {
    return this.formats[index] ?? (this.formats[0] as XmlElement);
  }

  private apply(xf: XmlElement, change: StyleChange): void {
    switch (change.kind) {
      case 'fill':
        this.setFill(xf, change.colour);
        break;
      case 'number-format':
        xf.set('numFmtId', this.numberFormat(change.format)).set('applyNumberFormat', 1);
        break;
      case 'quote-prefix':
        if (xf.getFlag('quotePrefix') !== change.isOn) xf.set('quotePrefix', change.isOn ? 1 : null);
        break;
      case 'style':
        this.setStyle(xf, change.style);
        break;
    }
  }

  private setStyle(xf: XmlElement, style: CellStyle): void {
    if (style.fill !== undefined) this.setFill(xf, style.fill);
    if (style.numberFormat !== undefined) {
      xf.set('numFmtId', this.numberFormat(style.numberFormat)).set('applyNumberFormat', 1);
    }
    if (style.bold || style.italic || style.size !== undefined || style.colour !== undefined) {
      xf.set('fontId', this.font(xf.getNumber('fontId', 0), style)).set('applyFont', 1);
    }
    if (style.border) xf.set('borderId', this.thinBorder()).set('applyBorder', 1);
    if (style.wrap || style.horizontal !== undefined || style.vertical !== undefined) {
      const alignment = xf.childInOrder('alignment', FORMAT_ORDER);
      if (style.wrap) alignment.set('wrapText', 1);
      if (style.horizontal !== undefined) alignment.set('horizontal', style.horizontal);
      if (style.vertical !== undefined) alignment.set('vertical', style.vertical);
      xf.set('applyAlignment', 1);
    }
  }

  private setFill(xf: XmlElement, colour: string | null): void {
    xf.set('fillId', colour === null ? 0 : this.solidFill(colour)).set('applyFill', 1);
  }

  private solidFill(colour: string): number {
    const existing = this.fillColours.indexOf(colour);
    if (existing >= 0) return existing;
    while (this.fillColours.length < RESERVED_FILLS.length) {
      this.addFill(RESERVED_FILLS[this.fillColours.length] as string);
    }
    const pattern = this.addFill('solid');
    pattern.append('fgColor', { rgb: `FF${colour.slice(1)}` });
    pattern.append('bgColor', { indexed: 64 });
    this.fillColours[this.fillColours.length - 1] = colour;
    return this.fillColours.length - 1;
  }

  private addFill(patternType: string): XmlElement {
    const fills = this.collection('fills');
    const fill = fills.make('fill');
    appendTo(fills, fill);
    this.fillColours.push(null);
    return fill.append('patternFill', { patternType });
  }

  private plainColour(fill: XmlElement): string | null {
    const pattern = fill.child('patternFill');
    return pattern?.get('patternType') === 'solid'
      ? resolveColour(pattern.child('fgColor'), this.palette)
      : null;
  }

  private fillColour(xf: XmlElement): string | null {
    return this.fillColours[xf.getNumber('fillId', 0)] ?? null;
  }

  private font(base: number, style: CellStyle): number {
    const fonts = this.collection('fonts');
    const font = (fonts.childrenNamed('font')[base] ?? fonts.make('font')).copy();
    if (style.bold) font.childInOrder('b', FONT_ORDER).set('val', null);
    if (style.italic) font.childInOrder('i', FONT_ORDER).set('val', null);
    if (style.size !== undefined) font.childInOrder('sz', FONT_ORDER).set('val', style.size);
    if (style.colour !== undefined) {
      const old = font.child('color');
      if (old) font.remove(old);
      font.childInOrder('color', FONT_ORDER).set('rgb', `FF${style.colour.slice(1)}`);
    }
    return findOrAppend(fonts, font);
  }

  private thinBorder(): number {
    const borders = this.collection('borders');
    const border = borders.make('border');
    for (const side of BORDER_SIDES) border.append(side, { style: 'thin' }).append('color', { auto: 1 });
    border.append('diagonal');
    return findOrAppend(borders, border);
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS.get(code);
    if (builtIn !== undefined) return builtIn;
    const formats = this.collection('numFmts');
    const existing = formats.elements.find((element) => element.get('formatCode') === code);
    if (existing) return existing.getNumber('numFmtId', 0);
    const ids = formats.elements.map((element) => element.getNumber('numFmtId', 0));
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1;
    appendTo(formats, formats.make('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private collection(name: string): XmlElement {
    return this.root.childInOrder(name, STYLESHEET_ORDER);
  }

  private add(xf: XmlElement): number {
    appendTo(this.collection('cellXfs'), xf);
    const index = this.formats.push(xf) - 1;
    this.remember(xf, index);
    return index;
  }

  private remember(xf: XmlElement, index: number): void {
    const identity = this.identity(xf);
    if (!this.known.has(identity)) this.known.set(identity, index);
  }

  /**
   * What makes two formats look the same. Fills count by their colour: a cell that gets its colour back gets the very
   * format back that it had, theme colour and all.
   */
  private identity(xf: XmlElement): string {
    const colour = this.fillColour(xf);
    return `${colour ?? ''} ${xf.copy().set('fillId', null).set('applyFill', null).toString()}`;
  }
}

function findOrAppend(collection: XmlElement, element: XmlElement): number {
  const text = element.toString();
  const existing = collection.elements.findIndex((other) => other.toString() === text);
  return existing >= 0 ? existing : appendTo(collection, element);
}

function appendTo(collection: XmlElement, element: XmlElement): number {
  collection.children.push(element);
  const { length } = collection.elements;
  collection.set('count', length);
  return length - 1;
}

/** The styles of a workbook that has none. */
export function minimalStyles(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
