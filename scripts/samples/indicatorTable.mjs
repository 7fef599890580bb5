import { percentFormat } from './book.mjs';

/** Columns of an indicator table (shape A): key of the data, usual header, width in characters, alignment. */
const COLUMNS = [
  ['number', '序号', 5, 'center'],
  ['level1', '一级指标', 10, 'center'],
  ['level2', '二级指标', 10, 'center'],
  ['indicator', '三级指标', 17, 'left'],
  ['points', '分值', 6, 'center'],
  ['criterion', '评分标准', 43, 'left'],
  ['unit', '计量单位', 9, 'center'],
  ['plan', '计划数（目标值）', 10, 'right'],
  ['actual', '实际完成', 10, 'right'],
  ['rate', '完成率', 8, 'right'],
  ['score', '自评得分', 8, 'right'],
  ['reviewScore', '复核得分', 8, 'right'],
  ['reason', '扣分原因', 22, 'left'],
];
const LAST = COLUMNS.length;
const HEADER_ROW = 4;
const FORMATS = { rate: '0.0%', score: '0.00', reviewScore: '0.00' };

const columnOf = (key) => COLUMNS.findIndex(([name]) => name === key) + 1;

/** An indicator table as a provincial office lays it out. Rates, scores, total and grade are left open. */
export function writeIndicatorTable(sheet, table) {
  sheet.setWidths(COLUMNS.map(([, , width]) => width));
  writeHead(sheet, table);
  table.rows.forEach((row, index) => writeRow(sheet, row, index));
  mergeEqual(sheet, table.rows, 'level1', (row) => row.level1);
  mergeEqual(sheet, table.rows, 'level2', (row) => `${row.level1}/${row.level2}`);
  writeFoot(sheet, table);
  sheet.page('landscape', { headerRow: HEADER_ROW });
}

function writeHead(sheet, table) {
  sheet.block(1, 1, 1, 2, table.label, { align: 'left' });
  sheet.block(2, 1, 2, LAST, table.title, { bold: true, size: 18 });
  sheet.height(2, 34);
  sheet.block(3, 1, 3, columnOf('criterion'), `填报单位：${table.region ?? ''}`, { align: 'left' });
  sheet.block(3, columnOf('unit'), 3, LAST, `评价年度：${table.year}年`, { align: 'right' });
  sheet.height(3, 20);
  COLUMNS.forEach(([key, header], index) => sheet.put(HEADER_ROW, index + 1, table.headers?.[key] ?? header));
  sheet.style(HEADER_ROW, 1, HEADER_ROW, LAST, { bold: true, border: true });
  sheet.height(HEADER_ROW, 48);
}

function writeRow(sheet, row, index) {
  const at = HEADER_ROW + 1 + index;
  COLUMNS.forEach(([key, , , align], columnIndex) => {
    const entry = key === 'number' ? index + 1 : row[key];
    sheet.put(at, columnIndex + 1, entry);
    const format = percentFormat(entry) ?? FORMATS[key];
    sheet.style(at, columnIndex + 1, at, columnIndex + 1, {
      align: isWord(entry, key) ? 'center' : align,
      border: true,
      ...(format ? { format } : {}),
    });
  });
  sheet.heightFor(
    at,
    COLUMNS.map(([key, , width]) => ({ text: row[key], width })),
  );
}

function isWord(entry, key) {
  return ['plan', 'actual'].includes(key) && typeof entry === 'string' && !/\d|[０-９]/.test(entry);
}

/** Merges the cells of a level over the rows that share it; only the first keeps its text. */
function mergeEqual(sheet, rows, key, identity) {
  const column = columnOf(key);
  let first = 0;
  for (let index = 1; index <= rows.length; index++) {
    if (index < rows.length && identity(rows[index]) === identity(rows[first])) continue;
    sheet.merge(HEADER_ROW + 1 + first, column, HEADER_ROW + index, column);
    first = index;
  }
}

function writeFoot(sheet, table) {
  const firstRow = HEADER_ROW + 1;
  const totalRow = firstRow + table.rows.length;
  const pointsColumn = columnOf('points');
  sheet.style(totalRow, 1, totalRow, LAST, { bold: true, border: true });
  sheet.block(totalRow, 1, totalRow, columnOf('indicator'), '合计', { bold: true, border: true });
  sheet.formula(
    totalRow,
    pointsColumn,
    `=SUM(${sheet.address(firstRow, pointsColumn)}:${sheet.address(totalRow - 1, pointsColumn)})`,
    table.rows.reduce((sum, row) => sum + row.points, 0),
  );
  for (const key of ['score', 'reviewScore']) {
    const look = { bold: true, border: true, align: 'right', format: FORMATS[key] };
    sheet.style(totalRow, columnOf(key), totalRow, columnOf(key), look);
  }
  sheet.block(totalRow + 1, 1, totalRow + 1, columnOf('indicator'), '评价等级', { bold: true, border: true });
  sheet.block(totalRow + 1, pointsColumn, totalRow + 1, LAST, undefined, { bold: true, border: true });
  for (const row of [totalRow, totalRow + 1]) sheet.height(row, 24);

  const notes = [
    table.note ?? '注：本表评分标准和未公布的数据均为示例，公布与示例的划分见“说明”表。',
    '填报人：　　　　　　　　审核人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　年　　月　　日',
  ];
  notes.forEach((note, index) => {
    const row = totalRow + 2 + index;
    sheet.block(row, 1, row, LAST, note, { align: 'left' });
    sheet.height(row, 22);
  });
}
