import { Button, Field, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import { DEFAULT_SETTINGS } from '../../core/settings';
import type { LanguageChoice } from '../language';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { useCardStyles } from './cardStyles';
import { OverlayHeading } from './OverlayHeading';
import { ScoringSettings } from './ScoringSettings';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  restore: { alignSelf: 'flex-start' },
});

const LANGUAGES = ['office', 'zh-CN', 'en-US'] as const satisfies readonly LanguageChoice[];

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
  return (
    <div className={styles.stack}>
      <OverlayHeading>{t.settings.title}</OverlayHeading>
      <Text as="h3" size={400} weight="semibold" className={shared.heading}>
        {t.settings.scoring}
      </Text>
      <ScoringSettings settings={settings} onChange={(next) => void session.changeSettings(next)} />
      <Button
        appearance="subtle"
        className={styles.restore}
        onClick={() => void session.changeSettings(DEFAULT_SETTINGS)}
      >
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
        <Button onClick={() => session.back()}>{t.actions.back}</Button>
        <Text size={200} className={shared.muted}>
          {t.product} · {t.version(version)}
        </Text>
      </div>
    </div>
  );
}
