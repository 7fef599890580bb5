import { Text } from '@fluentui/react-components';
import { shownNumber } from '../../core/cells/shownNumber';
import type { Answer } from '../../core/criteria/rule';
import type { ScoredRow } from '../../core/scoring/scoreCard';
import { useStrings } from '../strings';
import { useCardStyles } from './cardStyles';
import { NumberField } from './NumberField';

interface ScoreFieldProps {
  readonly row: ScoredRow;
  /** Why a person has to is said already. */
  readonly isExplained?: boolean;
  readonly onTyped?: (answer: Answer) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onNext: (() => void) | null;
}

/** The score that a person gives to a row which no rule settles, and why one has to. */
export function ScoreField({ row, isExplained = false, ...rest }: ScoreFieldProps) {
  const shared = useCardStyles();
  const t = useStrings();
  const { points } = row.row;
  const reason =
    row.status === 'no-rule'
      ? t.questions.noRuleReason
      : row.rule.kind === 'criterion' && row.rule.criterion.status === 'compiled'
        ? t.questions.undecidedReason
        : t.questions.manualReason;
  const printed = points === null ? null : shownNumber(points);
  return (
    <>
      {!isExplained && (
        <Text size={200} className={shared.muted}>
          {reason}
        </Text>
      )}
      <NumberField
        {...rest}
        label={t.questions.enteredScore}
        kind="amount"
        unit=""
        answer={row.enteredScore}
        {...(printed === null ? {} : { hint: t.questions.enteredScoreHint(printed) })}
        {...(points === null || printed === null
          ? {}
          : { most: { value: points, problem: t.questions.scoreTooHigh(printed) } })}
      />
    </>
  );
}
