import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Span } from '../../core/criteria';
import type { ScoredRow } from '../../core/scoring/scoreCard';
import { printedClauses } from '../../core/writing/printedClause';
import { markedText } from '../criterionMarks';
import { useStrings } from '../strings';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    maxHeight: '14em',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase400,
  },
  read: {
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStroke1Pressed,
    textDecorationThickness: '1px',
    textUnderlineOffset: '4px',
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textDecorationThickness: '2px',
  },
  stopped: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: 'currentcolor',
    textUnderlineOffset: '4px',
  },
});

interface CriterionTextProps {
  readonly row: ScoredRow;
  /** The clause of the question at hand. */
  readonly active: Span | null;
}

/**
 * A criterion as printed: where it was read, its clauses underlined and the one at hand lit; where a person has to score,
 * the part that says so marked.
 */
export function CriterionText({ row, active }: CriterionTextProps) {
  const styles = useStyles();
  const t = useStrings();
  const text = row.row.criterion;
  if (text === null) return <span>{t.row.noCriterion}</span>;
  const criterion = row.rule.kind === 'criterion' ? row.rule.criterion : null;
  const isCompiled = criterion?.status === 'compiled';
  const read = isCompiled ? printedClauses(criterion.text) : [];
  const stopped = criterion?.reasonSpan ?? null;
  const stoppedLabel = criterion?.reason === 'not-understood' ? t.row.notUnderstood : t.row.manualPart;
  return (
    <blockquote
      className={styles.quote}
      aria-label={t.row.criterion}
      tabIndex={text.length > 120 ? 0 : undefined}
    >
      {markedText(criterion?.text ?? text, read, isCompiled ? null : stopped, active).map((part, index) => {
        if (part.isStopped) {
          return (
            <mark key={index} className={styles.stopped} title={stoppedLabel}>
              {part.text}
            </mark>
          );
        }
        const className = mergeClasses(
          part.clause !== null && styles.read,
          part.isActive && styles.read,
          part.isActive && styles.active,
        );
        return part.isActive ? (
          <mark key={index} className={className}>
            {part.text}
          </mark>
        ) : (
          <span key={index} className={className}>
            {part.text}
          </span>
        );
      })}
    </blockquote>
  );
}
