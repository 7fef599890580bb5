import { blankAttachments } from '../core/filling/blankAttachments';
import { FORMS, formOf } from '../core/filling/forms';
import { emptyWorkbook, FIRST_SHEET } from '../hosts/xlsx/emptyWorkbook';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import type { FillingCommandStrings } from '../locale/fillingCommandStrings';
import { attachmentLabels } from '../locale/zh-CN/attachments';
import { parseAttachmentsArguments } from './attachmentsArguments';
import { writeWhole } from './files';
import type { Streams } from './scoreCommand';
import { UsageError } from './usageError';

/**
 * `attachments`: a new workbook with 附件1 to 附件3 of a year, blank.
 * @throws UsageError: nothing has been written then.
 */
export async function runAttachments(
  options: readonly string[],
  strings: CommandLineStrings,
  own: FillingCommandStrings,
  streams: Streams,
): Promise<0> {
  const args = parseAttachmentsArguments(options, strings, own);
  const year = args.year ?? new Date().getFullYear() - 1;
  const form = formOf(year);
  if (!form) throw new UsageError(own.noForm(year, Math.min(...FORMS.map(({ from }) => from))));
  const edits = blankAttachments({ sheets: [] }, form, year, attachmentLabels);
  const { applyEdits } = await import('../hosts/xlsx/applyEdits');
  const bytes = await applyEdits(emptyWorkbook(), [...edits, { kind: 'delete-sheet', sheet: FIRST_SHEET }]);
  writeWhole(args.output, bytes, strings);
  streams.out(own.inserted(year, form.basis, form.isIllustrative));
  streams.out(strings.written(args.output));
  return 0;
}
