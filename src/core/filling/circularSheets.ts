import { quotedSheetName } from '../cells/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { plainFormula } from '../writing/plainFormula';

/**
 * The sheets whose formulas lead to the given one, over however many others: a formula there that refers to one of
 * them may go round in a circle. Told by sheets, not by cells, so rather one too many than one too few.
 */
export function circularSheets(workbook: WorkbookSnapshot, target: string): ReadonlySet<string> {
  const leading = new Set([target]);
  const formulas = new Map(workbook.sheets.map((sheet) => [sheet.name, formulasOf(sheet)]));
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const [name, texts] of formulas) {
      if (leading.has(name)) continue;
      const leads = [...leading].some((other) =>
        texts.some((text) => text.includes(plainFormula(`${quotedSheetName(other)}!`))),
      );
      if (!leads) continue;
      leading.add(name);
      isGrowing = true;
    }
  }
  return leading;
}

function formulasOf(sheet: SheetSnapshot): readonly string[] {
  return [...sheet.cells.values()].flatMap(({ formula }) =>
    formula?.includes('!') ? plainFormula(formula) : [],
  );
}
