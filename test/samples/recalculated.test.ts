import { readFileSync } from 'node:fs';
import { parseCellAddress } from '../../src/core/cells/address';
import { applyEdits } from '../../src/hosts/xlsx';
import { anjuJson, Folder, sample, type RowJson, type ScoreJson } from '../cli/anju';
import { describeWithLibreOffice, LIBREOFFICE_TIMEOUT, recalculateBytes } from '../libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const SAMPLES = ['新疆2021.xlsx', '少见写法.xlsx', '空白附件.xlsx', '绩效目标自评表.xlsx'];

/** Inputs as an official would correct them: sheet, cell, new value. */
const CORRECTIONS = [
  // 公租房开工: 26106 planned, 25000 started: 95.8%, no longer full points
  ['附件1 租赁住房保障', 'I15', 25000],
  // 资金使用合规性: two cases instead of none
  ['附件1 租赁住房保障', 'I8', 2],
  // 加装电梯: 30 of 40
  ['附件2 城镇老旧小区改造', 'I19', 30],
  // 改造楼栋: typed as text before, now a number
  ['附件2 城镇老旧小区改造', 'I16', 7000],
  // 被征收居民满意度: 85%
  ['附件3 城市棚户区改造', 'I21', 0.85],
] as const;

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});
afterAll(() => {
  folder.remove();
});

async function corrected(bytes: Uint8Array): Promise<Uint8Array> {
  return applyEdits(
    bytes,
    CORRECTIONS.map(([sheet, address, value]) => ({
      kind: 'write' as const,
      sheet,
      at: parseCellAddress(address) ?? { row: NaN, column: NaN },
      contents: [[{ value }]],
    })),
  );
}

/** Sheet, indicator and score of every row, as the engine gives them; "" stands for a score that waits. */
function scoresByEngine({ tables }: ScoreJson): readonly (readonly [string, string, number | ''])[] {
  return tables.flatMap(({ sheet, rows }) =>
    rows.map(({ indicator, score }) => [sheet, indicator, score ?? ''] as const),
  );
}

describeWithLibreOffice('scored samples, calculated by LibreOffice', () => {
  it.each(SAMPLES)('%s: the same scores and rates as the engine', async (name) => {
    const output = folder.file(name);
    const scores = anjuJson('score', sample(name), '-o', output);
    const calculated = (await recalculateBytes({ [name]: readFileSync(output) })).get(name);
    const value = (sheet: string, cell: string | null) => (cell ? (calculated?.value(sheet, cell) ?? '') : '');

    const rows = scores.tables.flatMap(({ sheet, rows: lines }) => lines.map((line) => ({ sheet, line })));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ sheet, line }) => [sheet, line.indicator, value(sheet, line.cells.score)])).toEqual(
      scoresByEngine(scores),
    );
    const rated = rows.filter(({ line }) => line.rate !== null && line.cells.rate !== null);
    expect(rated.map(({ sheet, line }) => [line.indicator, shown(value(sheet, line.cells.rate))])).toEqual(
      rated.map(({ line }) => [line.indicator, line.rate]),
    );
  });

  it('新疆2021.xlsx: corrected inputs are followed as the engine scores them', async () => {
    const scored = folder.file('scored.xlsx');
    anjuJson('score', sample('新疆2021.xlsx'), '-o', scored);
    const original = readFileSync(sample('新疆2021.xlsx'));
    const expected = anjuJson('score', folder.put('corrected.xlsx', await corrected(original)));
    const files = { followed: await corrected(readFileSync(scored)) };
    const calculated = (await recalculateBytes(files)).get('followed');

    const actual = expected.tables.flatMap(({ sheet, rows }) =>
      rows.map((line) => [sheet, line.indicator, calculated?.value(sheet, scoreCell(line))]),
    );
    expect(actual).toEqual(scoresByEngine(expected));
    // 25000/26106 = 95.76%: 15 − 4.24 × 0.5; 5 − 2 × 1; 75%: 8 − 25 × 0.2; 7000/7135 = 98.11%; 10 − 5 × 0.5
    const changed = new Map(scoresByEngine(expected).map(([, indicator, score]) => [indicator, score]));
    expect(changed.get('公租房开工率')).toBe(12.88);
    expect(expected.tables.map(({ score }) => score)).toEqual([95.88, 92.85, 97.5]);
  });
});

function scoreCell(line: RowJson): string {
  if (!line.cells.score) throw new Error(`${line.indicator} has no score cell`);
  return line.cells.score;
}

/** A ratio as the percent that the cell shows, with one decimal. */
function shown(ratio: string | number | boolean): number {
  return Math.round(Number(ratio) * 1000) / 10;
}
