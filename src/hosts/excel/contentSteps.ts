import type { Area } from '../../core/cells/address';
import { areaOfKeys } from '../../core/cells/areaOfKeys';
import { cellKey } from '../../core/cells/snapshot';
import type { CellContent } from '../../core/writing/edit';
import { payloadOfText, LARGEST_PAYLOAD } from './payload';
import { rectangles } from './rectangles';
import type { SheetChanges } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';
import { numberFormatSteps } from './styleSteps';
import { typedText } from './typedText';

const TEXT_FORMAT = '@';

/** What Excel is sent for a cell. */
type Typed = string | number | boolean;

function typedContent(content: CellContent, numberFormat: string): Typed {
  if ('formula' in content) return content.formula;
  if (typeof content.value === 'string') return typedText(content.value, numberFormat);
  return content.value ?? '';
}

function sizeOf(typed: Typed | null): number {
  return typeof typed === 'string' ? payloadOfText(typed) : 24;
}

/** A part of a sheet with what goes into it; null leaves a cell as it is. */
interface ContentBlock {
  readonly area: Area;
  readonly typed: (Typed | null)[][];
}

function blockOf(area: Area, typed: ReadonlyMap<number, Typed>): ContentBlock {
  const lines: (Typed | null)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (Typed | null)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(typed.get(cellKey(row, column)) ?? null);
    }
    lines.push(line);
  }
  return { area, typed: lines };
}

/**
 * A sheet that we add is written as one block, gaps and all. On a sheet that was there before, only cells that change
 * are named at all.
 */
function blocksOf(typed: ReadonlyMap<number, Typed>, isNewSheet: boolean): readonly ContentBlock[] {
  if (isNewSheet) {
    const area = areaOfKeys(typed.keys());
    return area ? [blockOf(area, typed)] : [];
  }
  const occupied = new Map([...typed.keys()].map((key) => [key, true]));
  return rectangles(occupied).map(({ area }) => blockOf(area, typed));
}

/** Parts of a block that each fit into a request. */
function cut({ area, typed }: ContentBlock): readonly { block: ContentBlock; size: number }[] {
  const parts: { block: ContentBlock; size: number }[] = [];
  let lines: (Typed | null)[][] = [];
  let size = 0;
  let top = area.top;
  const close = (bottom: number) => {
    if (lines.length > 0) parts.push({ block: { area: { ...area, top, bottom }, typed: lines }, size });
    lines = [];
    size = 0;
    top = bottom + 1;
  };
  typed.forEach((line, index) => {
    const more = line.reduce<number>((sum, one) => sum + sizeOf(one), 0);
    if (size + more > LARGEST_PAYLOAD / 2) close(area.top + index - 1);
    lines.push(line);
    size += more;
  });
  close(area.bottom);
  return parts;
}

function writeStep(sheet: string, { area, typed }: ContentBlock, size: number): Step {
  return {
    sheet,
    size: size + SMALL_STEP,
    apply: (sheets) => {
      sheets.range(sheet, area).formulas = typed;
    },
  };
}

/** The link comes before the text: Excel may put the link's own words into the cell. */
function linkSteps({ sheet, contents }: SheetChanges): readonly Step[] {
  return [...contents].flatMap(([key, content]) => {
    if (!('link' in content) || content.link === undefined) return [];
    const documentReference = content.link.replace(/^#/, '');
    return {
      sheet,
      size: SMALL_STEP + payloadOfText(documentReference),
      apply: (sheets) => {
        sheets.cell(sheet, key).hyperlink = {
          documentReference,
        };
      },
    };
  });
}

/**
 * Number formats and contents of a sheet. Formats come first, since they decide how Excel takes a text. A cell
 * formatted as text takes a formula only as a text, and what it makes of a leading apostrophe is not known: it is made
 * General for either. After a formula it stays General unless the edits themselves ask for the text format.
 */
export function contentSteps(changes: SheetChanges, formatBefore: (key: number) => string): readonly Step[] {
  const { sheet, contents, numberFormats, added } = changes;
  const first = new Map(numberFormats);
  const last = new Map<number, string>();
  const typed = new Map<number, Typed>();
  for (const [key, content] of contents) {
    const format = numberFormats.get(key) ?? formatBefore(key);
    const isUnsafe =
      format === TEXT_FORMAT &&
      ('formula' in content || (typeof content.value === 'string' && content.value.startsWith("'")));
    if (isUnsafe) {
      first.set(key, 'General');
      const isWanted = numberFormats.get(key) === TEXT_FORMAT || !('formula' in content);
      if (isWanted) last.set(key, TEXT_FORMAT);
    }
    typed.set(key, typedContent(content, isUnsafe ? 'General' : format));
  }
  return [
    ...numberFormatSteps(sheet, first),
    ...linkSteps(changes),
    ...blocksOf(typed, added !== null)
      .flatMap(cut)
      .map(({ block, size }) => writeStep(sheet, block, size)),
    ...numberFormatSteps(sheet, last),
  ];
}
