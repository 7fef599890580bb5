import { applyEdits, readWorkbook } from '../../src/hosts/excel';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/cells/snapshot';
import type { Edit } from '../../src/core/writing/edit';
import { sheetOf, workbookOf } from '../snapshots';
import { startExcel } from './startExcel';

function form(name: string, rows: number): SheetSnapshot {
  const header = [
    '序号',
    '一级指标',
    '三级指标',
    '分值',
    '评分标准',
    '计划数',
    '实际完成',
    '完成率',
    '自评得分',
  ];
  const lines = Array.from({ length: rows }, (_, index) => [
    index + 1,
    '产出效益',
    `公租房开工${index + 1}`,
    10,
    '开工率达到100%得10分，每低1个百分点扣0.5分',
    26106,
    26215,
    null,
    null,
  ]);
  return sheetOf(name, [header, ...lines]);
}

describe('a one-click score', () => {
  it.each([1, 3, 40])('takes 3 round trips for %i sheets', async (count) => {
    const forms = Array.from({ length: count }, (_, index) => form(`附件${index + 1}`, 30));
    const { session, close } = await startExcel(workbookOf(...forms));
    const before = await readWorkbook();
    const edits: Edit[] = [
      { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
      { kind: 'write', sheet: '评分底稿', at: { row: 0, column: 0 }, contents: [[{ value: '底稿' }]] },
      ...forms.map(({ name }): Edit => ({
        kind: 'write',
        sheet: name,
        at: { row: 1, column: 7 },
        contents: [[{ formula: '=G2/F2', result: 1.004 }, { value: 10 }]],
      })),
    ];
    await applyEdits(edits, before);
    console.log(
      JSON.stringify(
        session.log.requests.map((r) =>
          r.did.reduce<Record<string, number>>((c, d) => ({ ...c, [d]: (c[d] ?? 0) + 1 }), {}),
        ),
      ),
    );
    expect(session.log.roundTrips).toBe(3);
    close();
  });
});
