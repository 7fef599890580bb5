import { compile } from '../criteria';
import { namedForRow } from './namedForRow';

it.each([
  ['服务对象满意度', '90%（含）以上得12分，80%（含）—90%得8分，80%以下不得分', '服务对象满意度'],
  ['公租房开工', '达到100%得10分，每低1个百分点扣0.5分，扣完为止', '公租房开工完成率'],
  ['租赁补贴发放完成', '达到100%得10分，每低1个百分点扣0.5分，扣完为止', '租赁补贴发放完成率'],
  ['公租房开工', '完成率达到100%得10分，每低1个百分点扣0.5分，扣完为止', '完成率'],
  ['公租房开工', '开工率达到100%得10分，每低1个百分点扣0.5分，扣完为止', '开工率'],
])('%s: %s asks for %s', (indicator, text, label) => {
  const criterion = compile(text, { points: 12, target: null, step: 'linear' });
  expect(namedForRow(criterion, indicator).questions.map((question) => question.label)).toEqual([label]);
});
