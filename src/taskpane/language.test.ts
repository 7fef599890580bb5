import { languageOf } from './language';

describe('the language of the pane', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['en-US', 'en-US'],
    ['ug-CN', 'en-US'],
  ] as const)('follows an Office in %s with %s', (office, language) => {
    expect(languageOf('office', office)).toBe(language);
  });

  it('is the person’s own choice where there is one', () => {
    expect(languageOf('en-US', 'zh-CN')).toBe('en-US');
  });
});
