import type { SheetVisibility, WorkbookSnapshot } from '../../core/cells/snapshot';
import { sheetNamed } from '../../core/cells/snapshot';
import type { Edit } from '../../core/writing/edit';
import { contentSteps } from './contentSteps';
import { layoutSteps } from './layoutSteps';
import type { SheetChanges } from './sheetChanges';
import { stagesOf } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';
import { fillSteps, styleSteps } from './styleSteps';

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

function additionStep(sheet: string, visibility: SheetVisibility): Step {
  return {
    sheet,
    size: SMALL_STEP,
    apply: (sheets) => {
      const added = sheets.add(sheet);
      if (visibility !== 'visible') added.visibility = VISIBILITIES[visibility];
    },
  };
}

/** Looks before contents, since a number format decides how a text is taken; merging last, since it empties cells. */
function sheetSteps(changes: SheetChanges, before: WorkbookSnapshot): readonly Step[] {
  const snapshot = changes.added === null ? sheetNamed(before, changes.sheet) : undefined;
  const formatBefore = (key: number): string =>
    (changes.styles.has(key) ? undefined : snapshot?.cells.get(key)?.numberFormat) ?? 'General';
  return [
    ...styleSteps(changes),
    ...contentSteps(changes, formatBefore),
    ...fillSteps(changes),
    ...layoutSteps(changes),
  ];
}

/**
 * Edits as the calls that carry them out. All sheets are added before any cell is written, so that a formula never
 * names a sheet that is not there yet; a sheet is deleted where its edit stands.
 */
export function stepsOf(edits: readonly Edit[], before: WorkbookSnapshot): readonly Step[] {
  return stagesOf(edits).flatMap(({ sheets, deletion }) => [
    ...sheets.flatMap(({ sheet, added }) => (added === null ? [] : additionStep(sheet, added))),
    ...sheets.flatMap((changes) => sheetSteps(changes, before)),
    ...(deletion === null
      ? []
      : [{ sheet: deletion, size: SMALL_STEP, apply: (all) => all.delete(deletion) } satisfies Step]),
  ]);
}
