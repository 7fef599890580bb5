import { cellAddress, type Position } from '../../core/cells/address';
import type { CellContent } from '../../core/writing/edit';
import { EditRefused } from './editRefused';
import { withFunctionPrefixes } from './futureFunctions';
import { escapeCellText } from './xml/text';

/** The most characters that a cell holds, and a formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Where a cell stands, for its address and for what is said about it. */
export interface CellPlace extends Position {
  readonly sheet: string;
  /** Of the elements of this part, such as `x:`. */
  readonly prefix: string;
}

/** A `c` element (ECMA-376 part 1, 18.3.1.4). Texts stand in the cell itself, so that the shared ones stay untouched. */
export function cellXml(place: CellPlace, content: CellContent, format: number): string {
  const { prefix } = place;
  const head = `<${prefix}c r="${cellAddress(place.row, place.column)}"${format > 0 ? ` s="${format}"` : ''}`;
  if ('formula' in content) return formulaCell(place, head, content.formula, content.result);
  const { value } = content;
  if (value === null) return `${head}/>`;
  if (typeof value === 'string') {
    const text = escapeCellText(shortened(value));
    const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
    return `${head} t="inlineStr"><${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  const [type, stored] = storedValue(place, value);
  return `${head}${type}><${prefix}v>${stored}</${prefix}v></${prefix}c>`;
}

function formulaCell(
  place: CellPlace,
  head: string,
  formula: string,
  result: string | number | boolean | null,
): string {
  const { prefix } = place;
  const body = withFunctionPrefixes(formula.replace(/^=/, ''));
  if (body.length > LONGEST_FORMULA) refuse('formula-too-long', place);
  const formulaXml = `<${prefix}f>${escapeCellText(body)}</${prefix}f>`;
  if (result === null) return `${head}>${formulaXml}</${prefix}c>`;
  const [type, stored] = storedValue(place, result);
  return `${head}${type}>${formulaXml}<${prefix}v>${stored}</${prefix}v></${prefix}c>`;
}

/** The attribute that names the type, and the text of `v`. */
function storedValue(place: CellPlace, value: string | number | boolean): readonly [string, string] {
  switch (typeof value) {
    case 'string':
      return [' t="str"', escapeCellText(shortened(value))];
    case 'boolean':
      return [' t="b"', value ? '1' : '0'];
    case 'number':
      if (!Number.isFinite(value)) refuse('not-a-finite-number', place);
      return ['', String(value)];
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function refuse(why: 'formula-too-long' | 'not-a-finite-number', { sheet, row, column }: CellPlace): never {
  throw new EditRefused({ why, sheet, cell: { row, column } });
}

/**
 * True for a text that Excel would read as something else if the cell were edited: a formula, a number, a date, a
 * percentage, or a text that begins with an apostrophe.
 */
export function needsQuotePrefix(content: CellContent): boolean {
  if ('formula' in content || typeof content.value !== 'string') return false;
  return /^\s*(?:[=+\-@']|[\d.,，．：:%％/年月日\s-]+$|(?:true|false)$)/i.test(content.value);
}
