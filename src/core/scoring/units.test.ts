import { answerFactor } from './units';

describe('the actual of a row as the answer to a question', () => {
  it('does not answer a question in 万 that does not say of what: 800万以上', () => {
    expect(answerFactor(null, '万')).toBeNull();
    expect(answerFactor('万元', '亿')).toBeNull();
  });

  it('answers in the unit asked for', () => {
    expect(answerFactor('亿元', '万元')?.toNumber()).toBe(10000);
    expect(answerFactor(null, '户')?.toNumber()).toBe(1);
  });
});
