import { makeStyles } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { statusLine } from '../statusLine';
import { useSessionState } from '../useSession';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The pane's only live region: says what runs and what came of it. */
export function LiveRegion() {
  const styles = useStyles();
  const t = useStrings();
  const state = useSessionState();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {statusLine(state, t)}
    </div>
  );
}
