/** A request is cut where it would grow beyond this; Excel on the web refuses more than 5 MB either way. */
export const LARGEST_PAYLOAD = 4 * 1024 * 1024;

/**
 * Bytes that Excel sends for a cell that is read with formula, value, type, number format and fill, on average over
 * real forms.
 */
export const BYTES_PER_CELL = 160;

/** How many cells are asked for at once. */
export const CELLS_PER_READ = Math.floor(LARGEST_PAYLOAD / BYTES_PER_CELL);

/** Bytes of a text within JSON in UTF-8, from above: a Chinese character takes 3. */
export function payloadOfText(text: string): number {
  return 3 * text.length + 4;
}
