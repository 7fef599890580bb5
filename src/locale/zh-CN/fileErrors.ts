import { cellAddress } from '../../core/cells/address';
import type { RefusedEdit } from '../../core/files/refusedEdit';
import type { PartDamage, UnusableReason } from '../../core/files/unusable';

/** One line on why a file cannot be used, and what the person can do. */
export function fileErrors(reason: UnusableReason): string {
  switch (reason.kind) {
    case 'empty':
      return '文件是空的（0 字节），可能没有复制或下载完整。';
    case 'not-excel':
      return `这不是 Excel 工作簿${APPEARANCES[reason.looksLike]}请用 Excel 或 WPS 打开后另存为 .xlsx。`;
    case 'other-format':
      return `这是${FORMATS[reason.format]}，请用 Excel 或 WPS 另存为 .xlsx 后再用。`;
    case 'no-workbook':
      return '文件里没有工作簿，可能是别的文件改名而来。';
    case 'truncated':
      return '文件不完整，可能没有复制或下载完，请重新取得。';
    case 'damaged-part':
      return `文件已损坏：其中的 ${reason.part} ${DAMAGES[reason.damage]}。请重新取得，或用 Excel 打开修复后另存。`;
    case 'not-understood':
      return '文件内容无法识别，请用 Excel 或 WPS 打开后另存为 .xlsx。';
    case 'encrypted':
      return '文件设有打开密码，请在 Excel 或 WPS 中取消密码后另存。';
    case 'too-large':
      return tooLarge(reason.what, reason.size, reason.limit);
    case 'packed-too-tightly':
      return `文件解压后异常庞大（${reason.part}，${megabytes(reason.size)} MB），不予打开。`;
  }
}

/** One line on why a change was refused; nothing has been written then. */
export function refusedEdits({ why, sheet, cell }: RefusedEdit): string {
  const place = `“${sheet}”${cell === null ? '' : `的 ${cellAddress(cell.row, cell.column)}`}`;
  switch (why) {
    case 'no-such-sheet':
      return `没有工作表${place}，未写任何内容。`;
    case 'sheet-exists':
      return `已有工作表${place}，未写任何内容。`;
    case 'sheet-without-cells':
      return `${place}是图表工作表，没有单元格，未写任何内容。`;
    case 'last-visible-sheet':
      return `${place}是唯一可见的工作表，不能删除，未写任何内容。`;
    case 'inside-merged-area':
      return `${place}在合并单元格之内，写入的内容不会显示，未写任何内容。请取消合并或检查表头。`;
    case 'inside-array-formula':
      return `${place}属于数组公式或模拟运算表，不能单独改写，未写任何内容。`;
    case 'not-a-finite-number':
      return `${place}应写入的不是有限的数，未写任何内容。`;
    case 'formula-too-long':
      return `${place}的公式超过 8192 个字符，未写任何内容。`;
    case 'choices-too-long':
      return `${place}的可选项合计超过 255 个字符，未写任何内容。`;
  }
}

const APPEARANCES = {
  'web-page': '，而是网页文件改了扩展名。',
  xml: '，而是 XML 文件改了扩展名。',
  text: '，而是文本（如 CSV）文件改了扩展名。',
  pdf: '，而是 PDF 文件。',
  other: '。',
} as const;

const FORMATS = {
  xls: '旧格式（.xls）的工作簿',
  xlsb: '二进制格式（.xlsb）的工作簿',
  ods: 'OpenDocument 格式（.ods）的文件',
  document: 'Word 文档',
  presentation: '演示文稿',
} as const;

const DAMAGES: Readonly<Record<PartDamage, string>> = {
  missing: '缺失',
  checksum: '校验不符',
  'cut-off': '不完整',
  duplicate: '重复出现',
  unreadable: '无法读取',
};

function tooLarge(
  what: 'file' | 'parts' | 'total' | 'part' | 'content',
  size: number,
  limit: number,
): string {
  if (what === 'parts') return `文件含 ${size} 个部件，超过 ${limit} 个的限度。`;
  const subject = {
    file: '文件大小',
    total: '文件解压后',
    part: '单个部件解压后',
    content: '单元格内容',
  }[what];
  return `文件太大：${subject}超过 ${megabytes(limit)} MB 的限度。`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
