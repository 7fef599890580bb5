import type { Area } from '../cells/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { isOwnSheet } from '../writing/ownSheets';
import { readBody, type Body } from './body';
import { findBudgetLine, isBudgetHeader, type BudgetLine } from './budgetLine';
import { assignColumns, type Columns } from './columns';
import { findBaseData } from './findBaseData';
import { Grid } from './grid';
import { readGroupPoints } from './groupPoints';
import { findHeaders, HeaderReader, tellingRoles, type Header } from './header';
import type {
  ColumnRole,
  DuplicateHeader,
  FailedTable,
  FoundTables,
  IndicatorRow,
  IndicatorTable,
  TableShape,
} from './model';
import { readRows } from './rows';
import { readSurroundings } from './surroundings';
import { readTotals } from './totals';

/**
 * Finds every indicator table and every base-data sheet of a workbook and reads them. Sheets of our own and sheets that no menu can show
 * (very hidden) are passed over. Never throws, whatever the cells hold.
 */
export function findTables(workbook: WorkbookSnapshot): FoundTables {
  const reader = new HeaderReader();
  const sheets = workbook.sheets
    .filter((sheet) => !isOwnSheet(sheet) && sheet.visibility !== 'very-hidden')
    .map((sheet) => new SheetReader(sheet, workbook.name, reader).read());
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    baseData: sheets.flatMap(({ baseData }) => baseData),
    failed: sheets.flatMap(({ failed }) => failed),
    duplicateHeaders: sheets.flatMap(({ duplicateHeaders }) => duplicateHeaders),
  };
}

class SheetReader {
  private readonly grid: Grid;
  private readonly tables: IndicatorTable[] = [];
  private readonly failed: FailedTable[] = [];
  private readonly duplicateHeaders: DuplicateHeader[] = [];

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly file: string,
    private readonly reader: HeaderReader,
  ) {
    this.grid = new Grid(sheet);
  }

  read(): FoundTables {
    const headers = findHeaders(this.grid, this.reader).filter(({ top }) => !isBudgetHeader(this.grid, top));
    const repeated = new Set<Header>();
    for (const header of headers) {
      if (repeated.has(header)) continue;
      const again: Header[] = [];
      let next = headerBelow(headers, header);
      while (next && this.isRepetition(header, again.at(-1) ?? header, next)) {
        again.push(next);
        repeated.add(next);
        next = headerBelow(headers, next);
      }
      this.readTable(header, again, (next?.top ?? (this.sheet.used?.bottom ?? header.bottom) + 1) - 1);
    }
    return {
      tables: this.tables,
      baseData: findBaseData(this.grid, this.sheet.name, this.file, this.tables),
      failed: this.failed,
      duplicateHeaders: this.duplicateHeaders,
    };
  }

  /** The same header again, right below a line of the table, for the next printed page. */
  private isRepetition(first: Header, last: Header, next: Header): boolean {
    const isSame =
      first.columns.length === next.columns.length &&
      first.columns.every(({ column, word }, index) => {
        const other = next.columns[index];
        return other?.column === column && other.word === word;
      });
    if (!isSame) return false;
    const columns = assignColumns(first, (column) => this.filledRows(column, last.bottom + 1, next.top - 1));
    const between = readBody(this.grid, columns, last.bottom + 1, next.top - 1, new Set());
    return between.lines.length > 0 && between.totals.length === 0 && between.bottom === next.top - 1;
  }

  private readTable(header: Header, repeated: readonly Header[], lastRow: number): void {
    const roles = tellingRoles(header);
    const speaks = roles.has('points') || roles.has('criterion') || roles.has('score');
    const isBaseData = header.columns.some(({ role }) => role === 'region') && !roles.has('criterion');
    if (roles.size < 2 || !speaks || isBaseData) return;

    const columns = assignColumns(header, (column) => this.filledRows(column, header.bottom + 1, lastRow));
    const again = new Set(repeated.flatMap(({ top, bottom }) => this.grid.rowsBetween(top, bottom)));
    const body = readBody(this.grid, columns, header.bottom + 1, lastRow, again);
    const missing = missingRoles(columns, body);
    if (missing.length > 0) {
      this.fail(header, columns, missing);
      return;
    }
    this.duplicateHeaders.push(
      ...columns.duplicates.map((duplicate) => ({ ...duplicate, sheet: this.sheet.name })),
    );
    this.tables.push(this.tableOf(header, columns, body, lastRow));
  }

  private fail(header: Header, columns: Columns, missing: readonly ColumnRole[]): void {
    const first = header.columns.find(({ role }) => role !== null);
    this.failed.push({
      sheet: this.sheet.name,
      cell: first?.cell ?? { row: header.top, column: columns.left },
      found: [...columns.byRole.keys()],
      missing,
    });
  }

  private tableOf(header: Header, columns: Columns, body: Body, lastRow: number): IndicatorTable {
    const previous = this.tables.filter(({ area }) => area.bottom < header.top).at(-1)?.area.bottom ?? -1;
    const bottom = Math.max(header.bottom, body.bottom);
    const around = readSurroundings(
      this.grid,
      { above: [previous + 1, header.top - 1], below: [bottom + 1, lastRow] },
      this.sheet.name,
      this.file,
    );
    const budget = findBudgetLine(this.grid, previous + 1, header.top - 1, around.unitLine);
    const rows = readRows(this.grid, columns, body, around.unitLine);
    const all: readonly IndicatorRow[] = [...(budget ? [budget.row] : []), ...rows.map(({ row }) => row)];
    return {
      sheet: this.sheet.name,
      shape: shapeOf(columns, all, budget),
      area: areaOf(header, columns, bottom, budget),
      title: around.title,
      programme: around.programme,
      year: around.year,
      region: around.region,
      columns: columns.byRole,
      isRateInPercentPoints: columns.isRateInPercentPoints,
      rows: all,
      totals: readTotals(this.grid, columns, body, rows, budget?.row ?? null),
      groupPoints: readGroupPoints(this.grid, columns, body),
      grade: body.grade,
    };
  }

  private filledRows(column: number, top: number, bottom: number): number {
    return this.grid.rowsBetween(top, bottom).filter((row) => this.grid.ownText(row, column) !== '').length;
  }
}

