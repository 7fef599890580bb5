import { cellAddress, type Area } from '../cells/address';
import { isCountUnit } from '../cells/units';
import { readCriterion } from '../scoring/readCriterion';
import { DEFAULT_SETTINGS } from '../settings';
import type { CellContent, Edit, StyleName, ValidationRule } from '../writing/edit';
import { rowHeight } from '../writing/rowHeight';
import { formulaCell, valueCell, type DraftCell } from '../writing/sheetDraft';
import type { FormRow, FormTable } from './forms';
import { ATTACHMENT_COLUMNS, type AttachmentColumn, type AttachmentLabels } from './labels';

const WIDTHS: Readonly<Record<AttachmentColumn, number>> = {
  number: 5,
  level1: 10,
  level2: 10,
  indicator: 17,
  points: 6,
  criterion: 43,
  unit: 9,
  plan: 11,
  actual: 11,
  rate: 8,
  score: 8,
  reviewScore: 8,
  reason: 22,
};
const STYLES: Readonly<Record<AttachmentColumn, StyleName>> = {
  number: 'label',
  level1: 'label',
  level2: 'label',
  indicator: 'text',
  points: 'label',
  criterion: 'text',
  unit: 'label',
  plan: 'input',
  actual: 'input',
  rate: 'percent',
  score: 'score',
  reviewScore: 'score',
  reason: 'text',
};
/** What an official fills in, or adapts to the year's document; every other label takes no typing. */
const OPEN: ReadonlySet<AttachmentColumn> = new Set<AttachmentColumn>([
  'points',
  'criterion',
  'plan',
  'actual',
  'rate',
  'score',
  'reviewScore',
  'reason',
]);
const RATE_FORMAT = '0.0%';
const PERCENT_FORMAT = '0.00%';
const COUNT_FORMAT = '#,##0';
const MOST_POINTS = 100;

/** Zero-based rows above the first indicator: 附件1, title, region and year, header. */
const ROW = { label: 0, title: 1, fields: 2, header: 3, first: 4 } as const;
const LAST_COLUMN = ATTACHMENT_COLUMNS.length - 1;

/** The edits that add one blank attachment as a sheet of this name. */
export function attachmentSheet(
  name: string,
  { label, subject, rows }: FormTable,
  year: number,
  labels: AttachmentLabels,
  note: string,
): readonly Edit[] {
  const total = ROW.first + rows.length;
  const lines: (readonly (DraftCell | null)[])[] = [
    [valueCell(label, 'plain')],
    across(valueCell(labels.title(year, subject), 'formTitle'), 0, LAST_COLUMN),
    fieldCells(year, labels),
    ATTACHMENT_COLUMNS.map((column) => valueCell(labels.columns[column], 'header')),
    ...rows.map((row, index) => indicatorCells(row, rows[index - 1], index + 1)),
    totalCells(rows, total, labels),
    gradeCells(labels),
    ...[note, labels.inputs, labels.signatures].map((text) =>
      across(valueCell(text, 'note'), 0, LAST_COLUMN),
    ),
  ];
  const merges = [...frameMerges(total, lines.length), ...levelMerges(rows)];
  const draft = { widths: ATTACHMENT_COLUMNS.map((column) => WIDTHS[column]), merges };
  return [
    { kind: 'add-sheet', sheet: name, visibility: 'visible' },
    ...draft.widths.map((width, column): Edit => ({ kind: 'column-width', sheet: name, column, width })),
    { kind: 'write', sheet: name, at: { row: 0, column: 0 }, contents: lines.map(contentsOf) },
    ...lines.flatMap((line, row) => styleEdits(name, line, row)),
    ...rows.flatMap((row, index) => formatEdits(name, row, ROW.first + index)),
    ...merges.map((area): Edit => ({ kind: 'merge', sheet: name, area })),
    ...validationEdits(name, rows, total, labels),
    {
      kind: 'row-heights',
      sheet: name,
      top: 0,
      heights: lines.map((cells, row) => rowHeight(draft, { cells }, row)),
    },
    { kind: 'freeze', sheet: name, rows: ROW.first, columns: 0 },
    { kind: 'print', sheet: name, orientation: 'landscape', headerRows: ROW.first },
  ];
}

