import { decimal, parseDecimal } from '../cells/decimal';
import type { NumberReading } from '../cells/number';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import { unitScale } from '../cells/units';
import type { BaseDataSheet, BaseDataTask, TaskReading } from '../tables/baseDataModel';
import type { FoundTables, IndicatorRow, IndicatorTable, TableCell } from '../tables/model';
import { plainFormula } from '../writing/plainFormula';
import { circularSheets } from './circularSheets';
import { fillingFormula } from './fillingFormula';
import { matchTask } from './matchTask';
import type { FillingItem, FillingOption, FillingProposal, FillingState, Hindrance } from './proposal';
import { regionRows, type RegionRow } from './regionRow';
import { taskName, type TaskName } from './taskName';

type Part = 'plan' | 'actual';
type NamedTask = TaskName & { readonly unit: string | null };
type Offer = FillingOption | Hindrance;

/**
 * What the base data of a workbook offer for the plans and actuals of its attachments. Nothing is changed. A figure is
 * offered where task, unit and region fit; it is certain only where nothing is doubtful and no second one fits as well.
 */
export function planFilling(workbook: WorkbookSnapshot, found: FoundTables): FillingProposal {
  return {
    items: found.tables.flatMap((table) => new TableFilling(workbook, table, found.baseData).items()),
  };
}

class TableFilling {
  private readonly sources: readonly BaseDataSheet[];
  private readonly circular: ReadonlySet<string>;
  private readonly names = new Map<BaseDataTask, NamedTask>();

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly table: IndicatorTable,
    baseData: readonly BaseDataSheet[],
  ) {
    this.sources = baseData.filter(({ year }) => year === null || table.year === null || year === table.year);
    this.circular = this.sources.length > 0 ? circularSheets(workbook, table.sheet) : new Set();
  }

  items(): readonly FillingItem[] {
    if (this.sources.length === 0) return [];
    return this.table.rows.flatMap((row) =>
      [this.item(row, 'plan'), this.item(row, 'actual')].flatMap((one) => one ?? []),
    );
  }

  private item(row: IndicatorRow, part: Part): FillingItem | null {
    const cell = row[part];
    if (!cell || cell.spansRows || this.isFixed(cell)) return null;
    const offers = this.sources.flatMap((source) => this.offersOf(source, row, part));
    const [first] = offers;
    if (first === undefined) return null;
    const options = offers
      .filter((offer) => typeof offer !== 'string')
      .sort((one, other) => one.doubts.length - other.doubts.length);
    const state = stateOf(cell, options);
    return {
      sheet: this.table.sheet,
      cell: { row: cell.row, column: cell.column },
      indicator: row.indicator,
      part,
      current: cell.reading.typed,
      state,
      options,
      certain: onlyCertain(options),
      hindrance: options.length === 0 && typeof first === 'string' ? first : null,
    };
  }

  /** Part of an array formula, which changes only as a whole. */
  private isFixed({ row, column }: TableCell): boolean {
    const sheet = sheetNamed(this.workbook, this.table.sheet);
    return (sheet && cellAt(sheet, row, column)?.isArray) ?? false;
  }

  private offersOf(source: BaseDataSheet, row: IndicatorRow, part: Part): readonly Offer[] {
    const indicator = { ...taskName(row.indicator, row.unit, this.table.programme), unit: row.unit };
    const lines = regionRows(source, this.table.region);
    return source.tasks.flatMap((task, index) => {
      if (task[part] === null) return [];
      const match = matchTask(indicator, this.nameOf(task));
      if (!match) return [];
      return lines.flatMap((line) => {
        const reading = line.region.readings[index];
        if (!reading) return [];
        const doubts = [
          ...match.doubts,
          ...(line.isAssumed && this.table.region !== null ? ['region-assumed' as const] : []),
        ];
        return this.offer(source, task, line, reading, part, row, doubts) ?? [];
      });
    });
  }

  private nameOf(task: BaseDataTask): NamedTask {
    const known = this.names.get(task);
    if (known) return known;
    const name = { ...taskName(task.label, task.unit, task.programme), unit: task.unit };
    this.names.set(task, name);
    return name;
  }

  private offer(
    source: BaseDataSheet,
    task: BaseDataTask,
    { region }: RegionRow,
    reading: TaskReading,
    part: Part,
    row: IndicatorRow,
    doubts: FillingOption['doubts'],
  ): Offer | null {
    const cell = reading[part];
    if (!cell) return null;
    if (this.circular.has(source.sheet)) return 'circular';
    const taken = takeOver(cell, reading.unit ?? task.unit, row.unit);
    if (typeof taken === 'string') return taken;
    return {
      formula: fillingFormula(source.sheet, cell, taken.scale),
      value: taken.value,
      source: { sheet: source.sheet, row: cell.row, column: cell.column },
      task: task.label,
      region: region.name,
      units: { source: reading.unit ?? task.unit, target: row.unit },
      certainty: doubts.length === 0 ? 'certain' : 'likely',
      doubts,
    };
  }
}

interface TakenOver {
  readonly value: string | number;
  /** `/10000` from 户 to 万户, `*10000` the other way, nothing between equal units. */
  readonly scale: string;
}

function takeOver(cell: TableCell, unit: string | null, target: string | null): TakenOver | Hindrance {
  const { reading } = cell;
  if (reading.kind === 'empty') return 'source-empty';
  if (reading.kind === 'none') return { value: reading.typed, scale: '' };
  if (reading.kind !== 'number' || reading.number.isPercent) return 'source-not-a-number';
  const scale = scaleBetween(reading.number.unit ?? unit, target);
  if (reading.isText) return scale === '' ? { value: reading.typed, scale } : 'source-is-text';
  return { value: scaled(reading.number, scale), scale };
}

function scaleBetween(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  const ratio = decimal(unitScale(from).factor).div(unitScale(to).factor);
  if (ratio.eq(1)) return '';
  return ratio.gt(1) ? `*${ratio.toFixed()}` : `/${decimal(1).div(ratio).toFixed()}`;
}

function scaled({ value }: NumberReading, scale: string): number {
  if (scale === '') return value;
  const factor = parseDecimal(scale.slice(1));
  const result = scale.startsWith('/') ? decimal(value).div(factor) : decimal(value).mul(factor);
  return result.toSignificantDigits(15).toNumber();
}

function stateOf({ reading, formula }: TableCell, options: readonly FillingOption[]): FillingState {
  const [first] = options;
  if (formula !== null) {
    const isOurs = options.some((option) => plainFormula(option.formula) === plainFormula(formula));
    return isOurs ? 'linked' : 'formula';
  }
  if (reading.kind === 'empty') return 'empty';
  return first && options.every(({ value, units }) => isSame(reading, value, units.target))
    ? 'same'
    : 'differs';
}

/** A printed figure stands for all that round to it: 5.3万 for 52980. */
function isSame(typed: TableCell['reading'], value: FillingOption['value'], unit: string | null): boolean {
  if (typed.kind !== 'number' || typeof value !== 'number')
    return typed.typed.trim() === String(value).trim();
  const factor = unitScale(typed.number.unit ?? unit ?? '').factor;
  const offered = decimal(value)
    .mul(unitScale(unit ?? '').factor)
    .div(factor);
  return offered.minus(typed.number.value).abs().lte(decimal(typed.number.precision).div(2));
}

function onlyCertain(options: readonly FillingOption[]): number | null {
  const certain = options.filter(({ certainty }) => certainty === 'certain');
  return certain.length === 1 && options[0]?.certainty === 'certain' ? 0 : null;
}
