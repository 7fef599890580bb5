import { sheetOf, workbookOf } from '../../../test/snapshots';
import type { Assessment } from '../assess';
import { formOf, type FormLine } from '../../../test/indicatorForm';
import { runChecks } from '../checks/runChecks';
import type { CellValue, WorkbookSnapshot } from '../cells/snapshot';
import { reasonsToWrite } from './reasons';

/** A form with what stands on 偏差清单 from an earlier run: an explanation by finding id. */
function explained(lines: readonly FormLine[], explanations: Readonly<Record<string, string>>) {
  const input = formOf(lines);
  const list = sheetOf('偏差清单', [
    row('anju|deviations', null),
    ...Object.entries(explanations).map(([id, text]) => row(`finding|${id}`, text)),
  ]);
  const workbook: WorkbookSnapshot = workbookOf(...input.workbook.sheets, list);
  const assessment: Assessment = {
    ...input,
    findings: runChecks(input),
    brokenChecks: [],
    unused: [],
  };
  return reasonsToWrite(workbook, assessment).map(({ cell, text }) => [cell.row + 1, cell.column, text]);
}

function row(key: string, explanation: CellValue): readonly CellValue[] {
  return [null, null, null, null, null, null, null, null, explanation, null, key];
}

const SHORT: FormLine = { indicator: '开工', unit: '套', plan: 100, actual: 90, points: 10, score: 9 };
const UNDER = 'under-completion|附件1|开工|actual';
const MISSING = 'missing-reason|附件1|开工|reason';

describe('explanations for the reason column', () => {
  it('go into the empty cell of their row, several joined', () => {
    expect(explained([SHORT], { [UNDER]: '征地未完成' })).toEqual([[4, 10, '征地未完成']]);
    expect(explained([SHORT], { [UNDER]: '征地未完成', [MISSING]: '资金到位较晚' })).toEqual([
      [4, 10, '征地未完成；资金到位较晚'],
    ]);
    expect(explained([SHORT], { [UNDER]: '征地未完成', [MISSING]: '征地未完成' })).toEqual([
      [4, 10, '征地未完成'],
    ]);
  });

  it('never over anything that stands there', () => {
    expect(explained([{ ...SHORT, reason: '见附页' }], { [UNDER]: '征地未完成' })).toEqual([]);
    expect(explained([{ ...SHORT, reason: '无' }], { [UNDER]: '征地未完成' })).toEqual([]);
    expect(
      explained([{ ...SHORT, reason: { formula: '=IF(A1="","",A1)', value: '' } }], {
        [UNDER]: '征地未完成',
      }),
    ).toEqual([]);
  });

  it('only those of deviations that still occur', () => {
    expect(explained([{ ...SHORT, actual: 100, score: 10 }], { [UNDER]: '征地未完成' })).toEqual([]);
    const typo: FormLine = { ...SHORT, actual: '9O', score: 9 };
    expect(explained([typo], { 'not-a-number|附件1|开工|actual': '已改' })).toEqual([]);
  });
});
