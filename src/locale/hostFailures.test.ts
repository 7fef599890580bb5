import type { HostFailureKind } from '../core/host/failure';
import english from './en-US/hostFailures';
import chinese from './zh-CN/hostFailures';

const KINDS: readonly HostFailureKind[] = [
  'cell-edit-mode',
  'protected-sheet',
  'protected-structure',
  'merged-target',
  'too-large',
  'unsupported',
  'sheet-missing',
  'busy',
  'unexpected',
];

describe('what the person reads where Excel refuses', () => {
  it('names the sheet and the cell', () => {
    const failure = { kind: 'merged-target', sheet: '附件1', cell: 'H12', code: 'MergedTarget' } as const;
    expect(chinese(failure)).toBe(
      '工作表“附件1”的单元格 H12 被合并区域覆盖，无法写入。请取消合并或检查表头后重试。',
    );
    expect(english(failure)).toContain('cell H12');
  });

  it('says what became of a write that had begun', () => {
    const failure = { kind: 'unexpected', code: 'GeneralException' } as const;
    expect(chinese({ ...failure, restored: true })).toBe(
      'Excel 未能完成操作（GeneralException）。已写入的内容均已恢复原样。',
    );
    expect(chinese({ ...failure, restored: false })).toContain('未能恢复');
    expect(chinese(failure)).not.toContain('恢复');
  });

  it.each(KINDS)('has a sentence of its own for %s in both languages', (kind) => {
    const others = KINDS.filter((other) => other !== kind);
    for (const text of [chinese, english]) {
      const sentence = text({ kind, code: 'X' });
      expect(sentence).toMatch(/[。.]$/);
      expect(others.map((other) => text({ kind: other, code: 'X' }))).not.toContain(sentence);
    }
  });
});
