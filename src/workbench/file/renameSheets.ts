import { quotedSheetName } from '../../core/cells/address';
import { examine } from '../../hosts/xlsx/guard';
import { Package } from '../../hosts/xlsx/package';
import { readWorkbookPart } from '../../hosts/xlsx/workbookPart';
import type { XmlElement } from '../../hosts/xlsx/xml/tree';

/** Elements whose text is a formula (ECMA-376 part 1: cells, validations, conditional formats, charts, names). */
const FORMULA_ELEMENTS = ['f', 'formula', 'formula1', 'formula2', 'definedName'];

/** Parts in which formulas stand. */
const WITH_FORMULAS = /^xl\/(worksheets|charts|chartsheets)\/[^/]+\.xml$/i;

/**
 * Gives sheets of a file other names, and has every reference follow: formulas, validations, conditional formats,
 * charts, defined names, links within the workbook.
 */
export function renameSheets(bytes: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  if (names.size === 0) return bytes;
  const content = examine(bytes);
  if (content.kind === 'xls') throw new Error('workbench: an .xls file cannot be written');
  const file = new Package(bytes, content.entries);
  const workbook = readWorkbookPart(file);
  const follow = (formula: string) => renamedReferences(formula, names);
  for (const element of workbook.document.root.child('sheets')?.elements ?? []) {
    const name = names.get(element.get('name') ?? '');
    if (name !== undefined) element.set('name', name);
  }
  rewrite(workbook.document.root, follow);
  file.writeXml(workbook.name, workbook.document);
  for (const part of file.names()) {
    if (!WITH_FORMULAS.test(part)) continue;
    const document = file.xml(part);
    const before = document.root.toString();
    rewrite(document.root, follow);
    if (document.root.toString() !== before) file.writeXml(part, document);
  }
  return file.save();
}

function rewrite(element: XmlElement, follow: (formula: string) => string): void {
  if (FORMULA_ELEMENTS.includes(element.localName)) {
    const text = element.text;
    const followed = follow(text);
    if (followed !== text) element.setText(followed);
    return;
  }
  if (element.localName === 'hyperlink') {
    const location = element.get('location');
    if (location !== undefined) element.set('location', follow(location));
  }
  for (const child of element.elements) rewrite(child, follow);
}

/** A text in quotes stays; a sheet's name stands in front of `!`, in apostrophes or bare. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** A formula whose references to sheets follow their new names. */
export function renamedReferences(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(TEXT_OR_SHEET, (whole, quoted: string | undefined, bare: string | undefined) => {
    const old = quoted?.replaceAll("''", "'") ?? bare;
    const name = old === undefined ? undefined : names.get(old);
    return name === undefined ? whole : `${quotedSheetName(name)}!`;
  });
}