const columnOf = (column: AttachmentColumn) => ATTACHMENT_COLUMNS.indexOf(column);

/** One cell, and those beside it that it is merged with. */
function across(first: DraftCell, from: number, to: number): readonly DraftCell[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    index === 0 ? first : valueCell(null, first.style),
  );
}

function fieldCells(year: number, labels: AttachmentLabels): readonly DraftCell[] {
  const criterion = columnOf('criterion');
  return [
    ...across(valueCell(labels.region, 'plain'), 0, criterion),
    ...across(valueCell(labels.year(year), 'formField'), criterion + 1, LAST_COLUMN),
  ];
}

function indicatorCells(row: FormRow, before: FormRow | undefined, number: number): readonly DraftCell[] {
  const isNewLevel1 = row.level1 !== before?.level1;
  const values: Partial<Record<AttachmentColumn, string | number>> = {
    number,
    ...(isNewLevel1 && { level1: row.level1 }),
    ...((isNewLevel1 || row.level2 !== before?.level2) && { level2: row.level2 }),
    indicator: row.indicator,
    points: row.points,
    criterion: row.criterion,
    ...(row.unit !== undefined && { unit: row.unit }),
  };
  return ATTACHMENT_COLUMNS.map((column) => valueCell(values[column] ?? null, STYLES[column]));
}

function totalCells(rows: readonly FormRow[], total: number, labels: AttachmentLabels): readonly DraftCell[] {
  const points = columnOf('points');
  const sum = `SUM(${cellAddress(ROW.first, points)}:${cellAddress(total - 1, points)})`;
  const printed = rows.reduce((so, row) => so + row.points, 0);
  return ATTACHMENT_COLUMNS.map((column, index) => {
    if (index === 0) return valueCell(labels.total, 'header');
    if (column === 'points') return formulaCell(sum, printed, 'header');
    return valueCell(null, column === 'score' || column === 'reviewScore' ? 'score' : 'header');
  });
}

function gradeCells(labels: AttachmentLabels): readonly DraftCell[] {
  const points = columnOf('points');
  return [
    ...across(valueCell(labels.grade, 'header'), 0, points - 1),
    ...across(valueCell(null, 'label'), points, LAST_COLUMN),
  ];
}

function contentsOf(cells: readonly (DraftCell | null)[]): readonly (CellContent | null)[] {
  return ATTACHMENT_COLUMNS.map((_, column) => {
    const content = cells[column]?.content;
    return content && ('formula' in content || content.value !== null) ? content : null;
  });
}

/** One edit for neighbouring cells of one look. */
function styleEdits(sheet: string, cells: readonly (DraftCell | null)[], row: number): readonly Edit[] {
  const edits: Edit[] = [];
  cells.forEach((cell, column) => {
    if (!cell || cells[column - 1]?.style === cell.style) return;
    let right = column;
    while (cells[right + 1]?.style === cell.style) right += 1;
    edits.push({
      kind: 'style',
      sheet,
      area: { top: row, bottom: row, left: column, right },
      style: cell.style,
    });
  });
  return edits;
}

/** Percents in percent rows, thousands apart in counts. */
function formatEdits(sheet: string, row: FormRow, at: number): readonly Edit[] {
  const inputs = formatOfInputs(row);
  const formats: readonly (readonly [AttachmentColumn, string | null])[] = [
    ['plan', inputs],
    ['actual', inputs],
    ['rate', RATE_FORMAT],
  ];
  return formats.flatMap(([column, format]): readonly Edit[] =>
    format === null
      ? []
      : [{ kind: 'number-format', sheet, cell: { row: at, column: columnOf(column) }, format }],
  );
}

function formatOfInputs(row: FormRow): string | null {
  if (row.unit !== undefined) return isCountUnit(row.unit) ? COUNT_FORMAT : null;
  const { questions } = criterionOf(row);
  return questions.some(({ kind }) => kind === 'percent') ? PERCENT_FORMAT : null;
}

