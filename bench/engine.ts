import { assess } from '../src/core/assess';
import { compile } from '../src/core/criteria';
import { readWorkbook } from '../src/hosts/xlsx';
import { messages } from '../src/locale/zh-CN/messages';
import { median, report, timed } from './timing';
import { criterionOf, workbookOfTables } from './workbooks';

/** Tables found, scored and checked, without reading the file. */
export function engineTime(sheets: number, rows: number, runs: number, aim: number | null): void {
  const workbook = readWorkbook(workbookOfTables(sheets, rows), 'bench.xlsx');
  const scored = assess(workbook, { labels: messages.workbook }).card.tables;
  const rowCount = scored.reduce((sum, table) => sum + table.rows.length, 0);
  if (rowCount !== sheets * rows) throw new Error(`${rowCount} rows scored instead of ${sheets * rows}`);
  const time = median(
    timed(() => assess(workbook, { labels: messages.workbook }), runs, Math.ceil(runs / 2)),
  );
  report(
    `engine, ${sheets} tables × ${rows} rows, median of ${runs}`,
    `${time.toFixed(1)} ms`,
    aim === null ? null : { text: `≤ ${aim} ms`, isMet: time <= aim },
  );
}

/** Criteria compiled in a second, no two alike, once the machine code is settled: that takes some 30,000 of them. */
export function criteriaPerSecond(count: number, aim: number): void {
  const criteria = Array.from({ length: count }, (_, n) => criterionOf(n));
  const all = () => {
    for (const { text, points } of criteria) compile(text, { points, target: null, step: 'linear' });
  };
  const perSecond = Math.round(count / (median(timed(all, 5, 6)) / 1000));
  report(`criteria compiled, ${count} different ones`, `${perSecond}/s`, {
    text: `≥ ${aim}/s`,
    isMet: perSecond >= aim,
  });
}
