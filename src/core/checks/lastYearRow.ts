import type { IndicatorRow, IndicatorTable } from '../tables/model';
import type { AssessedWorkbook } from './check';
import { indicatorName } from './indicatorName';

/** Rows of last year's workbook by what they are about. */
export class LastYearRows {
  constructor(private readonly lastYear: AssessedWorkbook) {}

  /**
   * Last year's row about the same indicator: of the table of the same form, programme and region, under the same name.
   * Null where there is none, or more than one that could be meant.
   */
  rowFor(table: IndicatorTable, row: IndicatorRow): IndicatorRow | null {
    const earlier = this.tableFor(table);
    const isSame = (other: IndicatorRow) =>
      other.isBudgetLine === row.isBudgetLine &&
      (row.isBudgetLine || indicatorName(other.indicator) === indicatorName(row.indicator));
    const [first, ...others] = earlier?.rows.filter(isSame) ?? [];
    const isOnly = table.rows.filter(isSame).length === 1;
    return first && others.length === 0 && isOnly ? first : null;
  }

  /** A region that one of the two forms does not name is no obstacle where only one table can be meant. */
  tableFor({ shape, programme, region }: IndicatorTable): IndicatorTable | null {
    const alike = this.lastYear.found.tables.filter(
      (table) =>
        table.shape === shape &&
        table.programme === programme &&
        (table.region === region || table.region === null || region === null),
    );
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }
}
