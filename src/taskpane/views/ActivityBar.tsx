import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What runs, how far it is, and the way to stop it. */
export function ActivityBar() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { activity } = useSessionState();
  if (!activity) return null;
  if (activity.isQuiet) {
    const said =
      activity.kind === 'reading'
        ? t.states.stale
        : activity.kind === 'cell-edit'
          ? t.activity['cell-edit']
          : null;
    return (
      said && (
        <div className={styles.bar}>
          <Text size={200} className={styles.quiet}>
            {said}
          </Text>
        </div>
      )
    );
  }
  const percent = activity.progress === null ? null : Math.round(activity.progress * 100);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Text>
          {t.activity[activity.kind]}
          {percent !== null && ` ${t.activity.progress(percent)}`}
        </Text>
        <Button
          size="small"
          disabledFocusable={activity.kind === 'cancelling'}
          onClick={() => session.cancel()}
        >
          {t.actions.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={t.activity[activity.kind]}
        {...(activity.progress === null ? {} : { value: activity.progress })}
      />
    </div>
  );
}
