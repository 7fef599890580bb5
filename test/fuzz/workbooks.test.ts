import { assess, type Assessment } from '../../src/core/assess';
import { cellReference, contains, type Position } from '../../src/core/cells/address';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { fillingEdits } from '../../src/core/filling/fillingEdits';
import { planFilling } from '../../src/core/filling/planFilling';
import { findTables } from '../../src/core/tables/findTables';
import type { FoundTables } from '../../src/core/tables/model';
import type { Edit } from '../../src/core/writing/edit';
import { isOwnSheet, ownSheetKind } from '../../src/core/writing/ownSheets';
import { planEdits } from '../../src/core/writing/planEdits';
import { planPlainCopy, planRestore } from '../../src/core/writing/takeBack';
import { messages } from '../../src/locale/zh-CN/messages';
import { appliedTo } from './appliedEdits';
import { mutated } from './mutations';
import { ORIGINALS } from './originals';
import { forSeeds, type Random } from './random';

/** For the longer runs that ANJU_FUZZ asks for. */
jest.setTimeout(3_600_000);

const RUNS = 150;

const assessed = (workbook: WorkbookSnapshot) => assess(workbook, { labels: messages.workbook });
const someWorkbook = (random: Random) => mutated(random.pick(ORIGINALS), random);

function planned(workbook: WorkbookSnapshot, assessment: Assessment, replaceTyped = false): readonly Edit[] {
  return planEdits(workbook, assessment, messages, { replaceTyped }).edits;
}

const place = (sheet: string, cell: Position) => cellReference(sheet, cell.row, cell.column);

/** Score, rate, total and grade cells: all of an official's cells that scoring may write. */
function resultCells(found: FoundTables): ReadonlySet<string> {
  return new Set(
    found.tables.flatMap(({ sheet, rows, totals, grade }) =>
      [
        ...rows.flatMap(({ score, rate }) => [score, rate]),
        ...totals.map(({ score }) => score),
        grade,
      ].flatMap((cell) => (cell ? place(sheet, cell) : [])),
    ),
  );
}

function inputCells(found: FoundTables): ReadonlySet<string> {
  return new Set(
    found.tables.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ plan, actual }) => [plan, actual].flatMap((cell) => (cell ? place(sheet, cell) : []))),
    ),
  );
}

/** Edits outside of our own sheets and the allowed cells, or where a host could not write. */
function stray(
  edits: readonly Edit[],
  workbook: WorkbookSnapshot,
  allowed: ReadonlySet<string>,
): readonly string[] {
  return edits.flatMap((edit) => {
    const sheet = sheetNamed(workbook, edit.sheet);
    if (!sheet || isOwnSheet(sheet)) return [];
    if (edit.kind === 'fill') return [];
    if (edit.kind === 'number-format')
      return allowed.has(place(edit.sheet, edit.cell)) ? [] : [JSON.stringify(edit)];
    if (edit.kind !== 'write') return [JSON.stringify(edit)];
    return edit.contents.flatMap((line, down) =>
      line.flatMap((content, right) => {
        const cell = { row: edit.at.row + down, column: edit.at.column + right };
        const isHidden = sheet.merges.some(
          (area) =>
            contains(area, cell.row, cell.column) && (area.top !== cell.row || area.left !== cell.column),
        );
        const isArray = cellAt(sheet, cell.row, cell.column)?.isArray ?? false;
        const isFine = !content || (allowed.has(place(edit.sheet, cell)) && !isHidden && !isArray);
        return isFine ? [] : [`${place(edit.sheet, cell)} ${JSON.stringify(content)}`];
      }),
    );
  });
}

/** Formulas with anything in them that is neither a string, a quoted sheet name nor the language of formulas. */
function injected(edits: readonly Edit[]): readonly string[] {
  return edits.flatMap((edit) =>
    edit.kind === 'write'
      ? edit.contents.flat().flatMap((content) => {
          if (!content || !('formula' in content)) return [];
          const bare = content.formula.replace(/\de[+-]\d+|"(?:[^"]|"")*"|'(?:[^']|'')+'!/g, '');
          return /^=[A-Z0-9$:.,()+\-*/<>=&^{}; ]*$/.test(bare) ? [] : [content.formula];
        })
      : [],
  );
}