/** The next header further down that shares a column with this one. */
function headerBelow(headers: readonly Header[], { top, left, columns }: Header): Header | undefined {
  const right = columns.at(-1)?.column ?? left;
  return headers.find(
    (other) => other.top > top && other.left <= right && (other.columns.at(-1)?.column ?? other.left) >= left,
  );
}

/** What a table at least needs: a label, points, and a criterion, a score or an actual. Empty where nothing is missing. */
function missingRoles(columns: Columns, body: Body): readonly ColumnRole[] {
  const { byRole } = columns;
  const missing: ColumnRole[] = [];
  if (!byRole.has('indicator') || body.lines.length === 0) missing.push('indicator');
  const hasPoints =
    byRole.has('points') ||
    byRole.has('level1Points') ||
    byRole.has('level2Points') ||
    body.lines.some(
      ({ indicator, level1, level2 }) =>
        (indicator.points ?? level2?.points ?? level1?.points ?? null) !== null,
    );
  if (!hasPoints) missing.push('points');
  if (!byRole.has('criterion') && !byRole.has('score') && !byRole.has('actual'))
    missing.push('criterion', 'score');
  return missing;
}

function shapeOf(columns: Columns, rows: readonly IndicatorRow[], budget: BudgetLine | null): TableShape {
  if (columns.byRole.has('criterion') && !(budget && rows.every(({ criterion }) => criterion === null)))
    return 'A';
  return budget || (columns.byRole.has('plan') && columns.byRole.has('actual')) ? 'B' : 'A';
}

function areaOf(header: Header, columns: Columns, bottom: number, budget: BudgetLine | null): Area {
  return { top: budget?.top ?? header.top, left: columns.left, bottom, right: columns.right };
}
