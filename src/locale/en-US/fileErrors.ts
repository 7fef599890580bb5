import { cellAddress } from '../../core/cells/address';
import type { RefusedEdit } from '../../core/files/refusedEdit';
import type { PartDamage, UnusableReason } from '../../core/files/unusable';

/** One line on why a file cannot be used, and what the person can do. */
export function fileErrors(reason: UnusableReason): string {
  switch (reason.kind) {
    case 'empty':
      return 'The file is empty (0 bytes); it may not have been copied or downloaded completely.';
    case 'not-excel':
      return `This is not an Excel workbook${APPEARANCES[reason.looksLike]}. Open it in Excel or WPS and save it as .xlsx.`;
    case 'other-format':
      return `This is ${FORMATS[reason.format]}; save it as .xlsx in Excel or WPS first.`;
    case 'no-workbook':
      return 'There is no workbook in this file; another file may have been renamed.';
    case 'truncated':
      return 'The file is incomplete; it may not have been copied or downloaded to its end. Please get it again.';
    case 'damaged-part':
      return `The file is damaged: ${reason.part} ${DAMAGES[reason.damage]}. Please get it again, or repair it in Excel.`;
    case 'not-understood':
      return 'The content of the file was not understood. Open it in Excel or WPS and save it as .xlsx.';
    case 'encrypted':
      return 'The file needs a password to open. Remove the password in Excel or WPS and save it again.';
    case 'too-large':
      return tooLarge(reason.what, reason.size, reason.limit);
    case 'packed-too-tightly':
      return `The file unpacks to an abnormal size (${reason.part}, ${megabytes(reason.size)} MB) and is not opened.`;
  }
}

/** One line on why a change was refused; nothing has been written then. */
export function refusedEdits({ why, sheet, cell }: RefusedEdit): string {
  const place =
    cell === null ? `Sheet "${sheet}"` : `Cell ${cellAddress(cell.row, cell.column)} of "${sheet}"`;
  return `${place} ${REFUSALS[why]}. Nothing has been written.`;
}

const REFUSALS: Readonly<Record<RefusedEdit['why'], string>> = {
  'no-such-sheet': 'does not exist',
  'sheet-exists': 'exists already',
  'sheet-without-cells': 'is a chart sheet and has no cells',
  'last-visible-sheet': 'is the only visible sheet and cannot be deleted',
  'inside-merged-area': 'lies inside a merged area, where a value is never seen',
  'inside-array-formula': 'belongs to an array formula or a data table, which changes only as a whole',
  'not-a-finite-number': 'would get something that is not a finite number',
  'formula-too-long': 'would get a formula of more than 8192 characters',
  'choices-too-long': 'would get choices of more than 255 characters',
};

const APPEARANCES = {
  'web-page': ' but a web page with another extension',
  xml: ' but an XML file with another extension',
  text: ' but a text file (such as CSV) with another extension',
  pdf: ' but a PDF file',
  other: '',
} as const;

const FORMATS = {
  xls: 'a workbook in the old format (.xls)',
  xlsb: 'a workbook in the binary format (.xlsb)',
  ods: 'an OpenDocument file (.ods)',
  document: 'a Word document',
  presentation: 'a presentation',
} as const;

const DAMAGES: Readonly<Record<PartDamage, string>> = {
  missing: 'is missing',
  checksum: 'does not match its checksum',
  'cut-off': 'is cut off',
  duplicate: 'occurs twice',
  unreadable: 'cannot be read',
};

function tooLarge(
  what: 'file' | 'parts' | 'total' | 'part' | 'content',
  size: number,
  limit: number,
): string {
  if (what === 'parts') return `The file has ${size} parts, more than the limit of ${limit}.`;
  const subject = {
    file: 'it',
    total: 'its unpacked content',
    part: 'one of its parts, unpacked,',
    content: 'the content of its cells',
  }[what];
  return `The file is too large: ${subject} exceeds the limit of ${megabytes(limit)} MB.`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
