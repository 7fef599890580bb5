import { LIMITS } from './guard';
import type { Package } from './package';
import { UnusableFile } from './unusableFile';

/** From this size on, in bytes, a sheet is mostly blank formatted cells, which are left out before it is parsed. */
const LARGE = 16e6;

/** Characters that are looked through at a time. */
const BLOCK = 1 << 20;

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
  const kept = new BoundedBytes();
  let block: string[] = [];
  let blockLength = 0;
  const add = (text: string) => {
    block.push(text);
    blockLength += text.length;
    if (blockLength < BLOCK) return;
    const whole = block.join('');
    const boundary = lastRow(whole);
    kept.add(dropBlanks(whole.slice(0, boundary)));
    block = [whole.slice(boundary)];
    blockLength = 0;
  };
  file.eachPiece(part, (piece) => {
    add(decoder.decode(piece, { stream: true }));
  });
  kept.add(dropBlanks(block.join('') + decoder.decode()));
  return kept.joined();
}

/** Where the last row begins; the end where there is none, so that nothing is looked at twice. */
function lastRow(text: string): number {
  const row = Math.max(text.lastIndexOf('<row '), text.lastIndexOf(':row '));
  return row < 0 ? text.length : text.lastIndexOf('<', row);
}

/** Bytes of texts, up to {@link LIMITS.content}. */
class BoundedBytes {
  private readonly encoder = new TextEncoder();
  private readonly blocks: Uint8Array[] = [];
  private size = 0;

  add(text: string): void {
    const bytes = this.encoder.encode(text);
    this.size += bytes.length;
    if (this.size > LIMITS.content) {
      throw new UnusableFile({ kind: 'too-large', what: 'content', size: this.size, limit: LIMITS.content });
    }
    this.blocks.push(bytes);
  }

  joined(): Uint8Array {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const block of this.blocks) {
      all.set(block, at);
      at += block.length;
    }
    return all;
  }
}

/** Cells and rows that don't say where they stand count from the one before, so nothing may be left out there. */
function dropBlanks(text: string): string {
  if (WITHOUT_ADDRESS.test(text) || text.includes('<![CDATA[')) return text;
  return text.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '');
}
