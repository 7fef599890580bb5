import { percentFormat } from './book.mjs';

const WIDTHS = [7, 18, 19, 22, 14, 14, 9, 10, 10, 26];
const LAST = WIDTHS.length;
const BORDER = { border: true };
const HEAD = { border: true, bold: true };
const LEFT = { border: true, align: 'left' };

/** A self-evaluation form of goals (shape B, 财预〔2020〕10号): projects, funds, goal, indicators. Scores stay open. */
export function writeGoalsForm(sheet, form) {
  sheet.setWidths(WIDTHS);
  sheet.block(1, 1, 1, LAST, form.title, { bold: true, size: 18 });
  sheet.height(1, 34);
  sheet.block(2, 1, 2, LAST, `（${form.year}年度）`, {});
  const afterHead = writeProject(sheet, form, 3);
  const afterFunds = writeFunds(sheet, form.funds, afterHead);
  const afterGoal = writeGoal(sheet, form, afterFunds);
  writeIndicators(sheet, form, afterGoal);
  sheet.page('landscape');
}

function writeProject(sheet, form, row) {
  sheet.block(row, 1, row, 2, '项目名称', HEAD);
  sheet.block(row, 3, row, LAST, form.project, BORDER);
  sheet.block(row + 1, 1, row + 1, 2, '主管部门', HEAD);
  sheet.block(row + 1, 3, row + 1, 5, form.department, BORDER);
  sheet.block(row + 1, 6, row + 1, 7, '实施单位', HEAD);
  sheet.block(row + 1, 8, row + 1, LAST, form.executor, BORDER);
  for (const at of [row, row + 1]) sheet.height(at, 22);
  return row + 2;
}

function writeFunds(sheet, funds, row) {
  const lines = [{ label: '年度资金总额', ...funds.total }, ...funds.parts];
  sheet.block(row, 1, row + lines.length, 2, '项目资金（万元）', HEAD);
  const headers = ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', ''];
  headers.forEach((header, index) => sheet.block(row, index + 3, row, index + 3, header || null, HEAD));
  lines.forEach((line, index) => {
    const at = row + 1 + index;
    const isTotal = index === 0;
    const entries = [line.label, line.initial, line.adjusted, line.executed, isTotal ? line.points : '—'];
    entries.forEach((entry, column) => sheet.put(at, column + 3, entry));
    sheet.style(at, 3, at, LAST, BORDER);
    if (isTotal) sheet.style(at, 8, at, 8, { border: true, format: '0.0%' });
    else ['—', '—'].forEach((dash, column) => sheet.put(at, column + 8, dash));
    sheet.height(at, 20);
  });
  sheet.height(row, 22);
  return row + 1 + lines.length;
}

function writeGoal(sheet, form, row) {
  sheet.block(row, 1, row + 1, 1, '年度总体目标', HEAD);
  sheet.block(row, 2, row, 5, '预期目标', HEAD);
  sheet.block(row, 6, row, LAST, '实际完成情况', HEAD);
  sheet.block(row + 1, 2, row + 1, 5, form.goal, LEFT);
  sheet.block(row + 1, 6, row + 1, LAST, form.achieved, LEFT);
  sheet.height(row, 22);
  sheet.height(row + 1, 52);
  return row + 2;
}

function writeIndicators(sheet, form, row) {
  const lastRow = row + form.rows.length;
  const headers = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  sheet.block(row, 1, lastRow, 1, '绩效指标', HEAD);
  headers.forEach((header, index) => sheet.block(row, index + 2, row, index + 2, header, HEAD));
  sheet.block(row, 9, row, LAST, '偏差原因分析及改进措施', HEAD);
  sheet.height(row, 22);
  form.rows.forEach((line, index) => {
    const at = row + 1 + index;
    const group = form.rows.filter(({ level1 }) => level1 === line.level1);
    const points = group.reduce((sum, member) => sum + member.points, 0);
    const isFirst = (key) => form.rows[index - 1]?.[key] !== line[key];
    if (isFirst('level1')) {
      sheet.block(at, 2, at + group.length - 1, 2, `${line.level1}（${points}分）`, BORDER);
    }
    if (isFirst('level2')) {
      const size = form.rows.filter(({ level2 }) => level2 === line.level2).length;
      sheet.block(at, 3, at + size - 1, 3, line.level2, BORDER);
    }
    [line.indicator, line.target, line.actual, line.points].forEach((entry, column) =>
      sheet.put(at, column + 4, entry),
    );
    sheet.style(at, 4, at, LAST, BORDER);
    const format = percentFormat(line.actual);
    if (format) sheet.style(at, 6, at, 6, { border: true, format });
    sheet.style(at, 8, at, 8, { border: true, format: '0.00' });
    sheet.block(at, 9, at, LAST, line.reason, LEFT);
    sheet.height(at, 24);
  });

  const totalRow = lastRow + 1;
  sheet.block(totalRow, 1, totalRow, 6, '总分', HEAD);
  sheet.style(totalRow, 7, totalRow, LAST, HEAD);
  const firstPoints = sheet.address(row + 1, 7);
  const total = form.rows.reduce((sum, line) => sum + line.points, form.funds.total.points);
  const fundsPoints = sheet.address(6, 7);
  sheet.formula(totalRow, 7, `=${fundsPoints}+SUM(${firstPoints}:${sheet.address(lastRow, 7)})`, total);
  sheet.style(totalRow, 8, totalRow, 8, { ...HEAD, format: '0.00' });
  sheet.block(totalRow, 9, totalRow, LAST, undefined, HEAD);
  sheet.height(totalRow, 24);
  sheet.block(totalRow + 1, 1, totalRow + 1, LAST, form.note, { align: 'left' });
  sheet.height(totalRow + 1, 22);
}
