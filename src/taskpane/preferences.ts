import type { LanguageChoice } from './language';

/** What a person chose for the pane itself; kept on this computer. */
export interface Preferences {
  readonly language: LanguageChoice;
  /** Selecting a row in the sheet shows it in the pane. */
  readonly followsSelection: boolean;
}

const STORED = 'anju.preferences';

const DEFAULTS: Preferences = { language: 'office', followsSelection: true };

/** What is missing or not understood keeps its default; browsers that refuse to store keep nothing. */
export function storedPreferences(storage: Pick<Storage, 'getItem'> | null): Preferences {
  const stored = parsed(storage?.getItem(STORED) ?? null);
  const { language, followsSelection } = stored;
  return {
    language: language === 'zh-CN' || language === 'en-US' ? language : DEFAULTS.language,
    followsSelection: typeof followsSelection === 'boolean' ? followsSelection : DEFAULTS.followsSelection,
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

export function storePreferences(storage: Pick<Storage, 'setItem'> | null, preferences: Preferences): void {
  try {
    storage?.setItem(STORED, JSON.stringify(preferences));
  } catch {
    // Full or forbidden storage: the choice holds until the pane is closed.
  }
}

/** The browser's storage, or null where access to it is refused (private windows, blocked third parties). */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
