import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { useSessionState } from '../useSession';
import { AttachmentsButton } from './AttachmentsButton';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    textWrap: 'pretty',
  },
  heading: { margin: 0 },
  picture: { width: '64px', height: '64px' },
});

/** Before the first reading, and where there is no table to score. */
export function IntroView() {
  const styles = useStyles();
  const t = useStrings();
  const { evaluation } = useSessionState();
  return (
    <div className={styles.box}>
      <img className={styles.picture} src="assets/icon-128.png" alt="" />
      <Text as="h2" block size={500} weight="semibold" className={styles.heading}>
        {evaluation ? t.states.emptyTitle : t.states.introTitle}
      </Text>
      <Text>{evaluation ? t.states.empty : t.states.intro}</Text>
      {evaluation && <AttachmentsButton />}
    </div>
  );
}
