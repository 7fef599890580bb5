import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { itemsOf } from '../fillingPicks';
import { useStrings } from '../strings';
import { OPENS } from '../useFocusReturn';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  open: { flexShrink: 0 },
});

/** One line where base data of the workbook offer something; else nothing. */
export function FillingOffer() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation } = useSessionState();
  if (!evaluation) return null;
  const { filling, assessment } = evaluation;
  const certain = itemsOf(filling, 'certain').length;
  const toDecide = itemsOf(filling, 'choose').length + itemsOf(filling, 'differs').length;
  if (certain + toDecide === 0) return null;
  const sources = t.filling.sources([...new Set(assessment.found.baseData.map(({ sheet }) => sheet))]);
  return (
    <div className={styles.line}>
      <Text className={styles.words}>
        {certain > 0 ? t.filling.offer(sources, certain) : t.filling.toDecide(sources, toDecide)}
      </Text>
      <Button
        size="small"
        className={styles.open}
        aria-label={t.filling.title}
        {...{ [OPENS]: 'filling' }}
        onClick={() => session.show('filling')}
      >
        {t.filling.open}
      </Button>
    </div>
  );
}
