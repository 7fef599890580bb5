import { languageOf, storedLanguageChoice, storeLanguageChoice } from './language';

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

  it('is kept on this computer, and anything else kept there is ignored', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(storedLanguageChoice(storage)).toBe('office');
    storeLanguageChoice(storage, 'en-US');
    expect(storedLanguageChoice(storage)).toBe('en-US');
    kept.set('anju.language', 'fr-FR');
    expect(storedLanguageChoice(storage)).toBe('office');
    expect(storedLanguageChoice(null)).toBe('office');
  });
});
