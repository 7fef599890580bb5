import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoreCard, ScoredRow, ScoredTable } from '../../core/scoring/scoreCard';
import { assumedAnswers, complianceScopes } from '../complianceScopes';
import { programmeName } from '../statusLine';
import { useStrings } from '../strings';
import { useSession } from '../useSession';
import { useCardStyles } from './cardStyles';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxHeight: '92vh' },
  actions: { flexWrap: 'wrap' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '14em',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

interface ComplianceDialogProps {
  readonly table: ScoredTable;
  /** The row at hand: its group is proposed. */
  readonly row: ScoredRow;
}

/** 其余按合规处理: says how many questions are taken as compliant and which, and does it on the person's word only. */
export function ComplianceDialog({ table, row }: ComplianceDialogProps) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const words = t.questions.compliance;
  const scopes = complianceScopes(table);
  const own = scopes.findIndex(({ group }) => group === (row.row.level1 ?? ''));
  const [chosen, setChosen] = useState<number | null>(null);
  const index = chosen !== null && scopes[chosen] ? chosen : Math.max(0, own);
  const scope = scopes[index];
  if (!scope) return null;
  const nameOf = (group: string | null) =>
    group === null ? programmeName(table, t) : group === '' ? t.scores.otherRows : group;
  return (
    <Dialog onOpenChange={() => setChosen(null)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.open}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words.explanation}</Text>
            <Field label={words.scope}>
              <RadioGroup value={String(index)} onChange={(_, { value }) => setChosen(Number(value))}>
                {scopes.map(({ group, answers }, position) => (
                  <Radio
                    key={group ?? 'table'}
                    value={String(position)}
                    label={words.scopeLabel(nameOf(group), answers.length)}
                  />
                ))}
              </RadioGroup>
            </Field>
            <Text weight="semibold" id="compliance-list">
              {words.list(scope.answers.length)}
            </Text>
            <ul className={styles.list} aria-labelledby="compliance-list" tabIndex={0}>
              {scope.answers.map(({ indicator, question, answer, row: line, index: number }) => (
                <li key={`${line}|${number}`}>
                  {indicator}：{question.label} ——{' '}
                  <strong>{answer ? t.questions.yes : t.questions.no}</strong>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void session.answering.assume(scope.answers)}>
                {words.confirm(scope.answers.length)}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What has been taken as compliant, each table's to be taken back by one click. */
export function AssumedList({ card }: { readonly card: ScoreCard }) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const words = t.questions.compliance;
  const assumed = assumedAnswers(card);
  if (assumed.length === 0) return null;
  return (
    <section className={shared.card} aria-label={words.done}>
      <Text as="h2" size={300} weight="semibold" className={shared.heading}>
        {words.done}
      </Text>
      <ul className={shared.plainList}>
        {assumed.map(({ table, places }) => {
          const name = programmeName(table, t);
          return (
            <li key={`${table.table.sheet}|${table.table.area.top}`} className={shared.line}>
              <Text>{words.doneLine(name, places.length)}</Text>
              <Button
                size="small"
                aria-label={words.takeBackOf(name)}
                onClick={() => void session.answering.takeBackAssumed(places)}
              >
                {words.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
