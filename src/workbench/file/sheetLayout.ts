import { parseAreaAddress, type Area } from '../../core/cells/address';
import { cellSlices, rowSlices, sheetDataTag } from '../../hosts/xlsx/sheetData';
import { isOn } from '../../hosts/xlsx/sheetFacts';
import { attributesOf, closingTag } from '../../hosts/xlsx/xml/lexer';
import { parseXml, type XmlElement } from '../../hosts/xlsx/xml/tree';
import type { Sheet } from '../excel-host';

/** Pixels of a digit of the standard font; a pixel is 0.75 points. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** ECMA-376 part 1, 18.3.1.81: where a sheet does not say otherwise. */
const STANDARD_COLUMN = 9.140625;
const LAST_COLUMN = 16_383;

/** ECMA-376 part 1, 18.3.1.13: a width in the file counts characters with their padding in it. */
export function widthInPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

/** The inverse of {@link widthInPoints}, as the file counts. */
export function widthInCharacters(points: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
}

/** What a sheet has besides cells and that no grid shows, though the file keeps it. */
export interface HiddenParts {
  /** Charts, pictures, text boxes. */
  readonly drawings: boolean;
  readonly conditionalFormats: boolean;
}

/** Gives an emulated sheet the sizes, frozen panes, hidden rows and validations of its part; says what is not shown. */
export function readSheetLayout(xml: string, sheet: Sheet): HiddenParts {
  const data = sheetDataTag(xml);
  const end = data.kind === 'empty' ? data.end : closingTag(xml, data).end;
  const { root } = parseXml(xml.slice(0, data.start) + xml.slice(end));
  const standard = root.child('sheetFormatPr');
  sheet.standardColumnWidth = widthInPoints(
    standard?.getNumber('defaultColWidth', STANDARD_COLUMN) ?? STANDARD_COLUMN,
  );
  sheet.standardRowHeight = standard?.getNumber('defaultRowHeight', 15) ?? 15;
  readColumns(root.child('cols'), sheet);
  for (const { row, open } of rowSlices(xml, data)) {
    const attributes = attributesOf(xml.slice(open.start, open.end));
    const height = attributes.get('ht');
    if (height !== undefined) sheet.rowHeights.set(row, Number(height));
    if (isOn(attributes.get('hidden'))) sheet.hiddenRows.add(row);
  }
  readFrozen(root, sheet);
  readValidations(root.child('dataValidations'), sheet);
  const colour = root.child('sheetPr')?.child('tabColor')?.get('rgb');
  if (colour !== undefined) sheet.tabColour = `#${colour.slice(-6)}`;
  return {
    drawings: root.child('drawing') !== undefined || root.child('legacyDrawingHF') !== undefined,
    conditionalFormats: root.child('conditionalFormatting') !== undefined,
  };
}

function readColumns(columns: XmlElement | undefined, sheet: Sheet): void {
  for (const column of columns?.childrenNamed('col') ?? []) {
    const from = column.getNumber('min', 1) - 1;
    const to = Math.min(column.getNumber('max', 1) - 1, LAST_COLUMN);
    const width = column.get('width');
    if (to === LAST_COLUMN) {
      // A run to the last column says how wide all the others are.
      if (width !== undefined) sheet.standardColumnWidth = widthInPoints(Number(width));
      continue;
    }
    for (let at = from; at <= to; at += 1) {
      if (width !== undefined) sheet.columnWidths.set(at, widthInPoints(Number(width)));
      if (column.getFlag('hidden')) sheet.hiddenColumns.add(at);
    }
  }
}

function readFrozen(root: XmlElement, sheet: Sheet): void {
  const pane = root.child('sheetViews')?.child('sheetView')?.child('pane');
  if (!pane?.get('state')?.startsWith('frozen')) return;
  sheet.frozen = { rows: pane.getNumber('ySplit', 0), columns: pane.getNumber('xSplit', 0) };
}

function readValidations(list: XmlElement | undefined, sheet: Sheet): void {
  for (const element of list?.childrenNamed('dataValidation') ?? []) {
    const rule = ruleOf(element);
    if (!rule) continue;
    for (const reference of (element.get('sqref') ?? '').split(/\s+/)) {
      const area = parseAreaAddress(reference);
      if (area) sheet.validations.push({ area, rule });
    }
  }
}

/** As office.js sends it; null for kinds that the emulator does not know. */
function ruleOf(element: XmlElement): Readonly<Record<string, unknown>> | null {
  const [first = '', second = ''] = ['formula1', 'formula2'].map((name) => element.child(name)?.text ?? '');
  const type = element.get('type');
  if (type === 'list') {
    const literal = /^"(.*)"$/s.exec(first)?.[1]?.replaceAll('""', '"');
    const isOffered = !element.getFlag('showDropDown');
    return { list: { inCellDropDown: isOffered, source: literal ?? `=${first}` } };
  }
  if (type !== 'decimal' && type !== 'whole') return null;
  const operator = element.get('operator') ?? 'between';
  const limits = {
    formula1: numberOr(first),
    ...(second === '' ? {} : { formula2: numberOr(second) }),
    operator: operator.charAt(0).toUpperCase() + operator.slice(1),
  };
  return type === 'whole' ? { wholeNumber: limits } : { decimal: limits };
}

function numberOr(formula: string): number | string {
  const value = Number(formula);
  return formula !== '' && Number.isFinite(value) ? value : `=${formula}`;
}

/** Around all cells that the part lists, formatted blank ones among them, up to a margin beyond what is used. */
export function listedArea(xml: string, used: Area | null, margin: { rows: number; columns: number }): Area {
  let bottom = used?.bottom ?? 0;
  let right = used?.right ?? 0;
  const limit = { row: bottom + margin.rows, column: right + margin.columns };
  for (const row of rowSlices(xml, sheetDataTag(xml))) {
    if (row.row > limit.row) break;
    for (const { column } of cellSlices(xml, row)) {
      if (column > limit.column) break;
      bottom = Math.max(bottom, row.row);
      right = Math.max(right, column);
    }
  }
  return { top: 0, left: 0, bottom, right };
}
