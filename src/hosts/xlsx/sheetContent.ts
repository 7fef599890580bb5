import { LIMITS } from './guard';
import type { Package } from './package';
import { UnusableFile } from './unusableFile';

/** From this size on, in bytes, a sheet is mostly blank formatted cells, which are left out before it is parsed. */
const LARGE = 16e6;

const BLANK_CELLS = /<(?:[\w.-]+:)?c(?=\s)[^<>]*(?:\/>|>\s*<\/(?:[\w.-]+:)?c>)/g;
const BLANK_ROWS = /<(?:[\w.-]+:)?row(?=\s)[^<>]*(?:\/>|>\s*<\/(?:[\w.-]+:)?row>)/g;
const WITHOUT_ADDRESS = /<(?:[\w.-]+:)?(?:c|row)(?![^<>]*\sr=)(?=[\s/>])/;

/**
 * The XML of a sheet, checked to be whole. Formatting down to row 1,048,576 makes parts of hundreds of megabytes that
 * say nothing: what stays is bounded by {@link LIMITS.content}. Throws {@link UnusableFile}.
 */
export function sheetContent(file: Package, part: string): Uint8Array {
  const content = file.size(part) < LARGE ? file.bytes(part) : withoutBlankCells(file, part);
  assertWhole(content, part, 'worksheet');
  return content;
}

/** Throws where the part does not end with the tag that closes its root. */
export function assertWhole(content: Uint8Array, part: string, root: string): void {
  const end = new TextDecoder().decode(content.subarray(-2048));
  const closed = new RegExp(
    `(?:</(?:[\\w.-]+:)?${root}\\s*>|<(?:[\\w.-]+:)?${root}[^<]*/>)(?:\\s|<!--[^]*?-->)*$`,
  );
  if (!closed.test(end)) throw new UnusableFile({ kind: 'damaged-part', part, damage: 'cut-off' });
}

function withoutBlankCells(file: Package, part: string): Uint8Array {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const kept: Uint8Array[] = [];
  let size = 0;
  let rest = '';
  const keep = (text: string) => {
    const bytes = encoder.encode(text);
    size += bytes.length;
    if (size > LIMITS.content) {
      throw new UnusableFile({ kind: 'too-large', what: 'content', size, limit: LIMITS.content });
    }
    kept.push(bytes);
  };
  file.eachPiece(part, (piece) => {
    rest += decoder.decode(piece, { stream: true });
    const boundary = startOfLastRow(rest);
    keep(dropBlanks(rest.slice(0, boundary)));
    rest = rest.slice(boundary);
  });
  keep(dropBlanks(rest + decoder.decode()));
  const content = new Uint8Array(size);
  let at = 0;
  for (const bytes of kept) {
    content.set(bytes, at);
    at += bytes.length;
  }
  return content;
}

/** Up to here the text is whole rows. */
function startOfLastRow(text: string): number {
  const row = Math.max(text.lastIndexOf('<row'), text.lastIndexOf(':row'));
  return row < 0 ? 0 : text.lastIndexOf('<', row);
}

/** Cells and rows that don't say where they stand count from the one before, so nothing may be left out there. */
function dropBlanks(text: string): string {
  if (WITHOUT_ADDRESS.test(text) || text.includes('<![CDATA[')) return text;
  return text.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '');
}
