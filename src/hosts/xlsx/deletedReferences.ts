import { quotedSheetName } from '../../core/cells/address';
import type { Package } from './package';
import type { WorkbookEditor } from './workbookEditor';
import { escapeText, unescapeXml } from './xml/text';

const FORMULAS = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^<>]*)?>)([^<]+)(?=<)/g;
const PLACE = String.raw`\$?(?:[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d+:\$?\d+)`;

/** References to sheets that are no more become #REF!, as they do in Excel; a file that names a missing sheet is repaired. */
export function breakReferencesTo(sheets: readonly string[], file: Package, workbook: WorkbookEditor): void {
  for (const sheet of sheets) {
    const broken = breaker(sheet);
    for (const { part, hasCells } of workbook.currentSheets) {
      if (!hasCells) continue;
      const xml = file.text(part);
      const changed = xml.replace(FORMULAS, (whole: string, tag: string, formula: string) =>
        formula.includes('!') ? tag + escapeText(broken(unescapeXml(formula))) : whole,
      );
      if (changed !== xml) file.write(part, changed);
    }
    for (const name of workbook.definedNames()) {
      const text = name.text;
      if (text.includes('!')) name.setText(broken(text));
    }
  }
}

function breaker(sheet: string): (formula: string) => string {
  const bare = String.raw`(?<![\p{L}\p{N}_.'\]])${escapeForRegExp(sheet)}`;
  const reference = new RegExp(
    `"(?:[^"]|"")*"|(?:${escapeForRegExp(quotedSheetName(sheet))}|${bare})!${PLACE}`,
    'gu',
  );
  return (formula) => formula.replace(reference, (token) => (token.startsWith('"') ? token : '#REF!'));
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
