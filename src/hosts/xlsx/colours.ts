import type { XmlElement } from './xml/tree';

/** What colours of a workbook are made of: its theme, and its own palette where it has one. */
export interface Palette {
  /** Of the theme, in the order in which cells count them; `RRGGBB`. */
  readonly theme: readonly string[];
  /** Replaces the standard 64 colours; `RRGGBB`. Empty where the workbook has no palette of its own. */
  readonly indexed: readonly string[];
}

/** ECMA-376 part 1, 18.8.27: the standard palette, from index 8; 0–7 repeat the first eight. */
const STANDARD =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const STANDARD_COLOURS = STANDARD.split(' ');

/** Cells count light before dark, the theme lists dark before light. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2'] as const;
const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function readPalette(styles: XmlElement | null, theme: XmlElement | null): Palette {
  const scheme = theme?.child('themeElements')?.child('clrScheme');
  const indexed = styles?.child('colors')?.child('indexedColors');
  return {
    theme: [...THEME_ORDER, ...ACCENTS].map((name) => {
      const colour = scheme?.child(name)?.elements[0];
      return colour?.get('lastClr') ?? colour?.get('val') ?? '';
    }),
    indexed: indexed?.childrenNamed('rgbColor').map((one) => (one.get('rgb') ?? '').slice(-6)) ?? [],
  };
}

/** `#RRGGBB` of a colour element (`fgColor`…); null for an automatic or unknown colour. */
export function resolveColour(colour: XmlElement | undefined, palette: Palette): string | null {
  const base = colour && baseColour(colour, palette);
  if (!base || !/^[0-9a-fA-F]{6}$/.test(base)) return null;
  return `#${tinted(base, colour.getNumber('tint', 0)).toUpperCase()}`;
}

function baseColour(colour: XmlElement, palette: Palette): string | undefined {
  const rgb = colour.get('rgb');
  if (rgb !== undefined) return rgb.slice(-6);
  const theme = colour.get('theme');
  if (theme !== undefined) return palette.theme[Number(theme)];
  const index = colour.get('indexed');
  if (index === undefined) return undefined;
  return (
    palette.indexed[Number(index)] ?? STANDARD_COLOURS[Number(index) < 8 ? Number(index) : Number(index) - 8]
  );
}

/** ECMA-376 part 1, 18.8.19: a tint moves the lightness towards black (-1) or white (1). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [hue, saturation, lightness] = toHsl(rgb);
  return toRgb(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

function toHsl(rgb: string): readonly [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const range = max - min;
  const lightness = (max + min) / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === red
      ? ((green - blue) / range + 6) % 6
      : max === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [sector / 6, saturation, lightness];
}

function toRgb(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number) => {
    const sector = (shift + hue * 12) % 12;
    const level = lightness - chroma * Math.max(-1, Math.min(sector - 3, 9 - sector, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(0) + channel(8) + channel(4);
}
