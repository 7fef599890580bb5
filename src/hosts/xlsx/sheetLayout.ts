import { areaAddress, cellAddress, columnName, parseAreaAddress, type Area } from '../../core/cells/address';
import type { CellContent, Edit, ValidationRule } from '../../core/writing/edit';
import { EditRefused } from './editRefused';
import type { XmlElement } from './xml/tree';

/** Everything on a sheet except its cells. Elements must stand in the sequence of the schema. */

/** ECMA-376 part 1, 18.3.1.99. */
export const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const SHEET_PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const SHEET_VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];
const A4 = 9;

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

export function mergeCells(root: XmlElement, { area }: EditOf<'merge'>): void {
  const merges = root.childInOrder('mergeCells', WORKSHEET_ORDER);
  const ref = areaAddress(area);
  if (merges.elements.some((element) => element.get('ref') === ref)) return;
  merges.append('mergeCell', { ref });
  merges.set('count', merges.elements.length);
}

/** Other columns of a run that shared one element keep its width. */
export function setColumnWidth(root: XmlElement, { column, width }: EditOf<'column-width'>): void {
  const columns = root.childInOrder('cols', WORKSHEET_ORDER);
  const number = column + 1;
  const old = columns.elements.find(
    (element) => element.getNumber('min', 0) <= number && element.getNumber('max', 0) >= number,
  );
  const own = (old?.copy() ?? columns.make('col')).set('min', number).set('max', number);
  own
    .set('width', width)
    .set('customWidth', 1)
    .set('hidden', width === 0 ? 1 : null);
  const rest = old
    ? [old.copy().set('max', number - 1), old.copy().set('min', number + 1)].filter(
        (element) => element.getNumber('min', 0) <= element.getNumber('max', 0),
      )
    : [];
  if (old) columns.remove(old);
  const all = [...columns.elements, ...rest, own].sort(
    (a, b) => a.getNumber('min', 0) - b.getNumber('min', 0),
  );
  columns.children.splice(0, columns.children.length, ...all);
}

export function freezePanes(root: XmlElement, { rows, columns }: EditOf<'freeze'>): void {
  const views = root.childInOrder('sheetViews', WORKSHEET_ORDER);
  const view = views.child('sheetView') ?? views.append('sheetView', { workbookViewId: 0 });
  for (const name of ['pane', 'selection']) {
    for (const old of view.childrenNamed(name)) view.remove(old);
  }
  if (rows === 0 && columns === 0) return;
  const pane = view.childInOrder('pane', SHEET_VIEW_ORDER);
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  if (columns > 0) pane.set('xSplit', columns);
  if (rows > 0) pane.set('ySplit', rows);
  pane.set('topLeftCell', cellAddress(rows, columns)).set('activePane', active).set('state', 'frozen');
  view.insertInOrder(view.make('selection', { pane: active }), SHEET_VIEW_ORDER);
}

/** A4, as wide as one page. The rows repeated on every page are a name of the workbook. */
export function setUpPage(root: XmlElement, { orientation }: EditOf<'print'>): void {
  const properties = root.childInOrder('sheetPr', WORKSHEET_ORDER);
  properties.childInOrder('pageSetUpPr', SHEET_PROPERTIES_ORDER).set('fitToPage', 1);
  root
    .childInOrder('pageSetup', WORKSHEET_ORDER)
    .set('paperSize', A4)
    .set('scale', null)
    .set('orientation', orientation)
    .set('fitToWidth', 1)
    .set('fitToHeight', 0);
}

/** Widens what the sheet says about its used area. */
export function extendDimension(root: XmlElement, written: Area): void {
  const dimension = root.childInOrder('dimension', WORKSHEET_ORDER);
  const old = parseAreaAddress(dimension.get('ref') ?? '');
  const isEmpty = old === null || (old.bottom === 0 && old.right === 0);
  const all = isEmpty
    ? written
    : {
        top: Math.min(old.top, written.top),
        left: Math.min(old.left, written.left),
        bottom: Math.max(old.bottom, written.bottom),
        right: Math.max(old.right, written.right),
      };
  dimension.set('ref', areaAddress(all));
}

