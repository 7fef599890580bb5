import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { clauses, type CompiledCriterion, type CriteriaPhrases } from '../../core/criteria';
import { printedAround } from '../../core/writing/printedClause';
import { useStrings } from '../strings';
import { useCardStyles } from './cardStyles';

const useStyles = makeStyles({
  readings: { margin: 0, overflowWrap: 'anywhere' },
  clause: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reading: { margin: 0 },
});

interface RowReadingsProps {
  readonly criterion: CompiledCriterion;
  readonly phrases: CriteriaPhrases;
}

/** 读法: each clause as it is printed, and below it how it is read. */
export function RowReadings({ criterion, phrases }: RowReadingsProps) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  return (
    <details className={shared.details}>
      <summary className={shared.summary}>{t.row.readings}</summary>
      <dl className={mergeClasses(shared.stacked, styles.readings)}>
        {clauses(criterion, phrases).map(({ span, reading }) => (
          <div key={span.join()}>
            <dt className={styles.clause}>{printedAround(criterion.text, span)}</dt>
            <dd className={styles.reading}>{reading}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
