import { quotedSheetName } from '../../core/cells/address';
import type { SheetVisibility } from '../../core/cells/snapshot';
import type { RefusedEdit } from '../../core/files/refusedEdit';
import { relationshipPrefix } from './chartPart';
import { EditRefused } from './editRefused';
import type { Package } from './package';
import { printTitles } from './sheetLayout';
import type { SheetEntry, WorkbookPart } from './workbookPart';
import type { XmlElement } from './xml/tree';

/** ECMA-376 part 1, 18.2.27. */
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const PRINT_TITLES = '_xlnm.Print_Titles';
const STATES: Readonly<Record<SheetVisibility, string | null>> = {
  visible: null,
  hidden: 'hidden',
  'very-hidden': 'veryHidden',
};

/** The list of sheets, defined names and settings of a workbook while they change. */
export class WorkbookEditor {
  readonly root: XmlElement;
  private sheets: SheetEntry[];

  constructor(
    private readonly file: Package,
    private readonly part: WorkbookPart,
  ) {
    this.root = part.document.root;
    this.sheets = [...part.sheets];
  }

  get currentSheets(): readonly SheetEntry[] {
    return this.sheets;
  }

  sheet(name: string): SheetEntry {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw refused('no-such-sheet', name);
    if (!sheet.hasCells) throw refused('sheet-without-cells', name);
    return sheet;
  }

  addSheet(name: string, visibility: SheetVisibility): void {
    if (this.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      throw refused('sheet-exists', name);
    }
    const { namespaces } = this.part;
    const sheetPart = this.file.add('xl/worksheets/sheet#.xml', WORKSHEET_TYPE, emptySheet(namespaces.main));
    const id = this.file.relate(this.part.name, `${namespaces.relationshipType}/worksheet`, sheetPart);
    const sheetId = Math.max(0, ...this.sheets.map((one) => one.sheetId)) + 1;
    const prefix = relationshipPrefix(this.root, namespaces);
    this.list().append('sheet', { name, sheetId }).set('state', STATES[visibility]).set(`${prefix}:id`, id);
    this.sheets.push({ name, sheetId, relationshipId: id, visibility, part: sheetPart, hasCells: true });
  }

  deleteSheet(name: string): SheetEntry {
    const sheet = this.sheet(name);
    const index = this.sheets.indexOf(sheet);
    const others = this.sheets.filter((one) => one !== sheet);
    if (!others.some((one) => one.visibility === 'visible')) throw refused('last-visible-sheet', name);
    this.list().remove(this.list().childrenNamed('sheet')[index] as XmlElement);
    this.sheets = others;
    this.file.unrelate(this.part.name, sheet.relationshipId);
    this.file.remove(sheet.part);
    this.forgetLocalNames(index);
    this.keepViewsOnSheets(index);
    return sheet;
  }

  /** Rows repeated on every printed page; none for 0. */
  setPrintTitles(name: string, headerRows: number): void {
    const index = this.sheets.indexOf(this.sheet(name));
    const names = this.root.childInOrder('definedNames', WORKBOOK_ORDER);
    for (const old of names.elements) {
      if (old.get('name') === PRINT_TITLES && old.getNumber('localSheetId', -1) === index) names.remove(old);
    }
    if (headerRows > 0) {
      names
        .append('definedName', { name: PRINT_TITLES, localSheetId: index })
        .setText(printTitles(quotedSheetName(name), headerRows));
    }
    this.dropIfEmpty(names);
  }

  /** Excel, WPS and others calculate everything when they open the file. */
  calculateOnLoad(): void {
    this.root.childInOrder('calcPr', WORKBOOK_ORDER).set('fullCalcOnLoad', 1);
  }

  definedNames(): readonly XmlElement[] {
    return this.root.child('definedNames')?.elements ?? [];
  }

  save(): void {
    this.file.writeXml(this.part.name, this.part.document);
  }

  private list(): XmlElement {
    return this.root.child('sheets') as XmlElement;
  }

  private forgetLocalNames(index: number): void {
    const names = this.root.child('definedNames');
    if (!names) return;
    for (const element of names.elements) {
      const local = element.getNumber('localSheetId', -1);
      if (local === index) names.remove(element);
      else if (local > index) element.set('localSheetId', local - 1);
    }
    this.dropIfEmpty(names);
  }

  private dropIfEmpty(names: XmlElement): void {
    if (names.elements.length === 0) this.root.remove(names);
  }

  /** Views count sheets from the first one: those behind the deleted sheet move up, and an open one stays visible. */
  private keepViewsOnSheets(index: number): void {
    for (const view of this.root.child('bookViews')?.elements ?? []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const shown = view.getNumber(attribute, 0);
        if (shown < index) continue;
        const next =
          shown === index ? this.sheets.findIndex((one) => one.visibility === 'visible') : shown - 1;
        view.set(attribute, next);
      }
    }
  }
}

function refused(why: RefusedEdit['why'], sheet: string): EditRefused {
  return new EditRefused({ why, sheet, cell: null });
}

function emptySheet(namespace: string): string {
  return (
    `<worksheet xmlns="${namespace}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}
