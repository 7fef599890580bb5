/** The base-data sheet: one row per prefecture-level unit, plan and actual of each task, and their sums. */
export function writeBaseData(sheet, base, region, year) {
  const last = 3 + base.tasks.length * 2;
  const firstUnitRow = 6;
  const totalRow = firstUnitRow + base.units.length;
  sheet.setWidths([5, 26, 10, ...base.tasks.flatMap(() => [12, 12])]);
  sheet.block(1, 1, 1, last, base.title, { bold: true, size: 16 });
  sheet.height(1, 34);
  sheet.block(2, 1, 2, last, '各地州市数据为示例，合计数为公布数据', { bold: true, colour: 'C00000' });
  sheet.block(3, 1, 3, 5, `填报单位：${region}`, { align: 'left' });
  sheet.block(3, 6, 3, last, `年度：${year}年`, { align: 'right' });

  const head = { bold: true, border: true };
  ['序号', '地州市', '县级单位数（个）'].forEach((text, index) =>
    sheet.block(4, index + 1, 5, index + 1, text, head),
  );
  base.tasks.forEach(({ task, unit }, index) => {
    const column = 4 + index * 2;
    sheet.block(4, column, 4, column + 1, `${task}（${unit}）`, head);
    sheet.block(5, column, 5, column, '计划数', head);
    sheet.block(5, column + 1, 5, column + 1, '实际完成', head);
  });
  for (const row of [4, 5]) sheet.height(row, 24);

  base.units.forEach(({ unit, counties, figures }, index) => {
    const row = firstUnitRow + index;
    const entries = [index + 1, unit, counties, ...figures.flat()];
    entries.forEach((entry, column) => sheet.put(row, column + 1, entry));
    sheet.style(row, 1, row, last, { border: true });
    sheet.style(row, 2, row, 2, { border: true, align: 'left' });
    sheet.style(row, 4, row, last, { border: true, align: 'right' });
    sheet.height(row, 20);
  });

  sheet.block(totalRow, 1, totalRow, 2, '合计', head);
  for (let column = 3; column <= last; column++) {
    const numbers = base.units.map(({ counties, figures }) => [counties, ...figures.flat()][column - 3]);
    const area = `${sheet.address(firstUnitRow, column)}:${sheet.address(totalRow - 1, column)}`;
    const total = numbers.reduce((sum, number) => sum + number, 0);
    sheet.formula(totalRow, column, `=SUM(${area})`, total);
    sheet.style(totalRow, column, totalRow, column, { ...head, align: column === 3 ? 'center' : 'right' });
  }
  sheet.height(totalRow, 24);
  sheet.block(totalRow + 1, 1, totalRow + 1, last, base.note, { align: 'left', vertical: 'top' });
  sheet.height(totalRow + 1, 36);
  sheet.page('landscape', { headerRow: 5 });
}
