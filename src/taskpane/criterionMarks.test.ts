import type { Span } from '../core/criteria';
import { markedText } from './criterionMarks';

const TEXT = '1.建立制度得2分；2.管理规范酌情得分';

function shown(clauses: readonly Span[], stopped: Span | null, active: Span | null) {
  return markedText(TEXT, clauses, stopped, active).map(
    ({ text, clause, isStopped, isActive }) =>
      `${clause === null ? '' : `[${clause}]`}${isStopped ? '!' : ''}${isActive ? '*' : ''}${text}`,
  );
}

describe('the marks in a criterion', () => {
  it('number the clauses that were read and leave the rest plain', () => {
    expect(shown([[2, 9]], null, null)).toEqual(['1.', '[0]建立制度得2分', '；2.管理规范酌情得分']);
  });

  it('point at what stopped the reading', () => {
    expect(shown([], [16, 18], null)).toEqual(['1.建立制度得2分；2.管理规范', '!酌情', '得分']);
  });

  it('light the question at hand inside its clause', () => {
    expect(shown([[2, 9]], null, [2, 6])).toEqual(['1.', '[0]*建立制度', '[0]得2分', '；2.管理规范酌情得分']);
  });

  it('give the whole text back', () => {
    expect(
      markedText(TEXT, [[2, 9]], [16, 18], [2, 6])
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXT);
  });
});
