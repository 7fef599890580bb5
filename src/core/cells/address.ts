/** Rows and columns are zero-based everywhere in `src/core`; only text shown to people is one-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four borders belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The address of a cell on its sheet, such as `H12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The address of an area on its sheet, such as `B2:H12`, or `B2` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `H12` or `$H$12`; null where the text is no cell address. */
export function parseCellAddress(text: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}

/** Reads `B2:H12` or `B2`; null where the text is no address. */
export function parseAreaAddress(text: string): Area | null {
  const [from, to, ...rest] = text.split(':');
  const first = parseCellAddress(from ?? '');
  const last = to === undefined ? first : parseCellAddress(to);
  if (!first || !last || rest.length > 0) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A sheet name as a formula needs it: always quoted, so that no name has to be judged. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A reference from another sheet, such as `'附件1'!H12`. */
export function cellReference(sheet: string, row: number, column: number): string {
  return `${quotedSheetName(sheet)}!${cellAddress(row, column)}`;
}

/** Reads a formula that is nothing but a reference to one cell of a named sheet; null for any other. */
export function parseReferenceFormula(formula: string): (Position & { readonly sheet: string }) | null {
  const match = /^=\s*(?:'((?:[^']|'')+)'|([^'!()+*/,&<>=]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7})\s*$/.exec(formula);
  const position = match?.[3] ? parseCellAddress(match[3]) : null;
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return position && sheet ? { ...position, sheet } : null;
}
