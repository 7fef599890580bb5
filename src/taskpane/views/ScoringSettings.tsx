import { Field, Input, makeStyles, Select, type FieldProps } from '@fluentui/react-components';
import { useState } from 'react';
import { RULE_SETS, ruleSetById, underRules } from '../../core/rules/catalogue';
import type { RuleSettings } from '../../core/rules/ruleSet';
import type { Settings } from '../../core/settings';
import { SETTING_CHOICES, SETTING_WORDS, type ListedSetting } from '../settingChoices';
import { useStrings } from '../strings';
import { quietly } from './quietly';

/** Long choices end in the field instead of widening it. */
const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

type Threshold = 'underCompletion' | 'overCompletion' | 'lowExecution';

const LARGEST_THRESHOLD = 1000;

interface ScoringSettingsProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** The settings that 评分底稿 keeps, in its order: the rule first, for it presets the others. */
export function ScoringSettings({ settings, onChange }: ScoringSettingsProps) {
  const styles = useStyles();
  const t = useStrings();
  const rules = ruleSetById(settings.rules);
  const listed = { settings, onChange };
  const threshold = (name: Threshold) => (
    <ThresholdField key={`${name}|${settings[name]}`} name={name} settings={settings} onChange={onChange} />
  );
  return (
    <>
      <Field
        className={styles.field}
        label={t.settings.rules}
        hint={rules ? `${t.settings.ruleSource(rules)}${t.settings.byRule}` : null}
      >
        <Select
          className={styles.select}
          value={settings.rules}
          onChange={(_, { value }) => {
            const chosen = ruleSetById(value);
            if (chosen) onChange(underRules(settings, chosen));
          }}
        >
          {RULE_SETS.map((one) => (
            <option key={one.id} value={one.id}>
              {t.settings.ruleName(one)}
            </option>
          ))}
        </Select>
      </Field>
      <ListedField name="gradeScale" {...listed} />
      <ListedField name="rateDecimals" {...listed} />
      <ListedField name="stepPolicy" hint={t.settings.stepPolicyHint} {...listed} />
      {threshold('underCompletion')}
      {threshold('overCompletion')}
      {threshold('lowExecution')}
      <ListedField name="executionCap" {...listed} />
      <ListedField name="overDeduction" {...listed} />
      <ListedField name="notApplicable" {...listed} />
      <ListedField name="totalDecimals" {...listed} />
    </>
  );
}

/** What the rule would have, where the setting is another; else null. */
function useOverruled<Name extends keyof RuleSettings>(name: Name, settings: Settings): string | null {
  const t = useStrings();
  const rules = ruleSetById(settings.rules);
  if (!rules) return null;
  const words = (value: RuleSettings[Name]) => SETTING_WORDS[name](value, t.settings);
  const prescribed = words(rules.settings[name]);
  return words(settings[name]) === prescribed ? null : t.settings.changed(prescribed);
}

function ListedField<Name extends ListedSetting>(
  props: ScoringSettingsProps & { readonly name: Name; readonly hint?: string },
) {
  const styles = useStyles();
  const t = useStrings();
  const { name, settings, onChange } = props;
  const overruled = useOverruled(name, settings);
  const choices: readonly RuleSettings[Name][] = SETTING_CHOICES[name];
  const words = (value: RuleSettings[Name]) => SETTING_WORDS[name](value, t.settings);
  return (
    <Field className={styles.field} label={t.settings[name]} {...hintOf(props.hint, overruled)}>
      <Select
        className={styles.select}
        value={words(settings[name])}
        onChange={(_, { value }) => {
          const chosen = choices.find((choice) => words(choice) === value);
          if (chosen !== undefined) onChange({ ...settings, [name]: chosen });
        }}
      >
        {choices.map((choice) => (
          <option key={words(choice)} value={words(choice)}>
            {words(choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function ThresholdField({ name, settings, onChange }: ScoringSettingsProps & { readonly name: Threshold }) {
  const t = useStrings();
  const overruled = useOverruled(name, settings);
  const [typed, setTyped] = useState(String(settings[name]));
  const value = /^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : NaN;
  const isValid = value <= LARGEST_THRESHOLD;
  return (
    <Field
      label={t.settings[name]}
      {...hintOf(undefined, overruled)}
      {...quietly(isValid ? null : t.settings.invalid)}
    >
      <Input
        value={typed}
        inputMode="decimal"
        contentAfter={<span>%</span>}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={() => {
          if (isValid && value !== settings[name]) onChange({ ...settings, [name]: value });
        }}
      />
    </Field>
  );
}

function hintOf(hint: string | undefined, overruled: string | null): Pick<FieldProps, 'hint'> {
  const words = [hint, overruled].filter((part) => part !== undefined && part !== null);
  return words.length > 0 ? { hint: words.join(' ') } : {};
}
