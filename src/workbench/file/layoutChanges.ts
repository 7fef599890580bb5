import { areaAddress, parseAreaAddress, type Area } from '../../core/cells/address';
import type { Edit, ValidationRule } from '../../core/writing/edit';
import type { Chart, Validation } from '../excel-host';
import { NotSaved } from './notSaved';
import { widthInCharacters } from './sheetLayout';
import type { SheetState } from './bookState';

type Layout = Omit<SheetState, 'name' | 'visibility' | 'cells'>;

/** The edits that give a sheet what it has besides cells. */
export function layoutEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  return [
    ...mergeEdits(sheet, before, after),
    ...widthEdits(sheet, before, after),
    ...heightEdits(sheet, before, after),
    ...freezeEdits(sheet, before, after),
    ...validationEdits(sheet, before, after),
    ...printEdits(sheet, before, after),
    ...chartEdits(sheet, before, after),
  ];
}

function mergeEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  const known = new Set(before.merges.map(areaAddress));
  const kept = new Set(after.merges.map(areaAddress));
  if (before.merges.some((area) => !kept.has(areaAddress(area)))) throw new NotSaved(sheet, null);
  return after.merges
    .filter((area) => !known.has(areaAddress(area)))
    .map((area) => ({ kind: 'merge', sheet, area }) as const);
}

function widthEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  const columns = [
    ...new Set([...after.columnWidths.keys(), ...after.hiddenColumns, ...before.hiddenColumns]),
  ];
  return columns.flatMap((column): readonly Edit[] => {
    const isHidden = after.hiddenColumns.has(column);
    if (isHidden) {
      return before.hiddenColumns.has(column) ? [] : [{ kind: 'column-width', sheet, column, width: 0 }];
    }
    const points = after.columnWidths.get(column);
    const isShownAgain = before.hiddenColumns.has(column);
    if (points === undefined || (points === before.columnWidths.get(column) && !isShownAgain)) return [];
    return [{ kind: 'column-width', sheet, column, width: widthInCharacters(points) }];
  });
}

function heightEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  return [...after.rowHeights]
    .filter(([row, height]) => before.rowHeights.get(row) !== height)
    .map(([row, height]) => ({ kind: 'row-heights', sheet, top: row, heights: [height] }) as const);
}

function freezeEdits(sheet: string, before: Layout, { frozen }: Layout): readonly Edit[] {
  const isSame = frozen.rows === before.frozen.rows && frozen.columns === before.frozen.columns;
  return isSame ? [] : [{ kind: 'freeze', sheet, ...frozen }];
}

function nameOf({ area, rule }: Validation): string {
  return `${areaAddress(area)} ${JSON.stringify(rule)}`;
}

function validationEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  const known = new Set(before.validations.map(nameOf));
  const kept = new Set(after.validations.map(nameOf));
  const gone = before.validations.filter((one) => !kept.has(nameOf(one)));
  const added = after.validations.filter((one) => !known.has(nameOf(one)));
  return [
    ...gone.map(({ area }) => ({ kind: 'validation', sheet, area, rule: null }) as const),
    ...added.map(({ area, rule }) => {
      const written = writtenRule(rule);
      if (!written) throw new NotSaved(sheet, { row: area.top, column: area.left });
      return { kind: 'validation', sheet, area, rule: written } as const;
    }),
  ];
}

/** Null for a rule that only the file's own validations have. */
function writtenRule(rule: Validation['rule']): ValidationRule | null {
  const list = rule['list'] as { source?: unknown } | undefined;
  if (typeof list?.source === 'string' && !list.source.startsWith('=')) {
    return { kind: 'list', choices: list.source.split(',') };
  }
  const kind = rule['decimal'] ? 'decimal' : 'whole';
  const limits = (rule['decimal'] ?? rule['wholeNumber']) as
    { formula1?: unknown; formula2?: unknown; operator?: unknown } | undefined;
  if (limits?.operator !== 'Between') return null;
  const { formula1: from, formula2: to } = limits;
  return typeof from === 'number' && typeof to === 'number' ? { kind, from, to } : null;
}

function printEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  if (before.orientation === after.orientation && before.titleRows === after.titleRows) return [];
  const headerRows = Number(/^\$1:\$(\d+)$/.exec(after.titleRows ?? '')?.[1] ?? 0);
  const orientation = after.orientation === 'Landscape' ? 'landscape' : 'portrait';
  return [{ kind: 'print', sheet, orientation, headerRows }];
}

function chartEdits(sheet: string, before: Layout, after: Layout): readonly Edit[] {
  const known = new Set(before.charts.map((chart) => JSON.stringify(chart)));
  return after.charts
    .filter((chart) => !known.has(JSON.stringify(chart)))
    .map((chart) => chartEdit(sheet, chart));
}

function chartEdit(sheet: string, { name, title, position, series }: Readonly<Chart>): Edit {
  const areaOf = (address: string | null | undefined): Area => {
    const parts = (address ?? '').split(':').map((part) => part.replace(/^.*!/, ''));
    const area = parseAreaAddress(parts.join(':'));
    if (!area) throw new NotSaved(sheet, null);
    return area;
  };
  return {
    kind: 'chart',
    sheet,
    name,
    title,
    at: areaOf(position),
    categories: areaOf(series[0]?.categories),
    series: series.map((one) => ({ name: one.name, values: areaOf(one.values) })),
  };
}
