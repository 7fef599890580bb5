import { isDark } from './darkness';

describe('colours', () => {
  it.each([
    ['#262626', true],
    ['#0A0A0A', true],
    ['#FFFFFF', false],
    ['#F3F2F1', false],
  ])('an Office background of %s is dark: %s, whatever the system prefers', (background, dark) => {
    expect(isDark(background, true)).toBe(dark);
    expect(isDark(background, false)).toBe(dark);
  });

  it('follow the system where Office does not tell', () => {
    expect(isDark(undefined, true)).toBe(true);
    expect(isDark(undefined, false)).toBe(false);
    expect(isDark('', true)).toBe(true);
  });
});
