const HEADERS = ['所在表', '指标', '数据项', '数值', '来源'];
const FIGURES = [
  ['plan', '计划数（目标值）'],
  ['actual', '实际完成'],
];

/** The 说明 sheet: says of every figure of the tables whether it was published or is illustrative. */
export function writeExplanation(sheet, explanation, tables) {
  sheet.setWidths([26, 30, 18, 16, 14]);
  const last = HEADERS.length;
  sheet.block(1, 1, 1, last, explanation.title, { bold: true, size: 16 });
  sheet.height(1, 34);
  let row = 2;
  for (const paragraph of explanation.paragraphs) {
    sheet.block(row, 1, row, last, paragraph, { align: 'left', vertical: 'top' });
    sheet.heightFor(row, [{ text: paragraph, width: sheet.totalWidth() }]);
    row++;
  }
  HEADERS.forEach((header, index) => sheet.put(row, index + 1, header));
  sheet.style(row, 1, row, last, { bold: true, border: true });
  const headerRow = row;
  for (const line of figuresOf(tables)) {
    row++;
    line.forEach((entry, index) => sheet.text(row, index + 1, entry));
    sheet.style(row, 1, row, last, { border: true });
    sheet.style(row, 2, row, 2, { border: true, align: 'left' });
    if (line.at(-1) === '公布数据') sheet.style(row, last, row, last, { border: true, bold: true });
  }
  sheet.page('portrait', { headerRow, pages: 0 });
}

function figuresOf(tables) {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      FIGURES.filter(([key]) => row[key] !== undefined).map(([key, name]) => [
        table.name,
        row.indicator,
        name,
        `${row[key]}${typeof row[key] === 'number' && row.unit ? ` ${row.unit}` : ''}`,
        row.published?.includes(key) ? '公布数据' : '示例数据',
      ]),
    ),
  );
}
