import { cellAddress, contains, parseAreaAddress, type Area, type Position } from '../../core/cells/address';
import type { CellContent } from '../../core/writing/edit';
import { cellXml, needsQuotePrefix } from './cellXml';
import { EditRefused } from './editRefused';
import { sharedFormulas } from './sharedFormulas';
import { cellSlices, hasChild, rowSlices, sheetDataTag, type CellSlice, type RowSlice } from './sheetData';
import { columnFormat, columnFormats, formatOf, isOn, type ColumnFormat } from './sheetFacts';
import { QUOTED, UNQUOTED, type StyleBook, type StyleChange } from './styleBook';
import { attributesOf, nextTag, prefixOf, type Tag } from './xml/lexer';
import { parseElement } from './xml/tree';

/** What becomes of one cell; changes of its looks in their order. */
export interface CellChange {
  content?: CellContent;
  readonly styles: StyleChange[];
}

/** Changes by zero-based row and column. */
export type CellChanges = Map<number, Map<number, CellChange>>;

/** Points by zero-based row. */
export type RowHeights = Map<number, number>;

export function changeAt(changes: CellChanges, row: number, column: number): CellChange {
  let cells = changes.get(row);
  if (!cells) changes.set(row, (cells = new Map()));
  let change = cells.get(column);
  if (!change) cells.set(column, (change = { styles: [] }));
  return change;
}

export interface ChangedCells {
  /** The whole sheet. */
  readonly xml: string;
  /** Addresses that had a formula and have none now. */
  readonly formulasGone: readonly string[];
}

/**
 * Changes cells in the XML of a sheet. Rows and cells that are not named stay as they are, character by character.
 * @param sheet its name, for what is said about a refusal
 * @throws {EditRefused}
 */
export function changeCells(
  xml: string,
  sheet: string,
  changes: CellChanges,
  heights: RowHeights,
  styles: StyleBook,
): ChangedCells {
  refuseHiddenPlaces(xml, sheet, changes);
  return new CellWriter(xml, sheet, changes, heights, styles).run();
}

class CellWriter {
  private readonly data: Tag;
  private readonly prefix: string;
  private readonly columns: readonly ColumnFormat[];
  private readonly unshared: ReadonlyMap<number, ReadonlyMap<number, string>>;
  private readonly output: string[] = [];
  private readonly formulasGone: string[] = [];

  constructor(
    private readonly xml: string,
    private readonly sheet: string,
    private readonly changes: CellChanges,
    private readonly heights: RowHeights,
    private readonly styles: StyleBook,
  ) {
    this.data = sheetDataTag(xml);
    this.prefix = prefixOf(this.data.name);
    this.columns = columnFormats(xml);
    this.unshared = formulasLosingTheirMaster(xml, this.data, changes);
  }

  run(): ChangedCells {
    const rows = [...new Set([...this.changes.keys(), ...this.heights.keys(), ...this.unshared.keys()])].sort(
      (a, b) => a - b,
    );
    let next = 0;
    let copied = this.data.kind === 'empty' ? this.data.start : this.data.end;
    this.output.push(this.xml.slice(0, copied));
    if (this.data.kind === 'empty') this.output.push(`<${this.data.name}>`);
    for (const row of rowSlices(this.xml, this.data)) {
      if (next >= rows.length) break;
      this.output.push(this.xml.slice(copied, row.open.start));
      copied = row.open.start;
      for (; next < rows.length && (rows[next] as number) < row.row; next++)
        this.writeNewRow(rows[next] as number);
      if (rows[next] !== row.row) continue;
      this.writeRow(row);
      copied = row.end;
      next++;
    }
    const end = this.data.kind === 'empty' ? this.data.end : this.endOfRows(copied);
    this.output.push(this.data.kind === 'empty' ? '' : this.xml.slice(copied, end));
    for (; next < rows.length; next++) this.writeNewRow(rows[next] as number);
    if (this.data.kind === 'empty') this.output.push(`</${this.data.name}>`);
    this.output.push(this.xml.slice(end));
    return { xml: this.output.join(''), formulasGone: this.formulasGone };
  }

  private endOfRows(from: number): number {
    return this.xml.indexOf(`</${this.data.name}`, from);
  }

  private writeNewRow(row: number): void {
    const cells = this.cellsOf(row, () => null, null);
    const height = this.heights.get(row);
    if (cells === '' && height === undefined) return;
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    this.output.push(`<${this.prefix}row r="${row + 1}"${size}>${cells}</${this.prefix}row>`);
  }

  private writeRow(row: RowSlice): void {
    const attributes = attributesOf(this.xml.slice(row.open.start + 1 + row.open.name.length, row.open.end));
    attributes.set('r', String(row.row + 1)).delete('spans');
    const height = this.heights.get(row.row);
    if (height !== undefined) attributes.set('ht', String(height)).set('customHeight', '1');
    const rowFormat = isOn(attributes.get('customFormat')) ? Number(attributes.get('s') ?? 0) : null;
    const head = [...attributes].map(([name, raw]) => ` ${name}="${raw}"`).join('');
    const existing = new Map([...cellSlices(this.xml, row)].map((cell) => [cell.column, cell]));
    const cells = this.cellsOf(row.row, (column) => existing.get(column) ?? null, rowFormat, existing.keys());
    this.output.push(`<${row.open.name}${head}>${cells}</${row.open.name}>`);
  }

