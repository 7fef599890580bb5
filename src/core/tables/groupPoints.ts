import { cellKey } from '../cells/snapshot';
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
  const byLevel = ([1, 2] as const).flatMap((level) => {
    const column = columns.byRole.get(level === 1 ? 'level1Points' : 'level2Points') ?? null;
    const labelOf = (line: Line) => (level === 1 ? line.level1 : line.level2);
    return groupsBy(body.lines, labelOf)
      .filter(({ label, lines }) => !isSameCell(label.cell, lines[0]?.indicator.cell))
      .flatMap((group) => pointsOfGroup(grid, column, group, level));
  });
  const shared = groupsBy(body.lines, ({ indicator }) => indicator)
    .filter(({ lines }) => lines.length > 1)
    .flatMap((group) => pointsOfGroup(grid, null, group, 2));
  const others = [...byLevel, ...shared].filter(
    ({ label, cell, level }) =>
      !printed.some(
        (group) => isSameCell(group.cell, cell) || (group.label === label && group.level === level),
      ),
  );
  return [...printed, ...others].filter(({ of }) => of.length > 0);
}

interface Group {
  readonly label: LabelCell;
  readonly lines: Line[];
}

function groupsBy(lines: readonly Line[], labelOf: (line: Line) => LabelCell | null): readonly Group[] {
  const groups = new Map<number, Group>();
  for (const line of lines) {
    const label = labelOf(line);
    if (!label) continue;
    const key = cellKey(label.cell.row, label.cell.column);
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { label, lines: [line] });
  }
  return [...groups.values()];
}

/** The points in the group's column, else in its label; nothing where neither prints any. */
function pointsOfGroup(
  grid: Grid,
  column: number | null,
  group: Group,
  level: 1 | 2,
): readonly GroupPoints[] {
  const first = group.lines[0];
  const cell = column === null || !first ? null : grid.tableCell(first.row, column);
  const inColumn = cell && pointsOf(cell);
  const points = inColumn ?? group.label.points;
  if (points === null) return [];
  const at = cell && inColumn !== null ? { row: cell.row, column: cell.column } : group.label.cell;
  return [{ level, label: group.label.text, points, cell: at, of: rowNumbers(group.lines) }];
}

function rowNumbers(lines: readonly Line[]): readonly number[] {
  return lines.map(({ row }) => row);
}
