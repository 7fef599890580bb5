import { readLimit } from './limits';

describe('a limit: of what, over how many clauses, how far, and where its number stands', () => {
  it.each<[string, string]>([
    ['最多扣3分', 'deduction null points 3@3'],
    ['单项扣分不超过2分', 'deduction each points 2@7'],
    ['累计扣分不超过5分', 'deduction so-far points 5@7'],
    ['两项合计最多扣3分', 'deduction all of 2 points 3@7'],
    ['以上三类问题合计扣分不超过5分', 'deduction all of 3 points 5@13'],
    ['合计加分不超过1分', 'bonus all points 1@7'],
    ['加分累计最高2分', 'bonus so-far points 2@6'],
    ['最高得4分', 'award null points 4@3'],
    ['本项加分后最高10分', 'bonus null ceiling 10@7'],
    ['最高6分', 'any null points 6@2'],
    ['5分封顶', 'any null points 5@0'],
    ['扣满6分为止', 'deduction null points 6@2'],
    ['加至2分', 'bonus null points 2@2'],
    ['得4分为止', 'award null points 4@1'],
    ['扣至0分', 'deduction null zero 0@2'],
    ['两项合计扣完为止', 'deduction all of 2 zero @0'],
    ['最多扣分值的50%', 'deduction null share 50@6'],
    ['累计扣分不超过本项分值', 'deduction so-far full @7'],
    ['最多扣1.5分', 'deduction null points 1.5@3'],
  ])('%s', (printed, expected) => {
    const limit = readLimit(printed);
    const clauses = limit?.clauses == null ? '' : ` of ${limit.clauses}`;
    const number = `${limit?.number.text}@${limit?.number.at}`;
    expect(`${limit?.of} ${limit?.scope}${clauses} ${limit?.reaches} ${number}`).toBe(expected);
  });

  it.each([
    '扣至2分',
    '满6分',
    '扣3分',
    '最多扣3分得2分',
    '最多扣分加分3分',
    '每项累计最多扣3分',
    '每项合计最多扣3分',
    '最多整改3分',
    '最高0分',
    '加分后最高分值的50%',
    '公开的最多扣3分',
  ])('%s is none', (printed) => {
    expect(readLimit(printed)).toBeNull();
  });
});
