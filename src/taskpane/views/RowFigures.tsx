import { makeStyles, tokens } from '@fluentui/react-components';
import { shownReading } from '../../core/cells/shownNumber';
import type { ScoredRow } from '../../core/scoring/scoreCard';
import type { TableCell } from '../../core/tables/model';
import { useStrings } from '../strings';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

const isEmpty = (cell: TableCell | null) => !cell || cell.reading.kind === 'empty';

/** Plan, actual and rate of a row, with their unit; nothing where the form holds none of them. */
export function RowFigures({ row }: { readonly row: ScoredRow }) {
  const styles = useStyles();
  const t = useStrings();
  const { plan, actual, unit } = row.row;
  if (isEmpty(plan) && isEmpty(actual)) return null;
  const shown = (cell: TableCell | null) => {
    if (!cell || cell.reading.kind === 'empty') return t.row.empty;
    const written = shownReading(cell.reading);
    return cell.reading.kind === 'number' && /[\d.]$/.test(written) ? written + (unit ?? '') : written;
  };
  return (
    <dl className={styles.figures}>
      {[
        [t.row.plan, plan && shown(plan)],
        [t.row.actual, actual && shown(actual)],
        [t.row.rate, row.rate && `${row.rate.shown}%`],
      ].map(([term, value]) =>
        value === null ? null : (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
