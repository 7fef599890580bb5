import { formRow } from '../../../test/scoredRow';
import { compliantAnswers } from './compliance';

describe('其余按合规处理 answers a row with what gives the most points', () => {
  const cases: readonly (readonly [criterion: string, points: number, answers: readonly unknown[]])[] = [
    ['及时公开的得3分，否则不得分', 3, [true]],
    ['存在截留挪用的，扣3分', 3, [false]],
    ['及时公开的得5分，否则不得分；发生重大质量安全事故的，本项不得分', 5, [true, false]],
    ['发生重大质量安全事故的，本项不得分；未发生的得5分', 5, [true]],
    ['1.按时分解下达得2分；2.同步下达绩效目标得1分', 3, [true, true]],
  ];
  it.each(cases)('%s', (criterion, points, answers) => {
    expect(compliantAnswers(formRow(criterion, points))).toEqual(answers);
  });

  it('leaves figures to be asked: only the yes/no question is taken as compliant', () => {
    const row = formRow('1.及时公开的得2分；2.满意度达到90%得8分，每低1个百分点扣1分', 10);
    expect(row.questions.map(({ question }) => question.kind)).toEqual(['yesno', 'percent']);
    expect(compliantAnswers(row)).toEqual([true, null]);
  });

  it('leaves a figure of faults to be asked: 每发现一起 is a number, not a yes or no', () => {
    expect(compliantAnswers(formRow('每发现一起截留挪用问题扣1分，扣完为止', 5))).toEqual([null]);
  });

  it('overrules no answer that a person gave: the first item stays 否', () => {
    const row = formRow('1.按时分解下达得2分；2.同步下达绩效目标得1分', 3, [false, null]);
    expect(compliantAnswers(row)).toEqual([null, true]);
  });

  it('answers a veto beyond the line by its not having happened', () => {
    const row = formRow('及时公开的得3分，否则不得分；发生重大安全事故的，总分为0分', 3);
    expect(row.questions.map(({ question }) => question.veto ?? null)).toEqual([null, 'total']);
    expect(compliantAnswers(row)).toEqual([true, false]);
  });

  it('denies 无此项任务 only where nothing else stays open', () => {
    const clause = '无此项任务的得满分';
    expect(compliantAnswers(formRow(`及时公开的得3分，否则不得分；${clause}`, 3))).toEqual([true, false]);
    expect(compliantAnswers(formRow(`开工率达到100%得3分，否则不得分；${clause}`, 3))).toEqual([null, null]);
  });

  it('leaves a row alone that is settled or stays with a person', () => {
    expect(compliantAnswers(formRow('及时公开的得3分，否则不得分', 3, [false]))).toEqual([null]);
    expect(compliantAnswers(formRow('管理不规范的酌情扣1—3分', 3))).toEqual([]);
  });
});
