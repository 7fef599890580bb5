import type { Area, Position } from '../cells/address';
import type { CellReading } from '../cells/number';
import type { BaseDataSheet } from './baseDataModel';

/** 租赁住房保障, 城镇老旧小区改造, 城市棚户区改造. */
export type Programme = 'rental' | 'renovation' | 'shanty';

/** `A`: 指标评分表, with a criterion a row. `B`: 绩效目标自评表 after 财预〔2020〕10号, without criteria. */
export type TableShape = 'A' | 'B';

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'number' // 序号
  | 'level1' // 一级指标
  | 'level2' // 二级指标
  | 'level1Points' // 分值 of level 1, where each level has its own
  | 'level2Points'
  | 'indicator' // 三级指标
  | 'points' // 分值
  | 'explanation' // 指标解释
  | 'criterion' // 评分标准
  | 'unit' // 计量单位
  | 'plan' // 计划数, 目标值, 年度指标值
  | 'actual' // 实际完成值
  | 'rate' // 完成率
  | 'score' // 自评得分
  | 'reviewScore' // 复核得分
  | 'reason' // 扣分原因, 偏差原因分析及改进措施
  | 'remark'; // 备注

/** A cell of a table, with where it stands and what it says. In a merged area: the first cell of the area. */
export interface TableCell extends Position {
  readonly reading: CellReading;
  /** As stored, null for constants. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  /** Merged over more than one row: its content belongs to several rows. */
  readonly spansRows: boolean;
  /** Present where a formula of ours stands, which reading passes over: the cell shows what is computed. */
  readonly ours?: 'over-empty' | 'over-typed';
}

export interface IndicatorRow {
  /** Zero-based worksheet row. */
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  /** The label without points printed inside it: 资金落实（10分） → 资金落实. */
  readonly indicator: string;
  readonly indicatorCell: Position;
  /** 分值 of the line in points; null where none is printed. */
  readonly points: number | null;
  /** Where `points` is printed as a number of its own; null where it comes from the label. */
  readonly pointsCell: TableCell | null;
  /** 评分标准, verbatim; null where there is none. */
  readonly criterion: string | null;
  readonly criterionCell: Position | null;
  /** Unit of plan and actual, from the cell, the label, the unit column or the 单位 line, in that order. */
  readonly unit: string | null;
  readonly plan: TableCell | null;
  readonly actual: TableCell | null;
  readonly rate: TableCell | null;
  readonly score: TableCell | null;
  readonly reviewScore: TableCell | null;
  readonly reason: TableCell | null;
  /** True for the 年度资金总额 line of shape B, whose indicator is 预算执行率. */
  readonly isBudgetLine: boolean;
}

/** A 小计 or 合计 line, or a printed grade. */
export interface TotalRow {
  readonly row: number;
  readonly kind: 'subtotal' | 'total';
  readonly label: string;
  readonly points: TableCell | null;
  readonly score: TableCell | null;
  readonly reviewScore: TableCell | null;
  /** Zero-based rows of the indicators that it adds up. */
  readonly of: readonly number[];
}

/** 分值 printed for a whole level-1 or level-2 group, in its own column or inside the label. */
export interface GroupPoints {
  readonly level: 1 | 2;
  readonly label: string;
  readonly points: number;
  readonly cell: Position;
  readonly of: readonly number[];
}

export interface IndicatorTable {
  readonly sheet: string;
  readonly shape: TableShape;
  /** From the first header row to the last row that belongs to the table. */
  readonly area: Area;
  readonly title: string | null;
  readonly programme: Programme | null;
  readonly year: number | null;
  readonly region: string | null;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** True where the header of the rate column says （%）: its plain numbers are percent points. */
  readonly isRateInPercentPoints: boolean;
  readonly rows: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  readonly groupPoints: readonly GroupPoints[];
  /** The cell of a printed grade (评价等级), null where the form has none. */
  readonly grade: TableCell | null;
}

/** Header words of a table were seen on a sheet, but it could not be read as one. */
export interface FailedTable {
  readonly sheet: string;
  readonly cell: Position;
  readonly found: readonly ColumnRole[];
  readonly missing: readonly ColumnRole[];
}

/** A header word that names two columns of one table; the first is used. */
export interface DuplicateHeader {
  readonly sheet: string;
  readonly role: ColumnRole;
  readonly cell: Position;
}

export interface FoundTables {
  readonly tables: readonly IndicatorTable[];
  readonly baseData: readonly BaseDataSheet[];
  readonly failed: readonly FailedTable[];
  readonly duplicateHeaders: readonly DuplicateHeader[];
}
