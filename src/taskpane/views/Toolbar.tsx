import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  EraserRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { useStrings } from '../strings';
import { OPENS } from '../useFocusReturn';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** For screen readers: Excel shows the name above the pane. */
  product: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  main: { flexGrow: 1, minHeight: '40px' },
  minor: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  small: {
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

export function Toolbar() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { activity, canUndo, view } = useSessionState();
  const isBusy = activity !== null && !activity.isQuiet;
  return (
    <div className={styles.bar}>
      <h1 className={styles.product}>{t.product}</h1>
      <div className={styles.line}>
        <Button
          appearance="primary"
          size="large"
          className={styles.main}
          disabledFocusable={isBusy}
          onClick={() => void session.scoring.score()}
        >
          {t.actions.score}
        </Button>
        <Button
          appearance="subtle"
          size="large"
          {...{ [OPENS]: 'settings' }}
          icon={<SettingsRegular />}
          aria-label={t.actions.settings}
          title={t.actions.settings}
          aria-pressed={view === 'settings'}
          onClick={() => (view === 'settings' ? session.back() : session.show('settings'))}
        />
      </div>
      <div className={styles.minor}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={isBusy}
          onClick={() => void session.check()}
        >
          {t.actions.check}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          icon={<ArrowUndoRegular />}
          disabledFocusable={isBusy || !canUndo}
          onClick={() => void session.scoring.undo()}
        >
          {t.actions.undo}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          icon={<EraserRegular />}
          disabledFocusable={isBusy || !canUndo}
          onClick={() => void session.scoring.clearMarks()}
        >
          {t.actions.clearMarks}
        </Button>
      </div>
    </div>
  );
}
