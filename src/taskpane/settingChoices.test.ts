import { RULE_SETS } from '../core/rules/catalogue';
import type { RuleSettings } from '../core/rules/ruleSet';
import enUS from '../locale/en-US/taskpane';
import zhCN from '../locale/zh-CN/taskpane';
import { SETTING_CHOICES, SETTING_WORDS, type ListedSetting } from './settingChoices';

const NAMES = Object.keys(SETTING_CHOICES) as ListedSetting[];

/** The words for every choice of a list. */
function wordsOf<Name extends ListedSetting>(name: Name, words: typeof zhCN.settings): readonly string[] {
  const choices: readonly RuleSettings[Name][] = SETTING_CHOICES[name];
  return choices.map((choice) => SETTING_WORDS[name](choice, words));
}

describe.each([
  ['zh-CN', zhCN],
  ['en-US', enUS],
])('the lists of the settings: %s', (_, { settings }) => {
  it.each(NAMES)('%s: no two choices read alike', (name) => {
    const words = wordsOf(name, settings);
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('');
  });

  it('names every rule differently', () => {
    expect(new Set(RULE_SETS.map(settings.ruleName)).size).toBe(RULE_SETS.length);
    expect(new Set(RULE_SETS.map(settings.ruleSource)).size).toBe(RULE_SETS.length);
  });
});

it('the lists hold whatever a rule prescribes', () => {
  for (const { settings } of RULE_SETS) {
    for (const name of NAMES) expect(SETTING_CHOICES[name]).toContainEqual(settings[name]);
  }
});