function criterionOf({ criterion, points }: FormRow) {
  return readCriterion(criterion, { points, target: null, step: DEFAULT_SETTINGS.stepPolicy });
}

function frameMerges(total: number, lines: number): readonly Area[] {
  const criterion = columnOf('criterion');
  const points = columnOf('points');
  const block = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });
  return [
    block(ROW.title, 0, LAST_COLUMN),
    block(ROW.fields, 0, criterion),
    block(ROW.fields, criterion + 1, LAST_COLUMN),
    block(total, 0, points - 1),
    block(total + 1, 0, points - 1),
    block(total + 1, points, LAST_COLUMN),
    ...Array.from({ length: lines - total - 2 }, (_, index) => block(total + 2 + index, 0, LAST_COLUMN)),
  ];
}

/** A level's cell stands for all its rows. */
function levelMerges(rows: readonly FormRow[]): readonly Area[] {
  return [
    ...runsOf(rows, ({ level1 }) => level1, columnOf('level1')),
    ...runsOf(rows, ({ level1, level2 }) => `${level1}/${level2}`, columnOf('level2')),
  ];
}

function runsOf(
  rows: readonly FormRow[],
  groupOf: (row: FormRow) => string,
  column: number,
): readonly Area[] {
  const areas: Area[] = [];
  let first = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next && groupOf(next) === groupOf(row)) return;
    if (index > first)
      areas.push({ top: ROW.first + first, bottom: ROW.first + index, left: column, right: column });
    first = index + 1;
  });
  return areas;
}

function validationEdits(
  sheet: string,
  rows: readonly FormRow[],
  total: number,
  labels: AttachmentLabels,
): readonly Edit[] {
  const validation = (area: Area, rule: ValidationRule): Edit => ({ kind: 'validation', sheet, area, rule });
  const body = (column: number): Area => ({
    top: ROW.first,
    bottom: total - 1,
    left: column,
    right: column,
  });
  const cell = (row: number, column: AttachmentColumn): Area => ({
    top: row,
    bottom: row,
    left: columnOf(column),
    right: columnOf(column),
  });
  const fixed: ValidationRule = { kind: 'fixed' };
  const grades = DEFAULT_SETTINGS.gradeScale.bounds.map(({ grade }) => grade);
  return [
    validation({ top: ROW.header, bottom: ROW.header, left: 0, right: LAST_COLUMN }, fixed),
    ...ATTACHMENT_COLUMNS.flatMap((column, index) =>
      OPEN.has(column) ? [] : validation(body(index), fixed),
    ),
    validation({ top: total, bottom: total, left: 0, right: columnOf('points') }, fixed),
    validation({ top: total + 1, bottom: total + 1, left: 0, right: columnOf('points') - 1 }, fixed),
    validation(body(columnOf('points')), { kind: 'decimal', from: 0, to: MOST_POINTS }),
    validation(cell(total + 1, 'points'), { kind: 'list', choices: grades }),
    ...rows.flatMap((row, index) => {
      const at = ROW.first + index;
      const choices = choicesOf(row, labels);
      const scores: ValidationRule = {
        kind: 'decimal',
        from: 0,
        to: Math.max(row.points, criterionOf(row).best ?? 0),
      };
      return [
        ...(choices ? [validation(cell(at, 'actual'), { kind: 'list', choices })] : []),
        validation(cell(at, 'score'), scores),
        validation(cell(at, 'reviewScore'), scores),
      ];
    }),
  ];
}

/** 是 and 否, or the criterion's own words, where it asks one such question; null where figures or other words may stand. */
function choicesOf(row: FormRow, labels: AttachmentLabels): readonly string[] | null {
  const [question, ...others] = criterionOf(row).questions;
  if (!question || others.length > 0) return null;
  if (question.kind === 'yesno') return [labels.yes, labels.no];
  const { choices } = question;
  return choices && !choices.some((choice) => choice.includes(',')) ? choices : null;
}
