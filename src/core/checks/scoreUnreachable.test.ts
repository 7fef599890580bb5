import { flagsOf, formOf } from '../../../test/indicatorForm';
import type { TestCell } from '../../../test/snapshots';
import { compile } from '../criteria';
import { scoreUnreachable } from './scoreUnreachable';

function flags(text: string, score: TestCell, points = 10, computed?: number) {
  const criterion = compile(text, { points, target: null, step: 'linear' });
  const scored = { rule: { kind: 'criterion', criterion }, status: 'needs-input' } as const;
  return flagsOf(
    scoreUnreachable,
    formOf([{ points, score, criterion: text, ...(computed === undefined ? {} : { computed }), scored }]),
  );
}

describe('a typed score without its inputs', () => {
  it.each<[text: string, score: TestCell]>([
    ['每发现一起扣0.5分，扣完为止', 9.3],
    ['每发现一起扣2分，最多扣6分', 3],
    ['及时公开的得10分，否则不得分', 5],
    ['90%（含）以上得10分，80%（含）—90%得6分，80%以下不得分', 8],
    ['1.按时报送得6分；2.内容完整得4分', 5],
  ])('%s never gives %s', (text, score) => {
    expect(flags(text, score)).toEqual(['score-unreachable I4']);
  });

  it.each<[text: string, score: TestCell]>([
    ['每发现一起扣0.5分，扣完为止', 9.5],
    ['每发现一起扣2分，最多扣6分', 4],
    ['及时公开的得10分，否则不得分', 0],
    ['1.按时报送得6分；2.内容完整得4分', 6],
    ['达到100%得10分，每低1个百分点扣0.5分，扣完为止', 8.37],
    ['得分=完成率×分值', 7.77],
    ['每发现一起扣0.5分，扣完为止', '9.5分'],
    ['管理不规范的酌情扣1—3分', 9.3],
    ['每发现一起扣0.5分，扣完为止', 11],
    ['每发现一起扣0.5分，扣完为止', null],
  ])('%s: %s is left alone', (text, score) => {
    expect(flags(text, score)).toEqual([]);
  });

  it('a score that agrees with the computed one is not searched for', () => {
    expect(flags('每发现一起扣0.5分，扣完为止', 9.3, 10, 9.3)).toEqual([]);
  });

  it('9.7 may be what is left of 9.67: a third of a point is off', () => {
    expect(flags('每发现一起扣0.33分，扣完为止', 9.7)).toEqual([]);
  });
});