  private cellsOf(
    row: number,
    existing: (column: number) => CellSlice | null,
    rowFormat: number | null,
    existingColumns: Iterable<number> = [],
  ): string {
    const changes = this.changes.get(row);
    const unshared = this.unshared.get(row);
    const columns = [...new Set([...existingColumns, ...(changes?.keys() ?? [])])].sort((a, b) => a - b);
    return columns
      .map((column) => {
        const cell = existing(column);
        const change = changes?.get(column);
        if (change) return this.changedCell(row, column, cell, change, rowFormat);
        const formula = unshared?.get(column);
        const text = this.withAddress(cell as CellSlice, row);
        return formula === undefined ? text : withPlainFormula(text, formula);
      })
      .join('');
  }

  private changedCell(
    row: number,
    column: number,
    cell: CellSlice | null,
    change: CellChange,
    rowFormat: number | null,
  ): string {
    const { content } = change;
    const inherited = rowFormat ?? columnFormat(this.columns, column);
    const before = cell ? formatOf(this.xml, cell) : inherited;
    const steps = [...change.styles];
    if (content) steps.push(needsQuotePrefix(content) ? QUOTED : UNQUOTED);
    const format = steps.reduce((current, step) => this.styles.changed(current, step), before);
    if (!content) return cell ? this.restyled(cell, row, format) : this.blank(row, column, format);
    if (cell && !('formula' in content) && hasChild(this.xml, cell, 'f')) {
      this.formulasGone.push(cellAddress(row, column));
    }
    if (!cell && !('formula' in content) && content.value === null && format === inherited) return '';
    return cellXml({ sheet: this.sheet, prefix: this.prefix, row, column }, content, format);
  }

  private blank(row: number, column: number, format: number): string {
    return `<${this.prefix}c r="${cellAddress(row, column)}" s="${format}"/>`;
  }

  private restyled(cell: CellSlice, row: number, format: number): string {
    return this.withAttribute(cell, { r: cellAddress(row, cell.column), s: String(format) });
  }

  /** Cells that count from the one before get their address written out: a new one may now stand between them. */
  private withAddress(cell: CellSlice, row: number): string {
    return this.withAttribute(cell, { r: cellAddress(row, cell.column) });
  }

  private withAttribute(cell: CellSlice, set: Readonly<Record<string, string>>): string {
    const { open } = cell;
    const attributes = attributesOf(this.xml.slice(open.start + 1 + open.name.length, open.end));
    if (Object.entries(set).every(([name, value]) => attributes.get(name) === value)) {
      return this.xml.slice(open.start, cell.end);
    }
    for (const [name, value] of Object.entries(set)) attributes.set(name, value);
    const head = [...attributes].map(([name, raw]) => ` ${name}="${raw}"`).join('');
    const close = open.kind === 'empty' ? '/>' : '>';
    return `<${open.name}${head}${close}${this.xml.slice(open.end, cell.end)}`;
  }
}

/** Where the cell that holds the text of a shared formula is overwritten, the others get their own. By row and column. */
function formulasLosingTheirMaster(
  xml: string,
  data: Tag,
  changes: CellChanges,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const unshared = new Map<number, Map<number, string>>();
  const isOverwritten = ({ row, column }: Position) => changes.get(row)?.get(column)?.content !== undefined;
  for (const shared of sharedFormulas(xml, data)) {
    if (!shared.master || !isOverwritten(shared.master) || isOverwritten(shared)) continue;
    const cells = unshared.get(shared.row) ?? new Map<number, string>();
    unshared.set(shared.row, cells.set(shared.column, shared.formula));
  }
  return unshared;
}

function withPlainFormula(cellText: string, formula: string): string {
  const cell = parseElement(cellText, nextTag(cellText, 0) as Tag);
  const old = cell.child('f');
  for (const name of old?.attributeNames() ?? []) old?.set(name, null);
  old?.setText(formula);
  return cell.toString();
}

/** Refuses values that nobody would see or that the next calculation would replace. */
function refuseHiddenPlaces(xml: string, sheet: string, changes: CellChanges): void {
  const merged = areasIn(xml, /<(?:[\w.-]+:)?mergeCell\s[^>]*>/g);
  const arrays = areasIn(xml, /<(?:[\w.-]+:)?f\s[^>]*\bt=["'](?:array|dataTable)["'][^>]*>/g);
  if (merged.length === 0 && arrays.length === 0) return;
  for (const [row, cells] of changes) {
    const mergedHere = merged.filter((area) => row >= area.top && row <= area.bottom);
    const arraysHere = arrays.filter((area) => row >= area.top && row <= area.bottom);
    if (mergedHere.length === 0 && arraysHere.length === 0) continue;
    for (const [column, { content }] of cells) {
      if (content === undefined) continue;
      const cell = { row, column };
      if (arraysHere.some((area) => contains(area, row, column))) {
        throw new EditRefused({ why: 'inside-array-formula', sheet, cell });
      }
      if (!('formula' in content) && content.value === null) continue;
      const area = mergedHere.find((one) => contains(one, row, column));
      if (area && (area.top !== row || area.left !== column)) {
        throw new EditRefused({ why: 'inside-merged-area', sheet, cell });
      }
    }
  }
}

/** The areas of more than one cell that tags name in their `ref`. */
function areasIn(xml: string, tags: RegExp): readonly Area[] {
  return [...xml.matchAll(tags)].flatMap(([tag]) => {
    const area = parseAreaAddress(attributesOf(tag).get('ref') ?? '');
    return area && (area.top !== area.bottom || area.left !== area.right) ? [area] : [];
  });
}
