import type { HostFailure } from '../../core/host/failure';

/** One sentence on what Excel refused, and what to do; a second one on the state of the workbook where we had begun. */
export default function hostFailureText(failure: HostFailure): string {
  return `${reason(failure)}${aftermath(failure)}`;
}

function reason({ kind, sheet, cell, code }: HostFailure): string {
  const named = sheet === undefined ? '工作表' : `工作表“${sheet}”`;
  switch (kind) {
    case 'cell-edit-mode':
      return '请按回车结束单元格编辑，然后重试。';
    case 'protected-sheet':
      return `${named}受保护，无法写入。请先撤销工作表保护（审阅 → 撤销工作表保护）。`;
    case 'protected-structure':
      return '工作簿结构受保护，无法增删工作表。请先撤销保护（审阅 → 保护工作簿）。';
    case 'merged-target':
      return `${named}${cell === undefined ? '中有单元格' : `的单元格 ${cell} `}被合并区域覆盖，无法写入。请取消合并或检查表头后重试。`;
    case 'too-large':
      return '内容超出 Excel 一次能处理的大小，请拆分工作簿，或改用命令行。';
    case 'unsupported':
      return '当前版本的 Excel 不支持此操作，请升级 Excel，或改用命令行。';
    case 'sheet-missing':
      return `${named}已被改名或删除，请重新评分。`;
    case 'busy':
      return 'Excel 正忙，请稍后重试。';
    case 'unexpected':
      return `Excel 未能完成操作（${code}）。`;
  }
}

function aftermath({ restored }: HostFailure): string {
  if (restored === undefined) return '';
  return restored
    ? '已写入的内容均已恢复原样。'
    : '部分已写入的内容未能恢复，请用 Excel 的“撤销”，或不保存并关闭后重新打开。';
}
