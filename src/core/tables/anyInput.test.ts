import fc from 'fast-check';
import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { findTables } from './findTables';

const WORDS = [
  ...[
    '一级指标',
    '二级指标',
    '三级指标',
    '分值',
    '评分标准',
    '计划数',
    '实际完成',
    '自评得分',
    '得分',
    '扣分原因',
    '备注',
    '序号',
    '单位',
  ],
  ...[
    '任务',
    '自评',
    '复核',
    '一级',
    '目标',
    '完成',
    '合计',
    '小计',
    '总分',
    '评价等级',
    '注：',
    '填报人：',
    '年度资金总额',
    '全年预算数',
  ],
  ...[
    '全年执行数',
    '资金管理（30分）',
    '一、资金管理',
    '（一）落实',
    '公租房开工（套）（10分）',
    '得满分，否则不得分',
    '100%',
    '1.8万套',
    '—',
    '',
  ],
];

const cell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 200 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant({ value: null, error: '#REF!', formula: '=#REF!' }) },
  { weight: 1, arbitrary: fc.constant({ value: null, formula: '=A1', notCalculated: true as const }) },
);

const merge = fc
  .tuple(
    fc.integer({ min: 0, max: 7 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([column, row, width, height]) => {
    const letter = (index: number) => String.fromCharCode(65 + index);
    return `${letter(column)}${String(row)}:${letter(column + width)}${String(row + height)}`;
  });

describe('whatever a sheet holds', () => {
  it('is read without an error, and each table stays inside its sheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
        fc.array(merge, { maxLength: 6 }),
        (rows, merges) => {
          const sheet = sheetOf('表', rows, { merges });
          const { tables } = findTables(workbookOf(sheet));
          for (const table of tables) {
            expect(table.area.bottom).toBeGreaterThanOrEqual(table.area.top);
            expect(table.rows.length).toBeGreaterThan(0);
            const known = new Set(table.rows.map(({ row }) => row));
            const referred = [...table.totals, ...table.groupPoints].flatMap(({ of }) => of);
            expect(referred.filter((row) => !known.has(row))).toEqual([]);
            expect(known.size).toBe(table.rows.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('also text that is longer, stranger or more like code than any form', () => {
    const strange = [
      '甲'.repeat(32767),
      '😀'.repeat(500),
      'ئۇيغۇر تىلى',
      '=1+1',
      "'",
      '（'.repeat(300),
      '1,'.repeat(300),
      ' '.repeat(5000),
    ];
    const rows: TestCell[][] = [
      ['三级指标', '分值', '评分标准', '计划数', '完成数', '得分'],
      ...strange.map((text): TestCell[] => [text, 10, text, text, text, text]),
      ['公租房开工', 10, '完成得满分', 100, 95, 9],
    ];
    const [table] = findTables(workbookOf(sheetOf('奇怪', rows))).tables;
    expect(table?.rows.at(-1)).toMatchObject({ indicator: '公租房开工', points: 10 });
  });
});
