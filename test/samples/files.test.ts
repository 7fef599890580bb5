import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '@e965/xlsx';
import { Folder, SAMPLES, sample } from '../cli/anju';

interface Figures {
  readonly indicator: string;
  readonly plan?: number | string;
  readonly actual?: number | string;
  readonly published?: readonly ('plan' | 'actual')[];
}

interface Xinjiang {
  readonly tables: readonly { readonly figures: readonly Figures[] }[];
  readonly base: {
    readonly tasks: readonly { readonly task: string }[];
    readonly units: readonly {
      readonly unit: string;
      readonly counties: number;
      readonly figures: readonly (readonly [plan: number, actual: number])[];
    }[];
  };
}

const data = JSON.parse(readFileSync(join(SAMPLES, 'data', 'xinjiang-2021.json'), 'utf8')) as Xinjiang;

/** As published for Xinjiang, 2021: task, plan, actual. */
const PUBLISHED = [
  ['公租房开工', 26106, 26215],
  ['租赁补贴发放', 2778, 3960],
  ['城镇老旧小区改造开工', 1714, 1714],
  ['城镇棚户区改造开工', 63930, 67596],
] as const;

describe('samples', () => {
  it('are what the script makes of the data, byte for byte', () => {
    const folder = new Folder();
    execFileSync(process.execPath, [resolve(__dirname, '../../scripts/samples.mjs'), folder.path]);
    const made = folder.names();
    const kept = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx') && !name.includes('已评分'));
    expect(kept.sort()).toEqual(made);
    for (const name of made) {
      expect([name, readFileSync(folder.file(name)).equals(readFileSync(sample(name)))]).toEqual([name, true]);
    }
    folder.remove();
  }, 60_000);

  it('hold the result of every formula, as a number', () => {
    for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.xlsx'))) {
      const { Sheets } = read(readFileSync(sample(name)));
      const formulas = Object.values(Sheets).flatMap((cells) =>
        Object.values(cells).filter((cell: { f?: string }) => cell.f),
      );
      expect(formulas.length).toBeGreaterThan(0);
      expect(formulas.map((cell: { t?: string }) => cell.t)).toEqual(formulas.map(() => 'n'));
    }
  });
});

describe('the data of 新疆2021.xlsx', () => {
  it('has the 14 prefecture-level units with their 96 county-level units', () => {
    expect(data.base.units).toHaveLength(14);
    expect(data.base.units.reduce((sum, { counties }) => sum + counties, 0)).toBe(96);
  });

  it.each(PUBLISHED)('%s: the illustrative figures of the units add up to the published totals', (task, plan, actual) => {
    const index = data.base.tasks.findIndex((entry) => entry.task === task);
    const figures = data.base.units.map((unit) => unit.figures[index] ?? [NaN, NaN]);
    expect(figures.reduce((sum, [planned]) => sum + planned, 0)).toBe(plan);
    expect(figures.reduce((sum, [, done]) => sum + done, 0)).toBe(actual);
  });

  it('marks these figures of the attachments as published, and only these', () => {
    const published = data.tables.flatMap(({ figures }) =>
      figures.flatMap((row) => (row.published ?? []).map((key) => `${row.indicator} ${key} ${row[key] ?? ''}`)),
    );
    expect(published).toEqual([
      '公租房房源信息录入率 actual 95.1',
      '公租房开工率 plan 26106',
      '公租房开工率 actual 26215',
      '保障性租赁住房筹集完成率 plan —',
      '保障性租赁住房筹集完成率 actual —',
      '租赁补贴发放完成率 plan 2778',
      '租赁补贴发放完成率 actual 3960',
      '老旧小区改造开工率 plan 1714',
      '老旧小区改造开工率 actual 1714',
      '改造楼栋完成率 plan ７１３５',
      '改造建筑面积完成率 plan 1801.43',
      '改造惠及户数完成率 plan 23.15',
      '加装电梯完成率 actual 37',
      '新增停车位完成率 actual 约5.3万',
      '综合便民设施建设 actual 99',
      '棚户区改造开工率 plan 63930',
      '棚户区改造开工率 actual 67596',
    ]);
  });

  it('says on the sheet 说明 of every figure whether it is published', () => {
    const sheet = read(readFileSync(sample('新疆2021.xlsx'))).Sheets['说明'] ?? {};
    const sources = Object.entries(sheet)
      .filter(([address]) => /^E\d+$/.test(address))
      .map(([, cell]) => String((cell as { v?: unknown }).v));
    const figures = data.tables.flatMap(({ figures }) =>
      figures.flatMap(({ plan, actual }) => [plan, actual].filter((figure) => figure !== undefined)),
    );
    expect(sources.filter((source) => source === '公布数据')).toHaveLength(17);
    expect(sources.filter((source) => source === '示例数据')).toHaveLength(figures.length - 17);
  });
});
