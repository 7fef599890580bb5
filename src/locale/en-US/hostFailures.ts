import type { HostFailure } from '../../core/host/failure';

/** One sentence on what Excel refused, and what to do; a second one on the state of the workbook where we had begun. */
export default function hostFailureText(failure: HostFailure): string {
  return `${reason(failure)}${aftermath(failure)}`;
}

function reason({ kind, sheet, cell, code }: HostFailure): string {
  const named = sheet === undefined ? 'A sheet' : `The sheet “${sheet}”`;
  switch (kind) {
    case 'cell-edit-mode':
      return 'Press Enter to finish editing the cell, then try again.';
    case 'protected-sheet':
      return `${named} is protected and cannot be written to. Unprotect it first (Review → Unprotect Sheet).`;
    case 'protected-structure':
      return 'The structure of the workbook is protected: sheets cannot be added or removed. Unprotect it first (Review → Protect Workbook).';
    case 'merged-target':
      return `${named}: ${cell === undefined ? 'a cell' : `cell ${cell}`} is covered by a merged area and cannot be written to. Unmerge it, or check the header, and try again.`;
    case 'too-large':
      return 'This is more than Excel can handle at once. Split the workbook, or use the command line.';
    case 'unsupported':
      return 'This version of Excel does not support the operation. Update Excel, or use the command line.';
    case 'sheet-missing':
      return `${named} has been renamed or deleted. Please score again.`;
    case 'busy':
      return 'Excel is busy. Please try again in a moment.';
    case 'unexpected':
      return `Excel could not complete the operation (${code}).`;
  }
}

function aftermath({ restored }: HostFailure): string {
  if (restored === undefined) return '';
  return restored
    ? ' Everything written so far has been put back as it was.'
    : ' Part of what was written could not be put back: use Undo in Excel, or close without saving and open the file again.';
}
