import type { Area } from '../../../core/cells/address';
import { contains } from '../../../core/cells/address';
import { areaOfKeys } from '../../../core/cells/areaOfKeys';
import type { SheetVisibility } from '../../../core/cells/snapshot';
import { cellKey } from '../../../core/cells/snapshot';
import type { Cell } from './cell';
import { holdsContent } from './cell';

export interface Validation {
  readonly area: Area;
  /** As office.js sends it: `{ list: { inCellDropDown, source } }`, `{ decimal: {…} }`… */
  readonly rule: Readonly<Record<string, unknown>>;
}

export interface ChartSeries {
  name: string;
  values: string | null;
  categories: string | null;
}

export interface Chart {
  name: string;
  type: string;
  title: string;
  hasLegend: boolean;
  isOrderReversed: boolean;
  position: string | null;
  series: ChartSeries[];
}

export interface PageLayout {
  orientation: string;
  paperSize: string | null;
  zoom: Readonly<Record<string, unknown>>;
  titleRows: string | null;
}

/** A worksheet of the emulated workbook. */
export class Sheet {
  visibility: SheetVisibility = 'visible';
  tabColour = '';
  isProtected = false;
  /** Rows and columns that stay in view. */
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  readonly cells = new Map<number, Cell>();
  merges: Area[] = [];
  validations: Validation[] = [];
  charts: Chart[] = [];
  /** In points, for columns and rows that have no size of their own. */
  standardColumnWidth = 48;
  standardRowHeight = 15;
  /** In points, by column. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly page: PageLayout = {
    orientation: 'Portrait',
    paperSize: null,
    zoom: { scale: 100 },
    titleRows: null,
  };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  /** The cell, made where there was none. */
  ensureCell(row: number, column: number): Cell {
    const key = cellKey(row, column);
    const found = this.cells.get(key);
    if (found) return found;
    const made: Cell = { value: null };
    this.cells.set(key, made);
    return made;
  }

  /** The smallest area around all cells that hold something; formatted ones count unless `valuesOnly`. */
  usedArea(valuesOnly: boolean): Area | null {
    const counts = (cell: Cell): boolean => holdsContent(cell) || (!valuesOnly && cell.format !== undefined);
    return areaOfKeys([...this.cells].filter(([, cell]) => counts(cell)).map(([key]) => key));
  }

  /** The merged area that a cell belongs to without being its first cell; what is written there is lost. */
  coveringMerge(row: number, column: number): Area | null {
    const area = this.merges.find((merge) => contains(merge, row, column));
    return area && (area.top !== row || area.left !== column) ? area : null;
  }
}
