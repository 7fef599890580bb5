import type { WorkbookSnapshot } from '../cells/snapshot';
import type { Programme } from '../tables/model';
import type { Edit } from '../writing/edit';
import { attachmentSheet } from './attachmentSheet';
import type { Form } from './forms';
import type { AttachmentLabels } from './labels';

/** In the order of their attachments. */
export const PROGRAMMES: readonly Programme[] = ['rental', 'renovation', 'shanty'];

/**
 * The edits that add attachments of a form to a workbook, blank, for a year: 附件1 to 附件3, or those of some programmes.
 * Sheets of the workbook keep their names: where one is taken, the attachment gets a number behind its own.
 */
export function blankAttachments(
  workbook: Pick<WorkbookSnapshot, 'sheets'>,
  form: Form,
  year: number,
  labels: AttachmentLabels,
  programmes: readonly Programme[] = PROGRAMMES,
): readonly Edit[] {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const note = labels.note(form.basis, form.isIllustrative);
  return PROGRAMMES.filter((programme) => programmes.includes(programme)).flatMap((programme) => {
    const table = form.tables[programme];
    return attachmentSheet(freeName(table.name, taken), table, year, labels, note);
  });
}

/** Excel takes names for the same whatever their case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}（${number}）`;
  return name;
}
