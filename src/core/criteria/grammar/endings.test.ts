import { ByEnding } from './byEnding';
import { endingsOf } from './endings';
import { expressionTree } from './expressionTree';

describe('how a text ends that fits an expression', () => {
  it.each<[source: string, endings: readonly string[], why: string]>([
    ['扣完为止', ['为止'], 'its last two signs'],
    ['扣(?:完|光)', ['扣完', '扣光'], 'a sign of a choice behind the one before'],
    ['扣完(?:为止|封顶)?', ['为止', '封顶', '扣完'], 'with and without what may be missing'],
    ['扣(?<x>\\d)分', ['0分', '1分', '2分', '3分', '4分', '5分', '6分', '7分', '8分', '9分'], 'a digit'],
    ['[^,;]*?的', ['的'], 'one sign behind any other'],
    ['扣[一二]+', ['扣一', '扣二', '一一', '一二', '二一', '二二'], 'what is repeated behind itself'],
    ['分(?!钟)$', ['分'], 'of a text that is shorter, all of it'],
    ['扣分.*', ['', '扣分'], 'anything, where it may end with anything'],
    ['扣?', ['', '扣'], 'anything, where nothing fits as well'],
  ])('of %s is %j: %s', (source, endings) => {
    expect([...endingsOf(expressionTree(source))].sort()).toEqual([...endings].sort());
  });
});

describe('a list by endings', () => {
  const items = ['完为止', '止', '光为止', '封顶', ''].map((name) => ({
    name,
    endings: endingsOf(expressionTree(name === '' ? '.*' : name)),
  }));
  const list = new ByEnding(items);

  it.each([
    ['扣完为止', ['完为止', '止', '光为止', '']],
    ['截止', ['止', '']],
    ['止', ['止', '']],
    ['5分封顶', ['封顶', '']],
    ['楼顶', ['']],
    ['公开', ['']],
    ['', ['']],
  ])('leaves of %s in their order %j', (text, names) => {
    expect(list.of(text).map(({ name }) => name)).toEqual(names);
  });
});
