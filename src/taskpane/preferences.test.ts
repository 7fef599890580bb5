import { storedPreferences, storePreferences } from './preferences';

const KEY = 'anju.preferences';
const DEFAULTS = { language: 'office', followsSelection: true };

function storageWith(text: string | null) {
  const kept = new Map<string, string>(text === null ? [] : [[KEY, text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('what a person chose for the pane', () => {
  it('is kept on this computer', () => {
    const storage = storageWith(null);
    expect(storedPreferences(storage)).toEqual(DEFAULTS);
    storePreferences(storage, { language: 'en-US', followsSelection: false });
    expect(storedPreferences(storage)).toEqual({ language: 'en-US', followsSelection: false });
  });

  it.each(['{"language":"fr-FR","followsSelection":"no"}', 'not json', 'null', '3'])(
    'falls back to the defaults where %s is kept',
    (text) => {
      expect(storedPreferences(storageWith(text))).toEqual(DEFAULTS);
    },
  );

  it('holds until the pane is closed where nothing can be stored', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => storePreferences(full, { language: 'zh-CN', followsSelection: true })).not.toThrow();
    expect(storedPreferences(null)).toEqual(DEFAULTS);
  });
});