/** What the official's sheets hold and look like; results of formulas are the calculating program's. */
function official(workbook: WorkbookSnapshot): object {
  return workbook.sheets
    .filter((sheet) => !isOwnSheet(sheet))
    .map(({ name, cells }) => [
      name,
      [...cells]
        .map(
          ([key, { value, formula, fill, numberFormat }]) =>
            [key, { entered: formula ?? value, fill, numberFormat }] as const,
        )
        .filter(([, { entered, fill, numberFormat }]) => (entered ?? fill ?? numberFormat) != null)
        .sort(([one], [other]) => one - other),
    ]);
}

/** Cells of the official's that one plan writes more than once: of two results one would be lost. */
function writtenTwice(edits: readonly Edit[]): readonly string[] {
  const places = edits.flatMap((edit) =>
    edit.kind === 'write'
      ? edit.contents.flatMap((line, down) =>
          line.flatMap((content, right) =>
            content ? place(edit.sheet, { row: edit.at.row + down, column: edit.at.column + right }) : [],
          ),
        )
      : [],
  );
  return places.filter((one, index) => places.indexOf(one) < index);
}

/** What a rerun may still change: a finding that the run itself has settled, such as a total that now adds up. */
function beyondFindings(edits: readonly Edit[], workbook: WorkbookSnapshot): readonly Edit[] {
  const lists = workbook.sheets.filter((sheet) =>
    ['deviations', 'record'].includes(ownSheetKind(sheet) ?? ''),
  );
  return edits.filter((edit) => edit.kind !== 'fill' && !lists.some(({ name }) => name === edit.sheet));
}

function scoresAreWithinBounds({ card }: Assessment): void {
  for (const { score, row } of card.tables.flatMap(({ rows }) => rows)) {
    if (score === null) continue;
    expect(score).toBeGreaterThanOrEqual(0);
    const hasBonus = /加\s*\S*分/.test(row.criterion ?? '');
    expect(score).toBeLessThanOrEqual(
      hasBonus ? Number.MAX_VALUE : Math.max(0, row.points ?? Number.MAX_VALUE),
    );
  }
}

function rerunAddsNothing(written: WorkbookSnapshot): void {
  const again = planned(written, assessed(written));
  expect(beyondFindings(again, written)).toEqual([]);
  const settled = appliedTo(written, again);
  expect(planned(settled, assessed(settled))).toEqual([]);
}

function plainCopyIsClean(original: WorkbookSnapshot, written: WorkbookSnapshot): void {
  const plain = appliedTo(
    written,
    planPlainCopy(written, assessed(written), messages, { replaceTyped: false }),
  );
  expect(plain.sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
  expect(plain.sheets.filter(isOwnSheet)).toEqual([]);
}

describe('a spoilt workbook', () => {
  it('is scored without a fault of ours, in result cells only; a rerun adds nothing, taking back leaves nothing', async () => {
    await forSeeds(RUNS, (random) => {
      const workbook = someWorkbook(random);
      const assessment = assessed(workbook);
      expect(assessment.brokenChecks).toEqual([]);
      scoresAreWithinBounds(assessment);

      const replaceTyped = random.chance(0.5);
      const edits = planned(workbook, assessment, replaceTyped);
      expect(stray(edits, workbook, resultCells(assessment.found))).toEqual([]);
      expect(injected(edits)).toEqual([]);
      expect(writtenTwice(edits)).toEqual([]);

      const written = appliedTo(workbook, edits);
      expect(official(appliedTo(written, planRestore(written)))).toEqual(official(workbook));
      if (random.chance(0.2)) plainCopyIsClean(workbook, written);
      if (!replaceTyped) rerunAddsNothing(written);
    });
  });

  it('is filled in input cells only, and emptied again', async () => {
    await forSeeds(RUNS, (random) => {
      const workbook = someWorkbook(random);
      const found = findTables(workbook);
      const choices = planFilling(workbook, found).items.flatMap((item) =>
        item.options.length > 0 ? [{ item, option: random.below(item.options.length) }] : [],
      );
      const edits = fillingEdits(workbook, choices, messages.workbook.record);
      expect(stray(edits, workbook, inputCells(found))).toEqual([]);
      expect(injected(edits)).toEqual([]);
      expect(writtenTwice(edits)).toEqual([]);
      const filled = appliedTo(workbook, edits);
      expect(official(appliedTo(filled, planRestore(filled)))).toEqual(official(workbook));
    });
  });
});
