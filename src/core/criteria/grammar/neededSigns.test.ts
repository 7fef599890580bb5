import { expressionTree } from './expressionTree';
import { neededSigns } from './neededSigns';

describe('the signs that an expression needs', () => {
  it.each<[source: string, needs: readonly string[], why: string]>([
    ['扣完', ['扣', '完'], 'each sign by itself'],
    ['扣(?:完|光)', ['扣', '完光'], 'one sign of a choice'],
    ['扣(?:完|光)?为?止*', ['扣'], 'nothing of what may be missing'],
    ['扣+(?:完){0,2}止{1,2}', ['扣', '止'], 'what stands at least once'],
    ['(?:扣分|不得)止', ['止', '扣不'], 'of words in a choice one sign, the rarest group first'],
    ['(?:扣(?:完|光)|减?满)止', ['止', '扣满'], 'of words with choices a sign that all of them hold'],
    ['(?:扣|.*)止', ['止'], 'nothing where one of the words may be anything'],
    ['扣(?<x>\\d+(?:\\.\\d+)?)分', ['扣', '分', '0123456789'], 'a digit of a number'],
    ['(?:\\d+|[一二]+|半)分', ['分', '0123456789一二半'], 'a digit of either kind'],
    [
      '(?<![\\d%])扣(?!分)[^,;]{0,16}?(?=止)光$',
      ['扣', '光'],
      'nothing of what stands beside it, or must not',
    ],
    ['\\(含\\)', ['(', '含', ')'], 'a bracket that is printed'],
    ['[^,;]*?[a-z][十-百]\\w的', ['的'], 'nothing of signs between two others'],
    ['[^分]+.止', ['止'], 'nothing of what may be almost any sign'],
    ['扣(?:完|(?:光|清)(?:了|掉)?)', ['扣', '完光清'], 'a choice within a choice'],
    ['扣|', [], 'nothing where nothing fits as well'],
  ])('of %s are %j: %s', (source, needs) => {
    expect(neededSigns(expressionTree(source))).toEqual(needs);
  });
});
