import type { ColumnRole, IndicatorRow, IndicatorTable } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import { indicatorName } from './indicatorName';
import type { Inspection } from './inspection';
import { LastYearRows } from './lastYearRow';
import { rowFinding, tableFinding } from './makeFinding';

/**
 * 表式 that drifted: a form whose columns or indicators are not those of the others, or of last year's. A difference
 * among forms of one programme, or from all other forms of one shape where there are at least three, is a drift; forms of
 * different programmes may differ.
 */
export const layoutDrift: Check = {
  name: 'layoutDrift',
  codes: ['layout-drift'],
  run: (inspection) => {
    const columns = remembered((table) => columnsInOrder(table).join());
    const indicators = remembered(({ rows }) => [...rows.map(nameOf)].sort().join('|'));
    return inspection.found.tables.flatMap((table) => [
      ...columnDrift(table, inspection, columns),
      ...indicatorDrift(table, inspection, indicators),
    ]);
  },
};

/** What two forms must share, in one text; each form is looked at once. */
type Signature = (table: IndicatorTable) => string;

function remembered(signature: Signature): Signature {
  const known = new Map<IndicatorTable, string>();
  return (table) => {
    const text = known.get(table) ?? signature(table);
    known.set(table, text);
    return text;
  };
}

/** What a form is held against: the columns or indicators that all others have. */
interface Norm {
  readonly table: IndicatorTable;
  readonly against: 'others' | 'last-year';
}

function normFor(
  table: IndicatorTable,
  { found, lastYear }: Inspection,
  signature: Signature,
  isPeer: (other: IndicatorTable) => boolean,
): Norm | null {
  const peers = found.tables.filter(
    (other) => other !== table && other.shape === table.shape && isPeer(other),
  );
  const [peer, second] = peers;
  if (peer && second && peers.every((other) => signature(other) === signature(peer))) {
    return { table: peer, against: 'others' };
  }
  const earlier = lastYear && new LastYearRows(lastYear).tableFor(table);
  return earlier ? { table: earlier, against: 'last-year' } : null;
}

function columnDrift(
  table: IndicatorTable,
  inspection: Inspection,
  signature: Signature,
): readonly Finding[] {
  const norm = normFor(table, inspection, signature, () => true);
  if (!norm || signature(table) === signature(norm.table)) return [];
  const [own, usual] = [columnsInOrder(table), columnsInOrder(norm.table)];
  const missing = usual.filter((role) => !own.includes(role));
  const added = own.filter((role) => !usual.includes(role));
  const isMoved = missing.length === 0 && added.length === 0;
  const at = { row: table.area.top, column: table.area.left };
  return [
    tableFinding('layout-drift', table, 'columns', at, {
      data: {
        kind: isMoved ? 'moved' : 'columns',
        against: norm.against,
        sheet: norm.table.sheet,
        missing,
        added,
        order: isMoved ? usual : [],
      },
    }),
  ];
}

function columnsInOrder({ columns }: IndicatorTable): readonly ColumnRole[] {
  return [...columns].sort(([, one], [, other]) => one - other).map(([role]) => role);
}

/** Indicators of forms of one programme: missing, added, or under other words at the same place with the same points. */
function indicatorDrift(
  table: IndicatorTable,
  inspection: Inspection,
  signature: Signature,
): readonly Finding[] {
  const norm = normFor(
    table,
    inspection,
    signature,
    (other) => table.programme !== null && other.programme === table.programme,
  );
  if (!norm || signature(table) === signature(norm.table)) return [];
  const own = table.rows.map(nameOf);
  const usual = norm.table.rows.map(nameOf);
  const gone = norm.table.rows.filter((row) => !own.includes(nameOf(row)));
  const extra = table.rows.filter((row) => !usual.includes(nameOf(row)));
  const reworded = extra.flatMap((row) => {
    const twin = gone.find((other) => isReworded(table, row, norm.table, other));
    return twin ? [{ row, twin }] : [];
  });
  const twins = new Set(reworded.map(({ twin }) => twin));
  const missing = gone.filter((row) => !twins.has(row)).map(({ indicator }) => indicator);
  const added = extra
    .filter((row) => !reworded.some((pair) => pair.row === row))
    .map(({ indicator }) => indicator);
  const common = { against: norm.against, sheet: norm.table.sheet };
  return [
    ...reworded.flatMap(({ row, twin }): readonly Finding[] => {
      const place = inspection.rows.find((each) => each.table === table && each.scored.row === row);
      if (!place) return [];
      return [
        rowFinding('layout-drift', place, 'indicator', row.indicatorCell, {
          expected: twin.indicator,
          actual: row.indicator,
          data: { ...common, kind: 'reworded' },
        }),
      ];
    }),
    ...(missing.length + added.length === 0
      ? []
      : [
          tableFinding(
            'layout-drift',
            table,
            'indicators',
            { row: table.area.top, column: table.area.left },
            { data: { ...common, kind: 'indicators', missing, added } },
          ),
        ]),
  ];
}

const nameOf = (row: IndicatorRow) => (row.isBudgetLine ? '' : indicatorName(row.indicator));

/** The same place in the form and the same points, and most signs in common. */
function isReworded(
  table: IndicatorTable,
  row: IndicatorRow,
  otherTable: IndicatorTable,
  other: IndicatorRow,
): boolean {
  const isSamePlace = table.rows.indexOf(row) === otherTable.rows.indexOf(other);
  return isSamePlace && row.points === other.points && sharedSigns(nameOf(row), nameOf(other)) >= 0.5;
}

function sharedSigns(one: string, other: string): number {
  const signs = new Set(one);
  const shared = [...new Set(other)].filter((sign) => signs.has(sign)).length;
  return shared / Math.max(signs.size, new Set(other).size, 1);
}
