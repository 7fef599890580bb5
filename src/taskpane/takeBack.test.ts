import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Edit } from '../core/writing/edit';
import { sheetOf, workbookOf } from '../../test/snapshots';
import { takeBackRun } from './takeBack';

const FORMULA = `='评分底稿'!J5`;
const before = workbookOf(sheetOf('附件1', [['公租房开工', 10, 9.5]]));
const edits: readonly Edit[] = [
  { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
  { kind: 'write', sheet: '评分底稿', at: { row: 0, column: 0 }, contents: [[{ value: '指标' }, null]] },
  {
    kind: 'write',
    sheet: '附件1',
    at: { row: 0, column: 2 },
    contents: [[{ formula: FORMULA, result: 9.5 }]],
  },
];
const run = { kind: 'score', edits, before } as const;

function afterwards(
  form: Parameters<typeof sheetOf>[1],
  paper: Parameters<typeof sheetOf>[1],
): WorkbookSnapshot {
  return workbookOf(sheetOf('附件1', form), sheetOf('评分底稿', paper));
}

const scored = { formula: '=评分底稿!J5', value: 9.5 };

describe('taking the last run back', () => {
  it('restores the typed 9.5 and removes our sheet', () => {
    expect(takeBackRun(run, afterwards([['公租房开工', 10, scored]], [['指标']]))).toEqual([
      { kind: 'write', sheet: '附件1', at: { row: 0, column: 2 }, contents: [[{ value: 9.5 }]] },
      { kind: 'delete-sheet', sheet: '评分底稿' },
    ]);
  });

  it('minds what the run wrote, not what it gives: the formula counts 8.5 now, since an input was changed', () => {
    const recalculated = { ...scored, value: 8.5 };
    expect(takeBackRun(run, afterwards([['公租房开工', 9, recalculated]], [['指标']]))).not.toBeNull();
  });

  it('leaves cells that the run did not write to the person', () => {
    expect(takeBackRun(run, afterwards([['公租房开工', 20, scored]], [['指标']]))).not.toBeNull();
  });

  it('is refused where a written cell holds something else by now: 9 typed over the formula', () => {
    expect(takeBackRun(run, afterwards([['公租房开工', 10, 9]], [['指标']]))).toBeNull();
  });

  it('is refused where rows have moved: the cell is now one row further down', () => {
    expect(takeBackRun(run, afterwards([['新插入的行'], ['公租房开工', 10, scored]], [['指标']]))).toBeNull();
  });

  it('is refused where an answer stands on the sheet that would go', () => {
    expect(takeBackRun(run, afterwards([['公租房开工', 10, scored]], [['指标', '是']]))).toBeNull();
  });

  it('is refused where a sheet was renamed or deleted', () => {
    expect(takeBackRun(run, workbookOf(sheetOf('附件一', [['公租房开工', 10, scored]])))).toBeNull();
  });
});
