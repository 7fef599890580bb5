import { parseCellAddress } from '../../core/cells/address';
import { XmlError, attributesOf, localName, nextTag, type Tag } from './xml/lexer';

/** Rows and cells of a sheet as places in its XML, so that what is not touched needs not be understood. */

export interface RowSlice {
  /** Zero-based. */
  readonly row: number;
  readonly open: Tag;
  /** Where its cells end. */
  readonly contentEnd: number;
  readonly end: number;
}

export interface CellSlice {
  /** Zero-based. */
  readonly column: number;
  readonly open: Tag;
  readonly end: number;
}

/** The `sheetData` tag. Throws {@link XmlError}. */
export function sheetDataTag(xml: string): Tag {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (localName(tag.name) === 'sheetData' && tag.kind !== 'close') return tag;
  }
  throw new XmlError('no sheetData', 0);
}

/** A row without a number of its own follows the one before. */
export function* rowSlices(xml: string, data: Tag): Generator<RowSlice> {
  if (data.kind === 'empty') return;
  let row = -1;
  for (let tag = nextTag(xml, data.end); tag;) {
    if (tag.kind === 'close' && tag.name === data.name) return;
    if (localName(tag.name) !== 'row') throw new XmlError(`unexpected ${tag.name}`, tag.start);
    const number = attributesOf(xml.slice(tag.start, tag.end)).get('r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    const [contentEnd, end] = extent(xml, tag);
    yield { row, open: tag, contentEnd, end };
    tag = nextTag(xml, end);
  }
  throw new XmlError('sheetData is not closed', data.start);
}

/** A cell without an address of its own follows the one before. */
export function* cellSlices(xml: string, row: RowSlice): Generator<CellSlice> {
  let column = -1;
  for (let tag = nextTag(xml, row.open.end); tag && tag.start < row.contentEnd;) {
    if (localName(tag.name) !== 'c') throw new XmlError(`unexpected ${tag.name}`, tag.start);
    const address = /\sr\s*=\s*["']([A-Za-z]+\d+)["']/.exec(xml.slice(tag.start, tag.end))?.[1];
    column = address === undefined ? column + 1 : (parseCellAddress(address)?.column ?? column + 1);
    const end = extent(xml, tag)[1];
    yield { column, open: tag, end };
    tag = nextTag(xml, end);
  }
}

/** Where the content of an element ends, and where the element itself does. Not for elements within their like. */
function extent(xml: string, open: Tag): readonly [contentEnd: number, end: number] {
  if (open.kind === 'empty') return [open.end, open.end];
  const close = xml.indexOf(`</${open.name}`, open.end);
  const end = xml.indexOf('>', close);
  if (close < 0 || end < 0) throw new XmlError(`${open.name} is not closed`, open.start);
  return [close, end + 1];
}

/** True where the cell has a child element of this name. */
export function hasChild(xml: string, cell: CellSlice, name: string): boolean {
  for (let tag = nextTag(xml, cell.open.end); tag && tag.start < cell.end; tag = nextTag(xml, tag.end)) {
    if (localName(tag.name) === name) return true;
  }
  return false;
}
