import { wording, Wordings } from './wording';

const CLASSES = { 扣: '扣除 扣', 则: '(?<!规)则 应' };

function list(...patterns: readonly string[]): Wordings<string> {
  return new Wordings(
    patterns.map((pattern) => wording(pattern, pattern, '')),
    CLASSES,
    'whole',
  );
}

describe('a wording', () => {
  it.each([
    ['[可]扣分', ['扣分', '可扣分'], ['可可扣分', '扣']],
    ['(完|光)为止', ['完为止', '光为止'], ['为止', '完光为止']],
    ['[也|均]*按', ['按', '也按', '也均按'], ['都按']],
    ['(最多|累计)*扣{what}', ['最多扣2分', '累计最多扣2分'], ['扣2分', '扣最多的分']],
    ['扣分!(值)', ['扣分'], ['扣分值']],
    ['<扣>分', ['扣分', '扣除分'], ['减分']],
    ['[<则>]扣分', ['扣分', '应扣分', '则扣分'], ['规则扣分']],
    ['扣{x}分', ['扣2分', '扣0.5分', '扣两分', '扣半分'], ['扣分', '扣若干分']],
    ['低{p}%', ['低5%', '低0.1%'], ['低五%', '低%']],
    ['{what}的', ['完成的', '的'], ['完成，且公开的，']],
  ])('%s reads %j and not %j', (pattern, read, others) => {
    const wordings = list(pattern);
    expect(read.filter((text) => wordings.match(text) === null)).toEqual([]);
    expect(others.filter((text) => wordings.match(text) !== null)).toEqual([]);
  });

  it('takes its parts out with their places, the one asked for first or last', () => {
    const parts = list('{before}每(低|少){n}%扣{x}分').match('完成率每低5%扣0.5分')?.parts;
    expect(parts?.['x']).toMatchObject({ text: '0.5', at: 8 });
    expect(parts?.['n']).toMatchObject({ text: '5', at: 5 });
    expect(parts?.['before']).toMatchObject({ text: '完成率', at: 0 });
    expect(parts?.['p']).toBeUndefined();
  });
});

describe('a list of wordings', () => {
  it('takes the first that fits, whichever text was looked at before', () => {
    const wordings = list('扣{x}分', '扣完', '扣{what}');
    const others = list('加{x}分');
    const found = ['扣2分', '加2分', '扣完', '扣光', '扣2分'].map((text) => [
      wordings.match(text)?.meaning,
      others.match(text)?.meaning,
    ]);
    expect(found).toEqual([
      ['扣{x}分', undefined],
      [undefined, '加{x}分'],
      ['扣完', undefined],
      ['扣{what}', undefined],
      ['扣{x}分', undefined],
    ]);
  });

  it('made later asks for signs of its own in a text already looked through', () => {
    expect(list('扣{x}分{what}').match('扣2分封顶')).not.toBeNull();
    expect(list('{what}封顶').match('扣2分封顶')).not.toBeNull();
  });
});
