import type { CellSnapshot } from '../../src/core/cells/snapshot';
import type { Random } from './random';

/** What nobody should type into a form, and somebody does. */
const TEXTS: readonly string[] = [
  "=cmd|'/c calc'!A1",
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  '@SUM(A1:A9)',
  '+86',
  '-5',
  '"',
  '"&A1&"',
  '");DROP TABLE',
  '<script>alert(1)</script>',
  ']]>',
  '&amp;&#0;',
  "'",
  "''!A1",
  '{}[]\\',
  '%s%n',
  '甲'.repeat(3000),
  '1'.repeat(400),
  '（'.repeat(200),
  '每'.repeat(80),
  '每低1个百分点扣'.repeat(20),
  '扣1分，'.repeat(60),
  '😀👩‍👩‍👧‍👦🏠',
  'ئۇيغۇر تىلى',
  '\u202e反\u202c',
  'a\u0000b\u0007c',
  '\ud800',
  '\uffff',
  '\r\n\t',
  '　',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '1e999',
  '—',
  '/',
  '无此任务',
  '1.8万套',
  '约43亿元',
  '２６１０６',
  '≥95%',
  '100.4%',
  '-3',
  '0。5',
  '合计',
  '小计',
  '一级指标',
  '自评得分',
  '评价等级',
  '注：',
  '2021年度',
  '是',
  '否',
  '达到100%得10分，每低1个百分点扣0.5分，扣完为止',
  '90%（含）以上得10分，80%（含）—90%得6分，80%以下不得分',
  '管理不规范的酌情扣1—3分',
  '1.建立制度得2分；2.及时公开得1分',
];
const NUMBERS: readonly number[] = [
  0, 1, -1, 0.1, 95, 100, 105, 1e15, 9007199254740992, 1e300, -1e300, 44197, 0.30000000000000004,
];
const FORMATS: readonly string[] = [
  '0%',
  '0.0%',
  '@',
  'yyyy/m/d',
  '#,##0',
  '0"套"',
  '[Red]0;;;',
  '"',
  '0.0000000000',
];
const ERRORS: readonly string[] = ['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?'];
const FORMULAS: readonly string[] = [
  '=A1',
  '=SUM(A1:Z99)',
  "='不存在'!A1",
  '=评分底稿!H9',
  "='评分底稿'!H9*1",
  '=#REF!',
  '=TODAY()',
  '=IF(1=1,"是","否")',
];

/** A cell as a careless or malicious hand leaves it; null for an emptied one. */
export function hostileCell(random: Random): CellSnapshot | null {
  const format = random.chance(0.15) ? { numberFormat: random.pick(FORMATS) } : {};
  const kind = random.below(20);
  if (kind < 3) return null;
  if (kind < 11) return { value: random.pick(TEXTS), ...format };
  if (kind < 15) return { value: random.pick(NUMBERS), ...format };
  if (kind === 15) return { value: random.chance(0.5), ...format };
  if (kind === 16) return { value: null, error: random.pick(ERRORS), formula: '=1/0', ...format };
  if (kind === 17) return { value: null, formula: random.pick(FORMULAS), notCalculated: true, ...format };
  if (kind === 18) return { value: random.pick(NUMBERS), formula: random.pick(FORMULAS), isArray: true };
  return { value: random.pick([...TEXTS, ...NUMBERS]), formula: random.pick(FORMULAS), ...format };
}
