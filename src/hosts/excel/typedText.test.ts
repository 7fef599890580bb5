import { typedText } from './typedText';

describe('typedText', () => {
  it.each([
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    '1-2',
    '2024/1/3',
    '2024年1月3日',
    '第12条',
    '12',
    '１２',
    '50%',
    '8:30',
    'TRUE',
    'false',
    '#N/A',
    "'引号",
    ' 空格',
    '（1）',
    '—',
    'Jan 5',
  ])('protects %s, of which Excel might make something else', (text) => {
    expect(typedText(text, 'General')).toBe(`'${text}`);
  });

  it.each(['公租房开工', '无此任务', '是', 'Anju', '甲=乙', 'ئۆي', 'truely', '得分：优'])(
    'sends %s as it is: words stay words',
    (text) => {
      expect(typedText(text, 'General')).toBe(text);
    },
  );

  it('sends everything as it is to a cell that is formatted as text', () => {
    expect(typedText('=1+1', '@')).toBe('=1+1');
  });

  it('empties a cell with an empty text', () => {
    expect(typedText('', '0.00')).toBe('');
  });
});