/** Links to places within the workbook, by the address of their cell. */
export function setLinks(root: XmlElement, links: ReadonlyMap<string, string>): void {
  if (links.size === 0) return;
  const list = root.childInOrder('hyperlinks', WORKSHEET_ORDER);
  for (const old of list.elements) {
    if (links.has(old.get('ref') ?? '')) list.remove(old);
  }
  for (const [ref, location] of links)
    list.append('hyperlink', { ref, location: location.replace(/^#/, '') });
}

export function linkOf(content: CellContent): string | undefined {
  return 'link' in content ? content.link : undefined;
}

interface ValidationEntry {
  readonly element: XmlElement;
  /** What it was made from; null for one that was there before. */
  readonly rule: string | null;
  /** Null where the places are written in a way that is not understood: they are left as they are. */
  areas: Area[] | null;
}

/** The validations of a sheet; a new rule for an area takes the place of whatever held there. */
export class Validations {
  private readonly entries: ValidationEntry[];

  constructor(
    private readonly root: XmlElement,
    private readonly sheet: string,
  ) {
    const list = root.child('dataValidations');
    this.entries = (list?.childrenNamed('dataValidation') ?? []).map((element) => {
      const areas = (element.get('sqref') ?? '').split(/\s+/).map(parseAreaAddress);
      return { element, rule: null, areas: areas.every((area) => area !== null) ? areas : null };
    });
  }

  set({ area, rule }: EditOf<'validation'>): void {
    for (const entry of this.entries) {
      if (entry.areas?.some((one) => intersect(one, area))) {
        entry.areas = entry.areas.flatMap((one) => without(one, area));
      }
    }
    if (rule === null) return;
    const key = JSON.stringify(rule);
    const same = this.entries.find((entry) => entry.rule === key);
    if (same?.areas) same.areas.push(area);
    else this.entries.push({ element: this.element(rule, area), rule: key, areas: [area] });
  }

  /** Writes the list back into the sheet. */
  finish(): void {
    const list = this.root.childInOrder('dataValidations', WORKSHEET_ORDER);
    const kept = this.entries.filter(({ areas }) => areas === null || areas.length > 0);
    for (const { element, areas } of kept) {
      if (areas) element.set('sqref', areas.map(areaAddress).join(' '));
    }
    list.children.splice(0, list.children.length, ...kept.map(({ element }) => element));
    list.set('count', kept.length);
    if (kept.length === 0) this.root.remove(list);
  }

  private element(rule: ValidationRule, area: Area): XmlElement {
    const element = this.root.make('dataValidation', {
      type: rule.kind === 'fixed' ? 'custom' : rule.kind,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
    });
    if (rule.kind === 'fixed') {
      element.append('formula1').setText('FALSE');
    } else if (rule.kind === 'list') {
      const choices = rule.choices.join(',');
      if (choices.length > 255) {
        const cell = { row: area.top, column: area.left };
        throw new EditRefused({ why: 'choices-too-long', sheet: this.sheet, cell });
      }
      element.append('formula1').setText(`"${choices.replaceAll('"', '""')}"`);
    } else {
      element.append('formula1').setText(String(rule.from));
      element.append('formula2').setText(String(rule.to));
    }
    return element;
  }
}

function intersect(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** What remains of an area: above, below, left and right of the part taken out. */
function without(area: Area, taken: Area): Area[] {
  if (!intersect(area, taken)) return [area];
  const top = Math.max(area.top, taken.top);
  const bottom = Math.min(area.bottom, taken.bottom);
  return [
    { ...area, bottom: top - 1 },
    { ...area, top: bottom + 1 },
    { top, bottom, left: area.left, right: taken.left - 1 },
    { top, bottom, left: taken.right + 1, right: area.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** The rows of a sheet that are repeated on every page, as a defined name says it: `'评分底稿'!$1:$3`. */
export function printTitles(quotedSheet: string, headerRows: number): string {
  return `${quotedSheet}!$1:$${headerRows}`;
}

/** `$A$3:$A$8` */
export function absoluteArea(area: Area): string {
  return `$${columnName(area.left)}$${area.top + 1}:$${columnName(area.right)}$${area.bottom + 1}`;
}
