/** Runs in Chromium: plays Excel on the web around the production pane. Bundled by the test. */
import { cellAddress, parseCellAddress } from '../../src/core/cells/address';
import {
  cellKey,
  keyColumn,
  keyRow,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/cells/snapshot';
import { attachHost, bookFromSnapshot, type AttachedHost, type Book } from '../../src/workbench/excel-host';

/** A snapshot on its way to the browser: maps as lists. */
export type PortableWorkbook = Omit<WorkbookSnapshot, 'sheets'> & {
  readonly sheets: readonly (Omit<SheetSnapshot, 'cells'> & {
    readonly cells: readonly (readonly [number, CellSnapshot])[];
  })[];
};

export interface HostPageOptions {
  readonly language: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

export interface SeenCell {
  readonly value: unknown;
  readonly formula: string | null;
  readonly fill: string | null;
}

/** What a test can do to, and see of, the emulated Excel. */
export interface HostPage {
  open(workbook: PortableWorkbook, options: HostPageOptions): void;
  sheets(): readonly string[];
  cell(sheet: string, address: string): SeenCell;
  /** The first cell that holds this value, as an address. */
  find(sheet: string, value: unknown): string | null;
  /** Of every cell that holds something. */
  values(sheet: string): readonly unknown[];
  type(sheet: string, address: string, typed: string | number | boolean): void;
  selection(): string | null;
  /** A person clicking a cell. */
  select(sheet: string, address: string): void;
  deleteSheet(sheet: string): void;
  protect(sheet: string): void;
  rename(sheet: string, name: string): void;
  editCell(isEditing: boolean): void;
  roundTrips(): number;
  forgetRoundTrips(): void;
}

let book: Book | null = null;
let attached: AttachedHost | null = null;

function opened(): { readonly book: Book; readonly attached: AttachedHost } {
  if (!book || !attached) throw new Error('no workbook is open');
  return { book, attached };
}

function sheetOf(name: string) {
  const sheet = opened().book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function positionOf(address: string) {
  const position = parseCellAddress(address);
  if (!position) throw new Error(`no cell address: ${address}`);
  return position;
}

const page: HostPage = {
  open(workbook, options) {
    book = bookFromSnapshot({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells) })),
    });
    const frame = document.createElement('iframe');
    frame.title = 'pane';
    frame.style.cssText = 'border:0;width:100%;height:100%;display:block';
    attached = attachHost(frame, 'taskpane.html', book, document.body, options);
  },
  sheets: () => opened().book.sheets.map((sheet) => sheet.name),
  cell(name, address) {
    const { row, column } = positionOf(address);
    const cell = sheetOf(name).cells.get(cellKey(row, column));
    return { value: cell?.value ?? null, formula: cell?.formula ?? null, fill: cell?.format?.fill ?? null };
  },
  find(name, value) {
    const found = [...sheetOf(name).cells].find(([, cell]) => cell.value === value);
    return found ? cellAddress(keyRow(found[0]), keyColumn(found[0])) : null;
  },
  values: (name) => [...sheetOf(name).cells.values()].map((cell) => cell.value),
  type(name, address, typed) {
    const { row, column } = positionOf(address);
    opened().book.type(name, row, column, typed);
  },
  selection() {
    const { selection } = opened().book;
    return selection && `${selection.sheet.name}!${selection.area.top},${selection.area.left}`;
  },
  select(name, address) {
    const { row, column } = positionOf(address);
    const { book: workbook } = opened();
    const area = { top: row, left: column, bottom: row, right: column };
    workbook.activate(sheetOf(name));
    workbook.selection = { sheet: sheetOf(name), area };
    workbook.notify((listener) => listener.selectionChanged?.());
  },
  deleteSheet(name) {
    opened().book.deleteSheet(sheetOf(name));
  },
  protect(name) {
    sheetOf(name).isProtected = true;
  },
  rename(name, newName) {
    opened().book.renameSheet(sheetOf(name), newName);
  },
  editCell(isEditing) {
    if (isEditing) opened().book.beginCellEdit();
    else opened().book.endCellEdit();
  },
  roundTrips: () => opened().attached.session.log.roundTrips,
  forgetRoundTrips: () => opened().attached.session.log.clear(),
};

Object.assign(window, { hostPage: page });
