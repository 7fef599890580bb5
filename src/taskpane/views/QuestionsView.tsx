import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RowStatus } from '../../core/scoring/scoreCard';
import type { Answer } from '../../core/criteria/rule';
import { questionItems, rowsToJudge, type QuestionItem, type RowToJudge } from '../questionItems';
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
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  jump: { flexShrink: 0 },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  heading: { margin: 0 },
});

export default function QuestionsView() {
  const styles = useStyles();
  const t = useStrings();
  const { evaluation, pendingAnswers } = useSessionState();
  const [current, setCurrent] = useState<{ readonly key: string; readonly takesFocus: boolean } | null>(null);
  if (!evaluation) return null;

  const { card } = evaluation.assessment;
  const items = questionItems(card);
  const found = items.findIndex((item) => item.key === current?.key);
  const index =
    found >= 0
      ? found
      : Math.max(
          0,
          items.findIndex((item) => item.bound.answer === null),
        );
  const item = items[index];
  const isEmpty = !item && rowsToJudge(card, 'manual').length + rowsToJudge(card, 'no-rule').length === 0;
  const goTo = (next: number) => {
    const key = items[next]?.key;
    if (key) setCurrent({ key, takesFocus: true });
  };
  return (
    <div className={styles.stack}>
      {isEmpty && <Text>{t.questions.allDone}</Text>}
      {item && (
        <QuestionCard
          key={item.key}
          item={item}
          takesFocus={current?.takesFocus ?? false}
          onAnswered={() => setCurrent({ key: item.key, takesFocus: false })}
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
  /** True where the person moved here: the answer takes the focus. */
  readonly takesFocus: boolean;
  readonly onAnswered: () => void;
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
  const { takesFocus } = props;
  useEffect(() => {
    if (!takesFocus) return;
    const inputs = [...(card.current?.querySelectorAll<HTMLInputElement>('[data-answer] input') ?? [])];
    (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
  }, [takesFocus]);
  const answer = (value: Answer) => {
    props.onAnswered();
    void session.answer(table.table.sheet, row.row.row, index, value);
  };
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
          className={styles.jump}
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
        <strong className={styles.clause}>{text.slice(from, to)}</strong>
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
  const t = useStrings();
  const session = useSession();
  const { evaluation, canUndo } = useSessionState();
  const rows = evaluation ? rowsToJudge(evaluation.assessment.card, props.status) : [];
  if (rows.length === 0) return null;
  const goTo = ({ table, row, tableIndex, rowIndex }: RowToJudge) => {
    const onPaper = canUndo ? evaluation?.places[tableIndex]?.[rowIndex]?.score : undefined;
    if (evaluation && onPaper) void session.goTo(evaluation.paperSheet, onPaper);
    else void session.goTo(table.table.sheet, row.row.criterionCell ?? row.row.indicatorCell);
  };
  return (
    <section className={styles.card} aria-label={props.title}>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {t.counted(props.title, rows.length)}
      </Text>
      <Text size={200} className={styles.muted}>
        {props.hint}
      </Text>
      <ul className={styles.rows}>
        {rows.map((judged) => (
          <li key={`${judged.table.table.sheet}|${judged.row.row.row}`}>
            <Link as="button" onClick={() => goTo(judged)}>
              {judged.row.row.indicator}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
