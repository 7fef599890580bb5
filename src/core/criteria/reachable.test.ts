import { compile, evaluate, reachable, type CompiledCriterion } from '.';

function read(head: number | string, text: string): CompiledCriterion {
  const [points = 0, target = null] = String(head).split('@').map(Number);
  return compile(text, { points, target, step: 'linear' });
}

describe('the best and the worst score', () => {
  it.each<[number | string, string, number, number]>([
    [5, '每发现1起扣1分', 5, 0],
    [5, '每发现1起扣1分，最多扣3分', 5, 2],
    // 5 − 2 − 1
    [5, '每发现1起扣1分，最多扣2分；每迟报1天扣0.5分，最多扣1分', 5, 2],
    // 5 − 2 − 20 % of 5
    [5, '发生一般事故扣2分；未公开的扣分值的20%', 5, 2],
    [5, '及时公开得5分，否则得1分', 5, 1],
    [5, '未公开的不得分', 5, 0],
    [5, '90%以上得5分，90%以下得2分', 5, 2],
    [6, '80%—90%扣2分，80%以下扣4分，90%以上不扣分', 6, 2],
    // 1 + 1 where both are missed
    [5, '公开得3分，否则得1分；报送得2分，否则得1分', 5, 2],
    [5, '公开得3分，否则得1分；报送得2分，否则得1分；发生重大事故的，本项不得分', 5, 0],
    [5, '公开得5分，否则得1分；弄虚作假的，所属一级指标不得分', 5, 1],
    [10, '得分=完成率×分值', 10, 0],
    [5, '按未完成比例扣分，扣满3分为止', 5, 2],
    [10, '完成率100%得10分，60%得2分，中间按线性内插法计分，低于60%不得分', 10, 0],
    [5, '每开展1次培训得1分', 5, 0],
    [5, '每开展1次培训得1分，最多得3分', 3, 0],
    [6, '公开得分值的1/3，否则不得分', 2, 0],
    // a third of 5 points
    [5, '公开得分值的1/3，否则不得分', 1.67, 0],
    [5, '完成率100%得5分，每低1%扣1分；每超1%加0.5分，最多加1分', 6, 0],
    [5, '公开得5分，否则得1分；受表彰的加2分，最多加2分', 7, 1],
    // without a limit of its own a bonus only fills the line
    [5, '公开得4分，否则得1分；受表彰的加2分', 5, 1],
    [5, '公开得5分，否则得1分；受国家表彰的加2分，受省级表彰的加1分，合计最多加2分', 7, 1],
    [5, '公开得5分，否则得2分；无此项任务的得1分', 5, 1],
    [5, '公开得3分，否则得2分；无此项任务的得满分', 5, 2],
  ])('%s分｜%s', (head, text, best, worst) => {
    expect(read(head, text)).toMatchObject({ best, worst });
  });
});

