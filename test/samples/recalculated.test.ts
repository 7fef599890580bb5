import { readFileSync } from 'node:fs';
import { parseCellAddress } from '../../src/core/cells/address';
import { applyEdits } from '../../src/hosts/xlsx';
import { anjuJson, Folder, sample, type RowJson, type ScoreJson } from '../cli/anju';
import {
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
  recalculateBytes,
  type CalculatedWorkbook,
} from '../libreoffice';

const SAMPLES = ['新疆2021.xlsx', '少见写法.xlsx', '空白附件.xlsx', '绩效目标自评表.xlsx'];
const CORRECTED = '新疆2021.xlsx, corrected';

/** Inputs as an official would correct them: sheet, cell, new value. */
const CORRECTIONS = [
  // 公租房开工: 25000 of 26106 are 95.76%: 15 − 4.24 × 0.5 = 12.88
  ['附件1 租赁住房保障', 'I15', 25000],
  // 资金使用合规性: two cases instead of none: 5 − 2 × 1 = 3
  ['附件1 租赁住房保障', 'I8', 2],
  // 加装电梯: 30 of 40 are 75%: 8 − 25 × 0.2 = 3
  ['附件2 城镇老旧小区改造', 'I19', 30],
  // 改造楼栋: typed as text before, now a number; 7000 of 7135 are 98.11%: 5 − 1.89 × 0.5 = 4.05
  ['附件2 城镇老旧小区改造', 'I16', 7000],
  // 被征收居民满意度: 85%: 10 − 5 × 0.5 = 7.5
  ['附件3 城市棚户区改造', 'I21', 0.85],
] as const;

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

interface Line {
  readonly sheet: string;
  readonly row: RowJson;
}

function lines({ tables }: ScoreJson): readonly Line[] {
  return tables.flatMap(({ sheet, rows }) => rows.map((row) => ({ sheet, row })));
}

/** Rows with the score that the engine gives them; "" stands for a score that waits. */
function byEngine(scores: ScoreJson) {
  return lines(scores).map(({ sheet, row }) => [sheet, row.indicator, row.score ?? '']);
}

/** The same rows with the score that their cell shows once LibreOffice calculated it. */
function byLibreOffice(scores: ScoreJson, workbook: CalculatedWorkbook | undefined) {
  return lines(scores).map(({ sheet, row }) => [sheet, row.indicator, shownIn(workbook, sheet, row.cells.score)]);
}

function shownIn(workbook: CalculatedWorkbook | undefined, sheet: string, cell: string | null) {
  if (!workbook || !cell) throw new Error(`no workbook, or no cell on ${sheet}`);
  return workbook.value(sheet, cell) ?? '';
}

describeWithLibreOffice('scored samples, calculated by LibreOffice', () => {
  const scores = new Map<string, ScoreJson>();
  let calculated: ReadonlyMap<string, CalculatedWorkbook>;
  let expected: ScoreJson;

  beforeAll(async () => {
    const folder = new Folder();
    const files: Record<string, Uint8Array> = {};
    for (const name of SAMPLES) {
      scores.set(name, anjuJson('score', sample(name), '-o', folder.file(name)));
      files[name] = readFileSync(folder.file(name));
    }
    files[CORRECTED] = await corrected(readFileSync(folder.file('新疆2021.xlsx')));
    const original = await corrected(readFileSync(sample('新疆2021.xlsx')));
    expected = anjuJson('score', folder.put('corrected.xlsx', original));
    calculated = await recalculateBytes(files);
    folder.remove();
  }, LIBREOFFICE_TIMEOUT);

  it.each(SAMPLES)('%s: the same scores and rates as the engine', (name) => {
    const engine = scores.get(name) as ScoreJson;
    const workbook = calculated.get(name);
    expect(lines(engine).length).toBeGreaterThan(0);
    expect(byLibreOffice(engine, workbook)).toEqual(byEngine(engine));

    const rated = lines(engine).filter(({ row }) => row.rate !== null && row.cells.rate !== null);
    expect(
      rated.map(({ sheet, row }) => [row.indicator, percent(shownIn(workbook, sheet, row.cells.rate))]),
    ).toEqual(rated.map(({ row }) => [row.indicator, row.rate]));
  });

  it('新疆2021.xlsx: corrected inputs are followed as the engine scores them', () => {
    expect(byLibreOffice(expected, calculated.get(CORRECTED))).toEqual(byEngine(expected));
    const followed = new Map(byEngine(expected).map(([, indicator, score]) => [indicator, score]));
    expect(['公租房开工率', '加装电梯完成率', '改造楼栋完成率'].map((label) => followed.get(label))).toEqual([
      12.88, 3, 4.05,
    ]);
    expect(expected.tables.map(({ score }) => score)).toEqual([95.88, 92.85, 97.5]);
  });
});

/** A ratio as the percent that the cell shows, with one decimal. */
function percent(ratio: string | number | boolean): number {
  return Math.round(Number(ratio) * 1000) / 10;
}
