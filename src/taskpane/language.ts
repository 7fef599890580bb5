export type Language = 'zh-CN' | 'en-US';

export type LanguageChoice = Language | 'office';

const STORED = 'anju.language';

/** Chinese for every Chinese Office, English for the rest. */
export function languageOf(choice: LanguageChoice, officeLanguage: string): Language {
  if (choice !== 'office') return choice;
  return officeLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** The choice kept on this computer; browsers that refuse to store leave it to Office. */
export function storedLanguageChoice(storage: Pick<Storage, 'getItem'> | null): LanguageChoice {
  const stored = storage?.getItem(STORED);
  return stored === 'zh-CN' || stored === 'en-US' ? stored : 'office';
}

export function storeLanguageChoice(storage: Pick<Storage, 'setItem'> | null, choice: LanguageChoice): void {
  storage?.setItem(STORED, choice);
}

/** The browser's storage, or null where access to it is refused (private windows, blocked third parties). */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
