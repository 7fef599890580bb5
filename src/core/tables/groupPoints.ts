import { isSameCell, pointsOf, type Body, type LabelCell, type Line } from './body';
import type { Columns } from './columns';
import type { Grid } from './grid';
import type { GroupPoints } from './model';

/** Points printed for whole groups: in a 分值 column of their level, in their label, or on a heading. */
export function readGroupPoints(grid: Grid, columns: Columns, body: Body): readonly GroupPoints[] {
  const printed = body.pointsAbove.map(({ level, label, points, cell, isOf }) => ({
    level,
    label,
    points,
    cell,
    of: rowNumbers(body.lines.filter(isOf)),
  }));
  const levels = ([1, 2] as const).flatMap((level) => groupsOf(grid, columns, body.lines, level));
  const others = levels.filter(({ cell }) => !printed.some((group) => isSameCell(group.cell, cell)));
  return [...printed, ...others].filter(({ of }) => of.length > 0);
}

function groupsOf(
  grid: Grid,
  columns: Columns,
  lines: readonly Line[],
  level: 1 | 2,
): readonly GroupPoints[] {
  const groups = new Map<string, { readonly label: LabelCell; readonly lines: Line[] }>();
  for (const line of lines) {
    const label = level === 1 ? line.level1 : line.level2;
    if (!label || isSameCell(label.cell, line.indicator.cell)) continue;
    const key = `${String(label.cell.row)}:${String(label.cell.column)}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { label, lines: [line] });
  }
  const column = columns.byRole.get(level === 1 ? 'level1Points' : 'level2Points');
  return [...groups.values()].flatMap(({ label, lines: members }) => {
    const first = members[0];
    const cell = column === undefined || !first ? null : grid.tableCell(first.row, column);
    const inColumn = cell && pointsOf(cell);
    const points = inColumn ?? label.points;
    if (points === null) return [];
    const at = cell && inColumn !== null ? { row: cell.row, column: cell.column } : label.cell;
    return [{ level, label: label.text, points, cell: at, of: rowNumbers(members) }];
  });
}

function rowNumbers(lines: readonly Line[]): readonly number[] {
  return lines.map(({ row }) => row);
}