describe('whether a score can be reached, and by which answers', () => {
  it.each<[number | string, string, number, 'reachable' | 'unreachable' | 'unknown']>([
    [5, '每发现1起扣1分，扣完为止', 3, 'reachable'],
    [5, '每发现1起扣1分，扣完为止', 2.5, 'unreachable'],
    // 49 faults
    [5, '每发现1起扣0.1分，扣完为止', 0.1, 'reachable'],
    [5, '每发现3户扣1分，扣完为止', 1, 'reachable'],
    [5, '每培训50人得1分，最多得4分', 4, 'reachable'],
    [5, '每培训50人得1分，最多得4分', 5, 'unreachable'],
    [5, '好5分，较好3分，差0分', 3, 'reachable'],
    [5, '好5分，较好3分，差0分', 4, 'unreachable'],
    [5, '及时公开得5分，否则不得分', 2, 'unreachable'],
    [5, '及时公开得5分，否则不得分。无此项任务的得3分', 3, 'reachable'],
    [5, '90%以上得5分，80%-90%得3分，80%以下不得分', 3, 'reachable'],
    [5, '90%以上得5分，80%-90%得3分，80%以下不得分', 4, 'unreachable'],
    ['5@90', '达到目标值得5分，低于目标值5个百分点以内得3分，其余不得分', 3, 'reachable'],
    [5, '3次以上得5分，2次得3分，1次得2分，没有不得分', 2, 'reachable'],
    [5, '3次以上得5分，2次得3分，1次得2分，没有不得分', 1, 'unreachable'],
    // 96.74 %: 3.26 points short
    [5, '完成率100%得5分，每低1个百分点扣0.5分，扣完为止', 3.37, 'reachable'],
    [5, '完成率100%得5分，每低1个百分点扣0.5分，不足1个百分点的不扣，扣完为止', 3.37, 'unreachable'],
    [5, '完成率100%得5分，每低1个百分点扣0.5分，低于98%不得分', 3.9, 'unreachable'],
    [5, '结余率不超过10%得5分，每高1个百分点扣1分，不足1个百分点按1个百分点计', 4, 'reachable'],
    [5, '结余率不超过10%得5分，每高1个百分点扣1分，不足1个百分点按1个百分点计', 4.5, 'unreachable'],
    [5, '与计划每相差3%扣1分，不足3%的不扣，扣完为止', 2, 'reachable'],
    [5, '与计划每相差3%扣1分，不足3%的不扣，扣完为止', 2.5, 'unreachable'],
    [5, '得分=执行率×分值', 4.11, 'reachable'],
    [10, '完成率100%得10分，60%得2分，中间按线性内插法计分，低于60%不得分', 6.4, 'reachable'],
    // 0, or from 2 to 10
    [10, '完成率100%得10分，60%得2分，中间按线性内插法计分，低于60%不得分', 1, 'unreachable'],
    [5, '完成率100%得5分，每低1%扣1分；每超5个百分点加0.5分，最多加2分', 6.5, 'reachable'],
    [5, '完成率100%得5分，每低1%扣1分；每超5个百分点加0.5分，最多加2分', 6.2, 'unreachable'],
    [5, '完成率100%得5分，每低1%扣1分；每超5个百分点加0.5分，最多加2分', 7.5, 'unreachable'],
    [4, '每发现1起扣3分；完成率低于80%的，本项不得分', 1, 'reachable'],
    // two rates leave too many pairs to rule a score out
    [10, '开工率达到100%得5分，否则不得分；竣工率达到100%得5分，否则不得分', 5, 'reachable'],
    [10, '开工率达到100%得5分，否则不得分；竣工率达到100%得5分，否则不得分', 3, 'unknown'],
    [5, '每发现1起扣1分；每迟报1天扣1分；每错报1次扣1分；每漏报1户扣1分', 2, 'unknown'],
    [5, '效果较好的得3—4分', 3, 'unknown'],
  ])('%s分｜%s: %d', (head, text, score, kind) => {
    const criterion = read(head, text);
    const found = reachable(criterion, score);
    expect(found.kind).toBe(kind);
    if (found.kind === 'reachable') expect(evaluate(criterion, found.answers)).toBe(score);
  });

  it('follows the step policy that is asked for', () => {
    // 96.5 %: 3.5 points short are 3 whole or 4 started steps
    const criterion = read(5, '完成率100%得5分，每低1个百分点扣0.5分，扣完为止');
    const kinds = (['linear', 'started', 'whole'] as const).map(
      (step) => reachable(criterion, 3.25, { step }).kind,
    );
    expect(kinds).toEqual(['reachable', 'unreachable', 'unreachable']);
  });

  it('names answers that a person could have given', () => {
    expect(reachable(read(5, '每发现1起扣1分，扣完为止'), 3)).toEqual({ kind: 'reachable', answers: [2] });
    expect(reachable(read(5, '好5分，较好3分，差0分'), 3)).toEqual({ kind: 'reachable', answers: [1] });
    expect(reachable(read(5, '及时公开得5分，否则得1分'), 1)).toEqual({
      kind: 'reachable',
      answers: [false],
    });
    // 5 × 82.2 %, to 8 decimals of a percent point
    const found = reachable(read(5, '得分=执行率×分值'), 4.11);
    expect(found.kind === 'reachable' ? Number(found.answers[0]) : null).toBeCloseTo(82.2, 0);
  });
});
