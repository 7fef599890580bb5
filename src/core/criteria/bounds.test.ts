import { compile, evaluate } from '.';

/** Points of 达到该条件得2分，否则不得分 just below, at and just above 50 %. */
function around(condition: string): string {
  const criterion = compile(`完成率${condition}得2分，否则不得分`, {
    points: 2,
    target: null,
    step: 'linear',
  });
  return [49.9, 50, 50.1].map((rate) => (evaluate(criterion, [rate]) === 2 ? '得' : '否')).join('');
}

describe('inclusive words (民法典 1259): just below, at and just above 50 %', () => {
  it.each([
    ...[
      '50%以上',
      '50%及以上',
      '50%或以上',
      '达到50%',
      '达50%',
      '不低于50%',
      '不少于50%',
      '不小于50%',
      '≥50%',
    ].map((words) => [words, '否得得']),
    ...[
      '大于等于50%',
      '大于或等于50%',
      '高于或等于50%',
      '至少50%',
      '不得低于50%',
      '达到50%以上',
      '完成50%',
    ].map((words) => [words, '否得得']),
    ...[
      '大于50%',
      '高于50%',
      '超过50%',
      '超出50%',
      '多于50%',
      '＞50%',
      '>50%',
      '超过50%以上',
      '50%（不含）以上',
    ].map((words) => [words, '否否得']),
    ...[
      '50%以下',
      '50%及以下',
      '50%或以下',
      '50%以内',
      '50%之内',
      '不超过50%',
      '不高于50%',
      '不大于50%',
      '不多于50%',
    ].map((words) => [words, '得得否']),
    ...[
      '未超过50%',
      '没有超过50%',
      '不得超过50%',
      '控制在50%',
      '控制在50%以内',
      '≤50%',
      '小于等于50%',
      '小于或等于50%',
    ].map((words) => [words, '得得否']),
    ...[
      '低于50%',
      '小于50%',
      '少于50%',
      '不足50%',
      '不满50%',
      '不到50%',
      '未达到50%',
      '未达50%',
      '没有达到50%',
    ].map((words) => [words, '得否否']),
    ...['＜50%', '未满50%', '不及50%', '50%（不含）以下', '50%以下（不含50%）', '低于50%以下'].map(
      (words) => [words, '得否否'],
    ),
    ...['50%（含）以上', '50%以上（含50%）', '50%含以上'].map((words) => [words, '否得得']),
    ...['50%（含）以下', '50%以下（含本数）', '低于50%（含）'].map((words) => [words, '得得否']),
    ['=50%', '否得否'],
    ['等于50%', '否得否'],
    ['≠50%', '得否得'],
    ['不等于50%', '得否得'],
  ])('%s', (condition, expected) => {
    expect(around(condition ?? '')).toBe(expected);
  });

  it.each([
    ['40%-50%', '得得否'], // alone it is the top tier: closed
    ['50%-60%', '否得得'],
    ['60%-50%', '否得得'],
    ['40%（含）-50%（不含）', '得否否'],
    ['50%（不含）-60%（含）', '否否得'],
    ['40%以上不满50%', '得否否'],
    ['高于50%且不超过60%', '否否得'],
    ['大于等于50%、小于60%', '否得得'],
    ['在50%和60%之间', '否得得'],
  ])('%s', (condition, expected) => {
    expect(around(condition)).toBe(expected);
  });

  it.each([
    ['50%≤完成率<60%', '否得得'],
    ['50%<完成率≤60%', '否否得'],
    ['60%≥完成率≥50%', '否得得'],
    ['60%>完成率>50%', '否否得'],
    ['40%≤完成率≤50%', '得得否'],
    ['40%≤完成率<50%', '得否否'],
    ['50%≤完成率', '否得得'],
    ['50%>完成率', '得否否'],
  ])('%s', (condition, expected) => {
    const criterion = compile(`${condition}得2分，否则不得分`, { points: 2, target: null, step: 'linear' });
    const found = [49.9, 50, 50.1].map((rate) => (evaluate(criterion, [rate]) === 2 ? '得' : '否'));
    expect(found.join('')).toBe(expected);
  });

  it.each([
    ['“以上”不含本数：', '50%以上', '否否得'],
    ['“以下”不含本数：', '50%以下', '得否否'],
    ['以上、以下均不含本数。', '50%以下', '得否否'],
    ['以上含本数。', '50%以上', '否得得'],
    ['“以上”不含本数：', '50%（含）以上', '否得得'],
  ])('%s%s', (definition, condition, expected) => {
    const text = `${definition}完成率${condition}得2分，否则不得分`;
    const criterion = compile(text, { points: 2, target: null, step: 'linear' });
    const found = [49.9, 50, 50.1].map((rate) => (evaluate(criterion, [rate]) === 2 ? '得' : '否'));
    expect(found.join('')).toBe(expected);
  });

  it.each(['低于50%以上', '50%以上以下', '不低于50%以下'])('%s contradicts itself', (condition) => {
    const criterion = compile(`完成率${condition}得2分，否则不得分`, {
      points: 2,
      target: null,
      step: 'linear',
    });
    expect(criterion.status).toBe('manual');
  });
});
