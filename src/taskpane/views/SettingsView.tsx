import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { StepPolicy } from '../../core/criteria/rule';
import { DEFAULT_SETTINGS, GRADE_SCALES, type Settings } from '../../core/settings';
import type { LanguageChoice } from '../language';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { useCardStyles } from './cardStyles';
import { quietly } from './quietly';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  restore: { alignSelf: 'flex-start' },
});

const DECIMALS = [0, 1, 2] as const satisfies readonly Settings['rateDecimals'][];
const STEP_POLICIES = ['linear', 'started', 'whole'] as const satisfies readonly StepPolicy[];
const LANGUAGES = ['office', 'zh-CN', 'en-US'] as const satisfies readonly LanguageChoice[];
const THRESHOLDS = [
  'underCompletion',
  'overCompletion',
  'lowExecution',
] as const satisfies readonly (keyof Settings)[];
const LARGEST_THRESHOLD = 1000;

interface SettingsViewProps {
  readonly version: string;
  readonly choice: LanguageChoice;
  readonly onChoice: (choice: LanguageChoice) => void;
}

export default function SettingsView({ version, choice, onChoice }: SettingsViewProps) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, followsSelection } = useSessionState();
  const settings = evaluation?.assessment.settings ?? DEFAULT_SETTINGS;
  const change = (part: Partial<Settings>) => void session.changeSettings({ ...settings, ...part });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.stack}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t.settings.title}
      </h2>
      <Text as="h3" size={400} weight="semibold" className={shared.heading}>
        {t.settings.scoring}
      </Text>
      <Field label={t.settings.gradeScale}>
        <Select
          value={settings.gradeScale.name}
          onChange={(_, { value }) =>
            change({ gradeScale: GRADE_SCALES.find((scale) => scale.name === value) ?? settings.gradeScale })
          }
        >
          {GRADE_SCALES.map((scale) => (
            <option key={scale.name} value={scale.name}>
              {t.settings.gradeScaleName(scale)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.settings.rateDecimals}>
        <RadioGroup
          layout="horizontal"
          value={String(settings.rateDecimals)}
          onChange={(_, { value }) =>
            change({
              rateDecimals: DECIMALS.find((count) => String(count) === value) ?? settings.rateDecimals,
            })
          }
        >
          {DECIMALS.map((count) => (
            <Radio key={count} value={String(count)} label={t.settings.decimals(count)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t.settings.stepPolicy} hint={t.settings.stepPolicyHint}>
        <Select
          value={settings.stepPolicy}
          onChange={(_, { value }) =>
            change({ stepPolicy: STEP_POLICIES.find((policy) => policy === value) ?? settings.stepPolicy })
          }
        >
          {STEP_POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {t.settings.stepPolicies[policy]}
            </option>
          ))}
        </Select>
      </Field>
      {THRESHOLDS.map((name) => (
        <ThresholdField
          key={`${name}|${settings[name]}`}
          label={t.settings[name]}
          value={settings[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <Button appearance="subtle" className={styles.restore} onClick={() => change(DEFAULT_SETTINGS)}>
        {t.settings.restore}
      </Button>
      <Text as="h3" size={400} weight="semibold" className={shared.heading}>
        {t.settings.pane}
      </Text>
      <Field label={t.settings.language}>
        <Select
          value={choice}
          onChange={(_, { value }) => onChoice(LANGUAGES.find((language) => language === value) ?? 'office')}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t.settings.languages[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        checked={followsSelection}
        label={t.row.follow}
        onChange={(_, { checked }) => session.followSelection(checked)}
      />
      <div className={shared.line}>
        <Button onClick={() => session.show('scores')}>{t.actions.back}</Button>
        <Text size={200} className={shared.muted}>
          {t.product} · {t.version(version)}
        </Text>
      </div>
    </div>
  );
}

function ThresholdField(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useStrings();
  const [typed, setTyped] = useState(String(props.value));
  const value = /^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : NaN;
  const isValid = value <= LARGEST_THRESHOLD;
  return (
    <Field label={props.label} {...quietly(isValid ? null : t.settings.invalid)}>
      <Input
        value={typed}
        inputMode="decimal"
        contentAfter={<span>%</span>}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={() => {
          if (isValid && value !== props.value) props.onChange(value);
        }}
      />
    </Field>
  );
}
