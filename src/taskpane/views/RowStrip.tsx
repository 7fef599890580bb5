import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { shownNumber } from '../../core/cells/shownNumber';
import { rowAt } from '../selectedRow';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    width: '100%',
    justifyContent: 'space-between',
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** The row that is selected in the sheet, in one line below every other view; leads to it. */
export function RowStrip() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, selection, view } = useSessionState();
  const at = rowAt(evaluation, selection);
  const row = at && evaluation?.assessment.card.tables[at.table]?.rows[at.row];
  if (!row || view === 'row' || view === 'settings') return null;
  const { indicator, points } = row.row;
  const unscored = row.status === 'not-applicable' ? t.row.statuses['not-applicable'] : t.row.open;
  const score =
    row.score === null ? unscored : t.row.score(row.score, points === null ? null : shownNumber(points));
  return (
    <footer className={styles.strip}>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<ArrowRightRegular />}
        iconPosition="after"
        title={t.row.show}
        onClick={() => session.show('row')}
      >
        <span className={styles.text}>{t.row.strip(indicator, score)}</span>
      </Button>
    </footer>
  );
}
