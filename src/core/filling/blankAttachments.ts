import type { WorkbookSnapshot } from '../cells/snapshot';
import type { Edit } from '../writing/edit';
import { attachmentSheet } from './attachmentSheet';
import type { Form } from './forms';
import type { AttachmentLabels } from './labels';

/**
 * The edits that add 附件1 to 附件3 of a form to a workbook, blank, for a year. Sheets of the workbook keep their names:
 * where one is taken, the attachment gets a number behind its own.
 */
export function blankAttachments(
  workbook: Pick<WorkbookSnapshot, 'sheets'>,
  form: Form,
  year: number,
  labels: AttachmentLabels,
): readonly Edit[] {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const note = labels.note(form.basis, form.isIllustrative);
  return Object.values(form.tables).flatMap((table) =>
    attachmentSheet(freeName(table.name, taken), table, year, labels, note),
  );
}

/** Excel takes names for the same whatever their case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}（${number}）`;
  return name;
}
