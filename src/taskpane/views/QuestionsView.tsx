import { Button, Link, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { shownNumber } from '../../core/cells/shownNumber';
import { namedQuestion } from '../../core/scoring/namedForRow';
import { isOpenItem, openItems, type OpenItem } from '../questionItems';
import { programmeName } from '../statusLine';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { AnswerField } from './AnswerField';
import { AttachmentsButton } from './AttachmentsButton';
import { useCardStyles } from './cardStyles';
import { AssumedList, ComplianceDialog } from './Compliance';
import { CriterionText } from './CriterionText';
import { FigureField } from './FigureField';
import { FillingOffer } from './FillingOffer';
import { ScoreField } from './ScoreField';

interface Current {
  readonly key: string;
  /** Where the item stood: once it is gone, the one behind it takes its place. */
  readonly position: number;
  /** True where the person moved here: the field takes the focus. */
  readonly takesFocus: boolean;
}

/** What is still missing, one after the other: figures of the form, questions of the criteria, scores by a person. */
export default function QuestionsView() {
  const shared = useCardStyles();
  const t = useStrings();
  const { evaluation, pendingAnswers } = useSessionState();
  const [current, setCurrent] = useState<Current | null>(null);
  const card = evaluation?.assessment.card;
  const items = useMemo(() => (card ? openItems(card) : []), [card]);
  if (!card) return null;

  const open = items.filter(isOpenItem).length;
  const index = indexOf(items, current);
  const item = items[index];
  const goTo = (position: number) => {
    const key = items[position]?.key;
    if (key) setCurrent({ key, position, takesFocus: true });
  };
  return (
    <div className={shared.stack}>
      <FillingOffer />
      {open === 0 && <Text>{t.questions.allDone}</Text>}
      {items.length > 0 && (
        <div className={shared.stacked}>
          <Text block size={200} className={shared.muted}>
            {t.questions.progress(items.length - open, items.length)}
          </Text>
          <ProgressBar
            aria-label={t.questions.progress(items.length - open, items.length)}
            value={(items.length - open) / items.length}
          />
        </div>
      )}
      {item && (
        <ItemCard
          key={item.key}
          item={item}
          takesFocus={current?.takesFocus ?? false}
          onTouched={() => setCurrent({ key: item.key, position: index, takesFocus: true })}
          index={index}
          total={items.length}
          onPrevious={index > 0 ? () => goTo(index - 1) : null}
          onNext={index < items.length - 1 ? () => goTo(index + 1) : null}
        />
      )}
      {item && <ComplianceDialog table={item.table} row={item.row} />}
      {pendingAnswers > 0 && (
        <Text size={200} className={shared.muted}>
          {t.questions.answered(pendingAnswers)}
        </Text>
      )}
      <AssumedList card={card} />
      <AttachmentsButton isQuiet />
    </div>
  );
}

/** The item that the person is at, else the one in its place, else the first that is open. */
function indexOf(items: readonly OpenItem[], current: Current | null): number {
  const found = items.findIndex((item) => item.key === current?.key);
  if (found >= 0) return found;
  if (current) return Math.min(current.position, items.length - 1);
  return Math.max(0, items.findIndex(isOpenItem));
}

function ItemCard(props: {
  readonly item: OpenItem;
  readonly takesFocus: boolean;
  readonly onTouched: () => void;
  readonly index: number;
  readonly total: number;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { item, takesFocus } = props;
  const { table, row } = item;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const inputs = [...(card.current?.querySelectorAll<HTMLInputElement>('[data-answer] input') ?? [])];
    (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
  }, [takesFocus]);
  const cell = item.kind === 'figure' ? item.input.cell : (row.row.actual ?? row.row.indicatorCell);
  const position = t.questions.position(props.index + 1, props.total);
  return (
    <section ref={card} className={shared.card} aria-label={position}>
      <div className={shared.line}>
        <Text size={200} className={shared.muted}>
          {position} · {programmeName(table, t)}
        </Text>
        <Link as="button" className={shared.fixed} onClick={() => void session.goTo(table.table.sheet, cell)}>
          {t.actions.jump}
        </Link>
      </div>
      <Text as="h2" size={400} weight="semibold" className={shared.heading}>
        {row.row.indicator}
        {row.row.points !== null && (
          <Text size={300} className={shared.muted}>
            {' '}
            {t.questions.rowLabel(shownNumber(row.row.points))}
          </Text>
        )}
      </Text>
      <CriterionText row={row} active={item.kind === 'question' ? item.bound.question.span : null} />
      <div data-answer="" onFocus={props.onTouched}>
        <ItemField item={item} onNext={props.onNext} />
      </div>
      <div className={shared.line}>
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

function ItemField({ item, onNext }: { readonly item: OpenItem; readonly onNext: (() => void) | null }) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  switch (item.kind) {
    case 'figure':
      return <FigureField input={item.input} />;
    case 'score':
      return (
        <ScoreField
          row={item.row}
          onAnswer={(answer) => void session.answering.answer(item.place, answer)}
          onNext={onNext}
        />
      );
    case 'question': {
      const { question, answer, origin } = item.bound;
      return (
        <>
          {question.veto && (
            <Text block size={200}>
              {t.questions.veto[question.veto]}
            </Text>
          )}
          {origin === 'assumed' && (
            <Text block size={200} className={shared.muted}>
              {t.row.origins.assumed}
            </Text>
          )}
          <AnswerField
            question={namedQuestion(item.row, question)}
            answer={answer}
            onAnswer={(next) => void session.answering.answer(item.place, next)}
            onNext={onNext}
          />
        </>
      );
    }
  }
}
