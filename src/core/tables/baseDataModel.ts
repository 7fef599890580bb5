import type { Area } from '../cells/address';
import type { Programme, TableCell } from './model';

/** A task of a base-data sheet (公租房开工, 租赁补贴发放) and the columns that hold its figures. */
export interface BaseDataTask {
  /** The task as its header cells name it, without 计划数, 完成率 and the like: 城市棚户区改造基本建成. */
  readonly label: string;
  readonly programme: Programme | null;
  /** Printed in the header or, where it fits the task, in the 单位 line. */
  readonly unit: string | null;
  /** Zero-based columns; null where the sheet has none. A task has a plan or an actual. */
  readonly plan: number | null;
  readonly actual: number | null;
  readonly rate: number | null;
  /** True where the header of the rate says （%）: its plain numbers are percent points. */
  readonly isRateInPercentPoints: boolean;
}

/** The figures of one task in one row. Bare figures have taken the unit of the task. */
export interface TaskReading {
  readonly unit: string | null;
  readonly plan: TableCell | null;
  readonly actual: TableCell | null;
  readonly rate: TableCell | null;
}

/** `unit`: a region that reports itself. `subtotal`: the sum of some of them. `total`: the sum of all. */
export type RegionKind = 'unit' | 'subtotal' | 'total';

export interface BaseDataRegion {
  readonly row: number;
  /** As printed, without numbering and 小计: 昌吉回族自治州. Of a total: 合计, 全区. */
  readonly name: string;
  readonly kind: RegionKind;
  /** Zero-based rows that the line adds up, subtotals standing for their parts; empty for a unit. */
  readonly of: readonly number[];
  /** One a task, in the order of {@link BaseDataSheet.tasks}. */
  readonly readings: readonly TaskReading[];
}

/** A table of base data (基础数据, 任务完成情况表): a row for each region, plan and actual of each task beside it. */
export interface BaseDataSheet {
  readonly sheet: string;
  /** From the first header row to the last region. */
  readonly area: Area;
  readonly title: string | null;
  readonly year: number | null;
  /** The region that reports, from 填报单位 or the title. */
  readonly region: string | null;
  /** The column of the regions' names. */
  readonly unitColumn: number;
  readonly tasks: readonly BaseDataTask[];
  readonly regions: readonly BaseDataRegion[];
}
