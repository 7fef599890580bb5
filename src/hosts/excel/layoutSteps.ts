import type { Area } from '../../core/cells/address';
import { areaAddress, cellAddress } from '../../core/cells/address';
import type { Edit, ValidationRule } from '../../core/writing/edit';
import type { SheetChanges } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';

type ChartEdit = Extract<Edit, { readonly kind: 'chart' }>;
type PrintEdit = Extract<Edit, { readonly kind: 'print' }>;
type FreezeEdit = Extract<Edit, { readonly kind: 'freeze' }>;

/** Pixels of a digit of the standard font and of a cell's padding; a pixel is 0.75 points. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel's API counts a column's width in points. */
export function columnWidthInPoints(characters: number): number {
  return (characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area)).untrack();
}

function validationOf(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.kind === 'fixed') return { custom: { formula: '=FALSE' } };
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.choices.join(',') } };
  const between = { formula1: rule.from, formula2: rule.to, operator: 'Between' as const };
  return rule.kind === 'decimal' ? { decimal: between } : { wholeNumber: between };
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: FreezeEdit): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

/** A4 and as wide as the page: these sheets are printed. */
function print({ pageLayout }: Excel.Worksheet, { orientation, headerRows }: PrintEdit): void {
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (headerRows > 0) pageLayout.setPrintTitleRows(`$1:$${headerRows}`);
}

function chart(sheet: Excel.Worksheet, edit: ChartEdit): void {
  sheet.charts.getItemOrNullObject(edit.name).delete();
  const [first] = edit.series;
  if (!first) return;
  const made = sheet.charts.add('BarClustered', rangeOf(sheet, first.values), 'Columns');
  made.name = edit.name;
  made.title.text = edit.title;
  made.legend.visible = edit.series.length > 1;
  made.axes.categoryAxis.reversePlotOrder = true;
  const { top, left, bottom, right } = edit.at;
  made.setPosition(cellAddress(top, left), cellAddress(bottom, right));
  edit.series.forEach(({ name, values }, index) => {
    const series = index === 0 ? made.series.getItemAt(0) : made.series.add(name);
    series.name = name;
    if (index > 0) series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, edit.categories));
  });
}

function* runsOfEqual(
  values: readonly number[],
): Generator<readonly [from: number, to: number, value: number]> {
  for (let from = 0; from < values.length; from++) {
    let to = from;
    while (to + 1 < values.length && values[to + 1] === values[from]) to++;
    yield [from, to, values[from] as number];
    from = to;
  }
}

function apply(sheet: Excel.Worksheet, edit: SheetChanges['layout'][number]): void {
  switch (edit.kind) {
    case 'merge':
      rangeOf(sheet, edit.area).merge();
      break;
    case 'column-width': {
      const column = sheet.getRangeByIndexes(0, edit.column, 1, 1).untrack();
      if (edit.width === 0) column.columnHidden = true;
      else column.format.columnWidth = columnWidthInPoints(edit.width);
      break;
    }
    case 'row-heights':
      for (const [from, to, height] of runsOfEqual(edit.heights)) {
        const rows = sheet.getRangeByIndexes(edit.top + from, 0, to - from + 1, 1).untrack();
        rows.format.rowHeight = height;
      }
      break;
    case 'freeze':
      freeze(sheet, edit);
      break;
    case 'validation': {
      const { dataValidation } = rangeOf(sheet, edit.area);
      if (edit.rule === null) dataValidation.clear();
      else dataValidation.rule = validationOf(edit.rule);
      break;
    }
    case 'print':
      print(sheet, edit);
      break;
    case 'chart':
      chart(sheet, edit);
      break;
  }
}

/** Everything about a sheet that is not a cell's content or look, in the order of the edits. */
export function layoutSteps({ sheet, layout }: SheetChanges): readonly Step[] {
  return layout.map((edit) => ({
    sheet,
    size: 4 * SMALL_STEP,
    apply: (sheets) => apply(sheets.named(sheet), edit),
  }));
}
