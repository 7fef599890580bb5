import type { Area } from '../../../core/cells/address';
import { HostError, accessDenied, itemAlreadyExists } from '../hostError';
import type { TypedInput } from './typedInput';
import { typedInput } from './typedInput';
import { numberFormatOf } from './cell';
import { Sheet } from './sheet';

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  readonly area: Area;
  content: string;
  isResolved: boolean;
}

/** Who changed a cell: the add-in through the protocol, or a person on the grid. */
export type Editor = 'add-in' | 'person';

/** The seam to a spreadsheet engine: sets `value` and `error` of every formula cell that needs it. */
export interface Calculator {
  calculate(book: Book): void | Promise<void>;
}

/** What a grid, or the protocol's events, want to know of a workbook. */
export interface BookListener {
  cellsChanged?(sheet: Sheet, area: Area, by: Editor): void;
  formatChanged?(sheet: Sheet, area: Area): void;
  sheetAdded?(sheet: Sheet): void;
  sheetDeleted?(sheet: Sheet): void;
  /** Its name, place, visibility, colour, frozen panes, validations or charts. */
  sheetChanged?(sheet: Sheet): void;
  sheetActivated?(sheet: Sheet): void;
  selectionChanged?(): void;
  /** A person began or ended typing into a cell. */
  cellEditChanged?(): void;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

const LONGEST_CELL_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_SHEET_NAME = 31;

/** The emulated workbook: plain data and Excel's rules about changing it, without the protocol. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly settings = new Map<string, unknown>();
  readonly definedNames = new Map<string, string>();
  comments: Comment[] = [];
  isStructureProtected = false;
  /** True while a person is typing into a cell: Excel then refuses every request. */
  isEditingCell = false;
  selection: Selection | null = null;
  private active: Sheet | null = null;
  private lastId = 0;
  private needsCalculation = false;
  private readonly listeners = new Set<BookListener>();
  private readonly waitingForCellEdit: (() => void)[] = [];

  constructor(
    public name: string,
    private readonly calculator: Calculator | null = null,
  ) {}

  listen(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(tell: (listener: BookListener) => void): void {
    for (const listener of this.listeners) tell(listener);
  }

  newId(): string {
    this.lastId += 1;
    return `{00000000-0000-4000-8000-${String(this.lastId).padStart(12, '0')}}`;
  }

  get activeSheet(): Sheet {
    const sheet = this.active && this.sheets.includes(this.active) ? this.active : this.sheets[0];
    if (!sheet) throw new Error('emulator: a workbook needs a sheet');
    return sheet;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'visible') {
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    }
    this.active = sheet;
    this.notify((listener) => listener.sheetActivated?.(sheet));
  }

  /** Sheet names are compared without regard to case, as in Excel. */
  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === name || sameName(sheet.name, name));
  }

  addSheet(name?: string): Sheet {
    this.assertStructureOpen();
    const title = name ?? this.freeName();
    this.assertUsableName(title, null);
    const sheet = new Sheet(this.newId(), title);
    this.sheets.push(sheet);
    this.notify((listener) => listener.sheetAdded?.(sheet));
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    this.assertStructureOpen();
    const visible = this.sheets.filter((other) => other.visibility === 'visible');
    if (visible.length === 1 && visible[0] === sheet) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.comments = this.comments.filter((comment) => comment.sheet !== sheet);
    this.notify((listener) => listener.sheetDeleted?.(sheet));
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.assertStructureOpen();
    this.assertUsableName(name, sheet);
    sheet.name = name;
    this.notify((listener) => listener.sheetChanged?.(sheet));
  }

  assertStructureOpen(): void {
    if (this.isStructureProtected) throw accessDenied();
  }

  /** Writes a constant, or a string as if typed; what lands on the covered part of a merged area is lost. */
  enter(sheet: Sheet, row: number, column: number, typed: string | number | boolean): void {
    if (sheet.isProtected && !sheet.cell(row, column)?.format?.isUnlocked) throw accessDenied();
    if (sheet.coveringMerge(row, column)) return;
    const cell = sheet.ensureCell(row, column);
    const input: TypedInput =
      typeof typed === 'string' ? typedInput(typed, numberFormatOf(cell)) : { value: typed };
    if (typeof input.value === 'string' && input.value.length > LONGEST_CELL_TEXT) {
      throw new HostError('InvalidArgument', 'The text is longer than a cell can hold.');
    }
    if (input.formula !== undefined && input.formula.length > LONGEST_FORMULA) {
      throw new HostError('InvalidArgument', 'The formula is longer than a cell can hold.');
    }
    delete cell.formula;
    delete cell.error;
    delete cell.isQuoted;
    cell.value = input.value;
    if (input.formula !== undefined) cell.formula = input.formula;
    if (input.error !== undefined) cell.error = input.error;
    if (input.isQuoted) cell.isQuoted = true;
    if (input.numberFormat !== undefined && numberFormatOf(cell) === 'General') {
      cell.format = { ...cell.format, numberFormat: input.numberFormat };
    }
    this.needsCalculation = true;
  }

  /** A person typing into the grid, or a test in a person's place. */
  type(sheetName: string, row: number, column: number, typed: string | number | boolean): void {
    const sheet = this.sheetNamed(sheetName);
    if (!sheet) throw new Error(`emulator: no sheet ${sheetName}`);
    this.enter(sheet, row, column, typed);
    const area = { top: row, left: column, bottom: row, right: column };
    this.notify((listener) => listener.cellsChanged?.(sheet, area, 'person'));
  }

  /** For a grid that changes cells itself: their results are still to come. */
  expectCalculation(): void {
    this.needsCalculation = true;
  }

  /** Results follow inputs before anything is read. */
  async settle(): Promise<void> {
    if (!this.needsCalculation) return;
    this.needsCalculation = false;
    await this.calculator?.calculate(this);
  }

  beginCellEdit(): void {
    if (this.isEditingCell) return;
    this.isEditingCell = true;
    this.notify((listener) => listener.cellEditChanged?.());
  }

  endCellEdit(): void {
    if (!this.isEditingCell) return;
    this.isEditingCell = false;
    this.notify((listener) => listener.cellEditChanged?.());
    for (const go of this.waitingForCellEdit.splice(0)) go();
  }

  whenCellEditEnds(): Promise<void> {
    if (!this.isEditingCell) return Promise.resolve();
    return new Promise((resolve) => this.waitingForCellEdit.push(resolve));
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (!this.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  private assertUsableName(name: string, except: Sheet | null): void {
    if (name === '' || name.length > LONGEST_SHEET_NAME || /[\\/?*:[\]]|^'|'$/.test(name)) {
      throw new HostError('InvalidArgument', 'The sheet name is not allowed.');
    }
    const other = this.sheetNamed(name);
    if (other && other !== except) throw itemAlreadyExists();
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
