import type { CellReading, NumberReading } from '../cells/number';
import { isCountUnit, unitScale } from '../cells/units';
import type { TableCell } from './model';

/** Where a row's unit may be printed, apart from the cells themselves. */
export interface UnitSources {
  /** In the row's label: 公租房开工（套）. */
  readonly label: string | null;
  /** In a 计量单位 column. */
  readonly column: string | null;
  /** In the header of plan or actual: 计划数（套）. */
  readonly header: string | null;
  /** Above the table: 单位：万元. */
  readonly line: string | null;
  readonly labelText: string;
}

export interface RowFigures {
  readonly unit: string | null;
  readonly plan: TableCell | null;
  readonly actual: TableCell | null;
}

const MONEY = /资金|投资|金额|预算|支出|拨款|经费|执行数|补助|成本|贷款|债券|财政/;
const SHARE = /率|比例|比重|满意度|占比|百分比/;

/**
 * The unit of a row's plan and actual. Figures that print none are in the returned unit; figures that print their own
 * are in that one. So a bare figure takes the unit of label, column or header, and only where these are silent that of
 * the other figure.
 */
export function withRowUnit(
  plan: TableCell | null,
  actual: TableCell | null,
  sources: UnitSources,
): RowFigures {
  const numbers = [plan, actual].flatMap((cell) =>
    cell?.reading.kind === 'number' ? [cell.reading.number] : [],
  );
  const own = numbers.flatMap(({ unit }) => unit ?? [])[0] ?? null;
  const isBare = numbers.some(({ unit }) => unit === null);
  const printed = sources.label ?? sources.column ?? sources.header;
  const unit = isBare ? (printed ?? own ?? unitOfLine(sources)) : (own ?? printed);
  if (unit === '%' && printed !== '%' && numbers.some(mayBeRatio)) return { unit: null, plan, actual };
  return { unit, plan: inUnit(plan, unit), actual: inUnit(actual, unit) };
}

/** A bare 0.96 beside 95% may be a ratio or percent points: the row then has no unit, and a person is asked. */
function mayBeRatio({ unit, value }: NumberReading): boolean {
  return unit === null && value !== 0 && Math.abs(value) <= 1.5;
}

/** 单位：万元 above a table speaks for its money rows only; any other unit for rows that are no share. */
export function unitOfLine({ line, labelText }: Pick<UnitSources, 'line' | 'labelText'>): string | null {
  if (line === null) return null;
  const isMoneyRow = MONEY.test(labelText) && !SHARE.test(labelText);
  return unitScale(line).base === '元'
    ? isMoneyRow
      ? line
      : null
    : isMoneyRow || SHARE.test(labelText)
      ? null
      : line;
}

function inUnit(cell: TableCell | null, unit: string | null): TableCell | null {
  if (!cell || unit === null || cell.reading.kind !== 'number' || cell.reading.number.unit !== null)
    return cell;
  const { reading } = cell;
  return { ...cell, reading: { ...reading, number: bareInUnit(reading.number, reading, unit) } };
}

/**
 * A bare figure in a row of 万元: its whole number is rounded to 万元. A bare 1.8万 there has been multiplied out
 * already, so it is 18000 元.
 */
function bareInUnit(number: NumberReading, reading: CellReading, unit: string): NumberReading {
  const isMultiplied = /[万亿千百]/.test(reading.typed);
  if (isMultiplied) return { ...number, unit: unitScale(unit).base };
  if (unit === '%') return { ...number, isPercent: true, unit, precision: number.precision || 1 };
  return isCountUnit(unit) || number.precision > 0 ? number : { ...number, precision: 1 };
}
