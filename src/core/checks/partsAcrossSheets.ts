import { cellReference } from '../cells/address';
import { decimal } from '../cells/decimal';
import { readCell } from '../cells/readCell';
import { cellAt, sheetNamed } from '../cells/snapshot';
import { matchTask } from '../filling/matchTask';
import { planFilling } from '../filling/planFilling';
import { taskName } from '../filling/taskName';
import { conversionFactor } from '../scoring/units';
import type { IndicatorRow, IndicatorTable } from '../tables/model';
import type { Finding } from './finding';
import type { Inspection, RowInTable } from './inspection';
import { rowFinding } from './makeFinding';
import { printedInterval, scaled } from './printedInterval';
import { figureIn, type Figure } from './sumOfParts';
import { tenfoldSlip } from './tenfoldSlip';

type Part = 'plan' | 'actual';

/** One figure that two sheets print. */
interface Pair {
  readonly place: RowInTable;
  readonly part: Part;
  readonly own: Figure;
  readonly other: Figure;
  /** Such as '基础数据'!C5. */
  readonly source: string;
  /** True where both sheets name the same region. */
  readonly isSameRegion: boolean;
}

/**
 * 勾稽关系 across sheets: forms against the base data, and the 财预〔2020〕10号 form against the indicator tables. Compared is only
 * what task, unit and region make sure is the same figure; where the region is not named on both sides, another figure
 * of the same table must agree first.
 */
export function partsAcrossSheets(inspection: Inspection): readonly Finding[] {
  return [...againstBaseData(inspection), ...betweenForms(inspection)].flatMap(mismatches);
}

function againstBaseData({ workbook, found, rows }: Inspection): readonly (readonly Pair[])[] {
  if (found.baseData.length === 0) return [];
  const { items } = planFilling(workbook, found);
  return found.tables.map((table) =>
    items.flatMap(({ sheet, cell, part, options }): readonly Pair[] => {
      const [option, ...others] = options.filter(({ certainty }) => certainty === 'certain');
      const place = rows.find((each) => each.table === table && isCellOf(each, part, cell.row));
      if (sheet !== table.sheet || !option || others.length > 0 || !place) return [];
      const { source, units } = option;
      const target = place.scored.row[part];
      const base = sheetNamed(workbook, source.sheet);
      const reading = readCell(base && cellAt(base, source.row, source.column));
      const own = figureIn(target, place.scored.row.unit);
      const other =
        reading.kind === 'number' && target
          ? figureIn({ ...target, ...source, reading }, reading.number.unit ?? units.source)
          : null;
      if (!own || !other) return [];
      return [
        {
          place,
          part,
          own,
          other,
          source: cellReference(source.sheet, source.row, source.column),
          isSameRegion: table.region !== null,
        },
      ];
    }),
  );
}

function isCellOf({ scored }: RowInTable, part: Part, row: number): boolean {
  const cell = scored.row[part];
  return cell !== null && cell.row === row && scored.row.row === row && !cell.spansRows;
}

/** Each 财预〔2020〕10号 form against each indicator table that may speak of the same. */
function betweenForms({ found, rows }: Inspection): readonly (readonly Pair[])[] {
  const forms = found.tables.filter(({ shape }) => shape === 'B');
  const others = found.tables.filter(({ shape }) => shape === 'A');
  return forms.flatMap((form) =>
    others
      .filter((other) => mayBeSame(form.region, other.region) && mayBeSame(form.year, other.year))
      .map((other) => rows.filter(({ table }) => table === form).flatMap((place) => pairsOf(place, other))),
  );
}

const mayBeSame = <T>(one: T | null, other: T | null) => one === null || other === null || one === other;

function pairsOf(place: RowInTable, other: IndicatorTable): readonly Pair[] {
  const { row } = place.scored;
  const alike = other.rows.filter((each) => isSameTask(place.table, row, other, each));
  const [twin] = alike;
  const isOnly =
    place.table.rows.filter((each) => twin && isSameTask(place.table, each, other, twin)).length === 1;
  if (!twin || alike.length > 1 || !isOnly) return [];
  return (['plan', 'actual'] as const).flatMap((part): readonly Pair[] => {
    const own = figureIn(row[part], row.unit);
    const figure = figureIn(twin[part], twin.unit);
    if (!own || !figure) return [];
    const source = cellReference(other.sheet, figure.cell.row, figure.cell.column);
    return [{ place, part, own, other: figure, source, isSameRegion: false }];
  });
}

function isSameTask(
  table: IndicatorTable,
  row: IndicatorRow,
  otherTable: IndicatorTable,
  other: IndicatorRow,
): boolean {
  if (row.isBudgetLine || other.isBudgetLine || row.unit === null || other.unit === null) return false;
  const named = (label: IndicatorRow, programme: IndicatorTable['programme']) => ({
    ...taskName(label.indicator, label.unit, programme),
    unit: label.unit,
  });
  const match = matchTask(named(row, table.programme), named(other, otherTable.programme));
  return match !== null && match.doubts.length === 0;
}

/** What differs among the figures that two sheets share. */
function mismatches(pairs: readonly Pair[]): readonly Finding[] {
  const compared = pairs.flatMap((pair) => {
    const factor = conversionFactor(pair.other.unit, pair.own.unit);
    if (!factor) return [];
    const own = printedInterval(pair.own.reading, pair.own.unit);
    const other = scaled(printedInterval(pair.other.reading, pair.other.unit), factor);
    const agrees = own.low.lte(other.high) && other.low.lte(own.high);
    return [{ pair, agrees, expected: decimal(pair.other.reading.number.value).times(factor) }];
  });
  const agreeing = compared.filter(({ agrees }) => agrees).length;
  const differing = compared.filter(({ agrees }) => !agrees);
  return differing
    .filter(({ pair }) => pair.isSameRegion || (agreeing >= 1 && agreeing >= differing.length))
    .map(({ pair: { place, part, own, source }, expected }) => {
      const actual = own.reading.number.value;
      return rowFinding('parts-mismatch', place, part, own.cell, {
        expected: expected.toNumber(),
        actual,
        data: {
          kind: 'across',
          part,
          label: place.scored.row.indicator,
          source,
          unit: own.unit,
          factor: tenfoldSlip(decimal(actual), expected, 0.005),
        },
      });
    });
}
