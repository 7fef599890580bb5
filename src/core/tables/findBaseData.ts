import { contains } from '../cells/address';
import { baseDataHeaderAt, namesRegions, type BaseDataHeader } from './baseDataHeader';
import type { BaseDataSheet } from './baseDataModel';
import { readRegions } from './baseDataRegions';
import { readTasks } from './baseDataTasks';
import type { Grid } from './grid';
import type { IndicatorTable } from './model';
import { readSurroundings } from './surroundings';
import { headerRole } from './vocabulary';

/** Rows below the sheet's top, or below a table, in which a header is looked for. */
const REACH = 60;
/** Columns that only indicator tables have. */
const OF_INDICATOR_TABLES: ReadonlySet<string | null> = new Set([
  'criterion',
  'points',
  'score',
  'reviewScore',
]);

/**
 * The base-data tables of one sheet, outside of its indicator tables. What is not surely one is left out: a header
 * cell that names regions, a plan or an actual beside it, and names of regions below.
 */
export function findBaseData(
  grid: Grid,
  sheet: string,
  file: string,
  tables: readonly Pick<IndicatorTable, 'area'>[],
): readonly BaseDataSheet[] {
  const found: BaseDataSheet[] = [];
  let free = 0;
  for (const row of grid.rows) {
    if (row < free) continue;
    if (row > free + REACH) break;
    for (const column of grid.columnsOf(row)) {
      const isInTable = tables.some(({ area }) => contains(area, row, column));
      if (isInTable || !namesRegions(grid.ownText(row, column))) continue;
      const header = baseDataHeaderAt(grid, row, column);
      const read = header && readBaseData(grid, header, free, sheet, file);
      if (!read) continue;
      found.push(read);
      free = read.area.bottom + 1;
      break;
    }
  }
  return found;
}

function readBaseData(
  grid: Grid,
  header: BaseDataHeader,
  free: number,
  sheet: string,
  file: string,
): BaseDataSheet | null {
  const isIndicatorTable = header.columns.some(({ texts }) =>
    texts.some((text) => OF_INDICATOR_TABLES.has(headerRole(text))),
  );
  const lastRow = grid.rows.at(-1) ?? header.bottom;
  if (isIndicatorTable) return null;
  const around = readSurroundings(
    grid,
    { above: [free, header.top - 1], below: [lastRow + 1, lastRow] },
    sheet,
    file,
  );
  const tasks = readTasks(header.columns, around);
  const regions = tasks.length > 0 ? readRegions(grid, header, tasks, lastRow) : [];
  const unitColumn = header.regionColumns.at(-1);
  if (regions.length === 0 || unitColumn === undefined) return null;
  return {
    sheet,
    area: {
      top: header.top,
      left: header.regionColumns[0] ?? unitColumn,
      bottom: regions.at(-1)?.row ?? header.bottom,
      right: header.columns.at(-1)?.column ?? unitColumn,
    },
    title: around.title,
    year: around.year,
    region: around.region,
    unitColumn,
    tasks,
    regions,
  };
}
