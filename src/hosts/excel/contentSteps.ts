import type { CellContent } from '../../core/writing/edit';
import { gridBlocks } from './gridBlocks';
import { numberFormatSteps } from './numberFormatSteps';
import { payloadOfText } from './payload';
import type { SheetChanges } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';
import { typedText } from './typedText';

const TEXT_FORMAT = '@';

/** What Excel is sent for a cell. */
type Typed = string | number | boolean;

function typedContent(content: CellContent, numberFormat: string): Typed {
  if ('formula' in content) return content.formula;
  if (typeof content.value === 'string') return typedText(content.value, numberFormat);
  return content.value ?? '';
}

function sizeOf(typed: Typed): number {
  return typeof typed === 'string' ? payloadOfText(typed) : 24;
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
    ...numberFormatSteps(changes, first),
    ...linkSteps(changes),
    ...gridBlocks(typed, added !== null, sizeOf).map(({ area, lines, size }): Step => ({
      sheet,
      size: size + SMALL_STEP,
      apply: (sheets) => {
        sheets.range(sheet, area).formulas = lines.map((line) => [...line]);
      },
    })),
    ...numberFormatSteps(changes, last),
  ];
}
