import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RowStatus } from '../../core/scoring/scoreCard';
import type { Answer } from '../../core/criteria/rule';
import { questionItems, rowsToJudge, type QuestionItem } from '../questionItems';
import { programmeName } from '../statusLine';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { AnswerField } from './AnswerField';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    maxHeight: '9em',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
  },
  clause: {
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  heading: { margin: 0 },
});

export function QuestionsView() {
  const styles = useStyles();
  const t = useStrings();
  const { assessment, pendingAnswers } = useSessionState();
  const [current, setCurrent] = useState<string | null>(null);
  if (!assessment) return null;

  const items = questionItems(assessment.card);
  const found = items.findIndex((item) => item.key === current);
  const index =
    found >= 0
      ? found
      : Math.max(
          0,
          items.findIndex((item) => item.bound.answer === null),
        );
  const item = items[index];
  const isEmpty =
    !item &&
    rowsToJudge(assessment.card, 'manual').length + rowsToJudge(assessment.card, 'no-rule').length === 0;
  const goTo = (next: number) => setCurrent(items[next]?.key ?? null);
  return (
    <div className={styles.stack}>
      {isEmpty && <Text>{t.questions.allDone}</Text>}
      {item && (
        <QuestionCard
          key={item.key}
          item={item}
          isChosen={current !== null}
          index={index}
          total={items.length}
          onPrevious={index > 0 ? () => goTo(index - 1) : null}
          onNext={index < items.length - 1 ? () => goTo(index + 1) : null}
        />
      )}
      {pendingAnswers > 0 && (
        <Text size={200} className={styles.muted}>
          {t.questions.answered(pendingAnswers)}
        </Text>
      )}
      <RowsToJudge status="manual" title={t.questions.manualTitle} hint={t.questions.manualHint} />
      <RowsToJudge status="no-rule" title={t.questions.noRuleTitle} hint={t.questions.noRuleHint} />
    </div>
  );
}

function QuestionCard(props: {
  readonly item: QuestionItem;
  /** True where the person moved here: the heading takes the focus. */
  readonly isChosen: boolean;
  readonly index: number;
  readonly total: number;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { table, row, bound, index } = props.item;
  const { question } = bound;
  const card = useRef<HTMLElement>(null);
  const { isChosen } = props;
  useEffect(() => {
    if (isChosen)
      card.current?.querySelector<HTMLElement>('[data-answer] input, [data-answer] select')?.focus();
  }, [isChosen]);
  const answer = (value: Answer) => void session.answer(table.table.sheet, row.row.row, index, value);
  const [from, to] = question.span;
  const text = row.row.criterion ?? question.source;
  return (
    <section
      ref={card}
      className={styles.card}
      aria-label={t.questions.position(props.index + 1, props.total)}
    >
      <div className={styles.line}>
        <Text size={200} className={styles.muted}>
          {t.questions.position(props.index + 1, props.total)} · {programmeName(table, t)}
        </Text>
        <Link
          as="button"
          onClick={() => void session.goTo(table.table.sheet, row.row.actual ?? row.row.indicatorCell)}
        >
          {t.questions.goToCell}
        </Link>
      </div>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {row.row.indicator}
        {row.row.points !== null && (
          <Text size={300} className={styles.muted}>
            {' '}
            {t.questions.rowLabel(String(row.row.points))}
          </Text>
        )}
      </Text>
      <blockquote
        className={styles.quote}
        aria-label={t.questions.criterion}
        tabIndex={text.length > 120 ? 0 : undefined}
      >
        {text.slice(0, from)}
        <mark className={styles.clause}>{text.slice(from, to)}</mark>
        {text.slice(to)}
      </blockquote>
      {question.veto && <Text size={200}>{t.questions.veto[question.veto]}</Text>}
      <div data-answer="">
        <AnswerField question={question} answer={bound.answer} onAnswer={answer} onNext={props.onNext} />
      </div>
      <div className={styles.line}>
        <Button disabledFocusable={!props.onPrevious} onClick={() => props.onPrevious?.()}>
          {t.questions.previous}
        </Button>
        <Button disabledFocusable={!props.onNext} onClick={() => props.onNext?.()}>
          {t.questions.next}
        </Button>
      </div>
    </section>
  );
}

function RowsToJudge(props: {
  readonly status: Extract<RowStatus, 'manual' | 'no-rule'>;
  readonly title: string;
  readonly hint: string;
}) {
  const styles = useStyles();
  const session = useSession();
  const { assessment } = useSessionState();
  const rows = assessment ? rowsToJudge(assessment.card, props.status) : [];
  if (rows.length === 0) return null;
  return (
    <section className={styles.card} aria-label={props.title}>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {props.title}（{rows.length}）
      </Text>
      <Text size={200} className={styles.muted}>
        {props.hint}
      </Text>
      <ul className={styles.rows}>
        {rows.map(({ table, row }) => (
          <li key={`${table.table.sheet}|${row.row.row}`}>
            <Link
              as="button"
              onClick={() =>
                void session.goTo(table.table.sheet, row.row.criterionCell ?? row.row.indicatorCell)
              }
            >
              {row.row.indicator}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
