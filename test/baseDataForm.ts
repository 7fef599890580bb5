import type { CheckInput } from '../src/core/checks/check';
import { scoreTables } from '../src/core/scoring/scoreTable';
import { DEFAULT_SETTINGS, type Settings } from '../src/core/settings';
import { findTables } from '../src/core/tables/findTables';
import type { SheetSnapshot } from '../src/core/cells/snapshot';
import { sheetOf, workbookOf, type TestCell } from './snapshots';

export type BaseRows = readonly (readonly TestCell[])[];

/** A workbook as the checks see it. */
export function checkedBook(sheets: readonly SheetSnapshot[], settings: Partial<Settings> = {}): CheckInput {
  const workbook = workbookOf(...sheets);
  const found = findTables(workbook);
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const card = scoreTables(found.tables, { paper: new Map(), file: new Map() }, all);
  return { workbook, found, card, settings: all };
}

/**
 * Base data of one task: regions from row 5 on in B, plan, actual and rate in C, D and E. The sheet is 基础数据.
 */
export function baseSheet(
  rows: BaseRows,
  { task = '公租房开工（套）', title = '昌吉回族自治州2021年度任务完成情况表' } = {},
): SheetSnapshot {
  return sheetOf(
    '基础数据',
    [
      [title],
      [],
      ['序号', '县市区', task, null, null],
      [null, null, '计划数', '实际完成', '完成率'],
      ...rows.map((row, index) => [index + 1, ...row]),
    ],
    { merges: ['A3:A4', 'B3:B4', 'C3:E3'] },
  );
}
