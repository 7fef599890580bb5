import { shiftFormula } from './shiftFormula';
import { cellSlices, rowSlices, type CellSlice } from './sheetData';
import { attributesOf, localName, nextTag, type Tag } from './xml/lexer';
import { parseElement } from './xml/tree';

/** A cell of a formula that was filled down; zero-based, its own text without `=`. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The cell that holds the text for the others. */
  readonly master: SharedFormula | null;
}

/**
 * Excel stores a formula that was filled down once, in its first cell, and refers to it from the others (ECMA-376
 * part 1, 18.3.1.40). Here each cell has its own text.
 */
export function* sharedFormulas(xml: string, data: Tag): Generator<SharedFormula> {
  if (!/\bt=["']shared["']/.test(xml)) return;
  const masters = new Map<string, SharedFormula>();
  for (const { row, ...slice } of rowSlices(xml, data)) {
    for (const cell of cellSlices(xml, { row, ...slice })) {
      const tag = formulaTag(xml, cell);
      const attributes = tag && attributesOf(xml.slice(tag.start, tag.end));
      const group = attributes?.get('si');
      if (!tag || group === undefined || attributes?.get('t') !== 'shared') continue;
      const text = parseElement(xml, tag).text;
      const master = masters.get(group);
      if (text !== '') {
        const own = { row, column: cell.column, formula: text, master: null };
        masters.set(group, own);
        yield own;
      } else if (master) {
        const formula = shiftFormula(master.formula, row - master.row, cell.column - master.column);
        yield { row, column: cell.column, formula, master };
      }
    }
  }
}

/** The `f` element of a cell, if it has one. */
function formulaTag(xml: string, cell: CellSlice): Tag | null {
  for (let tag = nextTag(xml, cell.open.end); tag && tag.start < cell.end; tag = nextTag(xml, tag.end)) {
    if (localName(tag.name) === 'f' && tag.kind !== 'close') return tag;
  }
  return null;
}
