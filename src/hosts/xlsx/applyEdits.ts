import type { Edit } from '../../core/writing/edit';
import { forgetFormulas } from './calculationChain';
import { breakReferencesTo } from './deletedReferences';
import { examine } from './guard';
import { Package } from './package';
import { SheetEditor } from './sheetEditor';
import { StyleBook, minimalStyles } from './styleBook';
import { UnusableFile, inPart } from './unusableFile';
import { WorkbookEditor } from './workbookEditor';
import { readWorkbookPart, type WorkbookPart } from './workbookPart';
import type { XmlElement } from './xml/tree';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Applies edits to an .xlsx or .xlsm file. Parts that no edit concerns stay as they are, byte for byte; on a sheet that
 * is edited, cells that no edit names do. Without edits the same bytes come back.
 * @throws {UnusableFile} for a file that cannot be read, an .xls among them
 * @throws {EditRefused} before anything is written
 */
export async function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  if (edits.length === 0) return bytes;
  const content = examine(bytes);
  if (content.kind === 'xls') throw new UnusableFile({ kind: 'other-format', format: 'xls' });
  const file = new Package(bytes, content.entries);
  const part = readWorkbookPart(file);
  const workbook = new WorkbookEditor(file, part);
  const { editors, deleted } = distribute(edits, workbook);
  const styles = openStyles(file, part);
  let hasNewContent = false;
  for (const editor of editors) {
    const { sheetId } = workbook.sheet(editor.name);
    const result = inPart(editor.part, () => editor.apply(file, part.namespaces, styles.book));
    hasNewContent ||= result.hasNewContent;
    forgetFormulas(file, part.name, sheetId, result.formulasGone);
  }
  for (const { sheetId } of deleted) forgetFormulas(file, part.name, sheetId, 'all');
  breakReferencesTo(
    deleted
      .map(({ name }) => name)
      .filter((name) => !workbook.currentSheets.some((one) => one.name === name)),
    file,
    workbook,
  );
  if (hasNewContent || deleted.length > 0) workbook.calculateOnLoad();
  styles.save();
  workbook.save();
  return file.save();
}

/** Sheets are added and deleted at once; what concerns cells and layout is gathered by sheet. */
function distribute(edits: readonly Edit[], workbook: WorkbookEditor) {
  const editors = new Map<string, SheetEditor>();
  const deleted: { readonly name: string; readonly sheetId: number }[] = [];
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') {
      workbook.addSheet(edit.sheet, edit.visibility);
    } else if (edit.kind === 'delete-sheet') {
      const { name, sheetId } = workbook.deleteSheet(edit.sheet);
      editors.delete(name);
      deleted.push({ name, sheetId });
    } else {
      const sheet = workbook.sheet(edit.sheet);
      const editor = editors.get(sheet.name) ?? new SheetEditor(sheet.name, sheet.part);
      editors.set(sheet.name, editor);
      editor.add(edit);
      if (edit.kind === 'print') workbook.setPrintTitles(sheet.name, edit.headerRows);
    }
  }
  return { editors: editors.values(), deleted };
}

function openStyles(file: Package, workbook: WorkbookPart) {
  const { main, relationshipType } = workbook.namespaces;
  let name = file.related(workbook.name, 'styles');
  if (name === null) {
    name = file.add('xl/styles#.xml', STYLES_TYPE, minimalStyles(main));
    file.relate(workbook.name, `${relationshipType}/styles`, name);
  }
  const part = name;
  const document = file.xml(part);
  const before = document.root.toString();
  return {
    book: new StyleBook(document.root, themeOf(file, workbook)),
    save() {
      if (document.root.toString() !== before) file.writeXml(part, document);
    },
  };
}

function themeOf(file: Package, workbook: WorkbookPart): XmlElement | null {
  const theme = file.related(workbook.name, 'theme');
  return theme !== null && file.has(theme) ? file.xml(theme).root : null;
}
