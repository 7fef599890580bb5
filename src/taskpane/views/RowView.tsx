import { Badge, Link, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellAddress } from '../../core/cells/address';
import { shownNumber } from '../../core/cells/shownNumber';
import { evaluate } from '../../core/criteria';
import type { Answer } from '../../core/criteria/rule';
import { namedForRow, namedQuestion } from '../../core/scoring/namedForRow';
import { missingFigures } from '../../core/scoring/missingInputs';
import type { BoundQuestion, ScoredRow, ScoredTable } from '../../core/scoring/scoreCard';
import { criteria as zhCN } from '../../locale/zh-CN/criteria';
import { criteria as enUS } from '../../locale/en-US/criteria';
import type { RowPlace } from '../engine';
import type { Language } from '../language';
import { rowAt } from '../selectedRow';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { AnswerField } from './AnswerField';
import { useCardStyles } from './cardStyles';
import { CriterionText } from './CriterionText';
import { FigureField } from './FigureField';
import { RowFigures } from './RowFigures';
import { RowReadings } from './RowReadings';
import { ScoreField } from './ScoreField';

const PHRASES = { 'zh-CN': zhCN, 'en-US': enUS };

const STATUS_COLOURS = {
  scored: 'success',
  'needs-input': 'warning',
  manual: 'warning',
  'not-applicable': 'informative',
  'no-rule': 'warning',
} as const;

const useStyles = makeStyles({
  formula: {
    display: 'block',
    maxHeight: '10em',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  reason: { color: tokens.colorStatusWarningForeground3 },
});

/** The row that is selected in the sheet: its criterion, how it is read, what it asks, what it is worth. */
export default function RowView({ language }: { readonly language: Language }) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, selection, followsSelection } = useSessionState();
  const at = rowAt(evaluation, selection);
  const table = at && evaluation?.assessment.card.tables[at.table];
  const row = at && table?.rows[at.row];
  const place = at && evaluation?.places[at.table]?.[at.row];
  return (
    <div className={shared.stack}>
      {table && row ? (
        <RowCard
          key={`${table.table.sheet}|${row.row.row}`}
          table={table}
          row={row}
          place={place ?? null}
          language={language}
        />
      ) : (
        <Text>{selection ? `${t.row.noTable}${t.row.none}` : t.row.none}</Text>
      )}
      <Switch
        checked={followsSelection}
        label={t.row.follow}
        onChange={(_, { checked }) => session.followSelection(checked)}
      />
    </div>
  );
}

interface RowCardProps {
  readonly table: ScoredTable;
  readonly row: ScoredRow;
  /** Where the row stands, or will stand, on 评分底稿. */
  readonly place: RowPlace | null;
  readonly language: Language;
}

function RowCard({ table, row, place, language }: RowCardProps) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation } = useSessionState();
  const [typed, setTyped] = useState<ReadonlyMap<number, Answer>>(new Map());
  const [active, setActive] = useState<number | null>(null);
  const { sheet } = table.table;
  const criterion = row.rule.kind === 'criterion' ? row.rule.criterion : null;
  const answers = row.questions.map(({ answer }, index) =>
    typed.has(index) ? (typed.get(index) ?? null) : answer,
  );
  const isTrial = answers.some((answer, index) => answer !== row.questions[index]?.answer);
  const score = isTrial && criterion ? evaluate(criterion, answers) : row.score;
  const placeOf = (index: number) => ({ sheet, row: row.row.row, index });
  const give = (index: number, answer: Answer) => {
    setTyped(new Map([...typed].filter(([other]) => other !== index)));
    void session.answering.answer(placeOf(index), answer);
  };
  const warnings = row.status === 'not-applicable' ? [] : (criterion?.warnings ?? []);
  const missing = missingFigures(row);
  const isApplicable = row.status !== 'not-applicable';
  return (
    <section className={shared.card} aria-label={row.row.indicator}>
      <div className={shared.line}>
        <Text size={200} className={shared.muted}>
          {t.row.line(sheet, row.row.row + 1)}
        </Text>
        <Link
          as="button"
          className={shared.fixed}
          onClick={() => void session.goTo(sheet, row.row.score ?? row.row.indicatorCell)}
        >
          {t.actions.jump}
        </Link>
      </div>
      <Text as="h2" size={400} weight="semibold" className={shared.heading}>
        {row.row.indicator}
      </Text>
      <div className={shared.line}>
        <Text size={600} weight="semibold">
          {score ?? (isApplicable ? t.row.open : t.row.noScore)}
          <Text size={300} className={shared.muted}>
            {row.row.points !== null && ` / ${t.questions.rowLabel(shownNumber(row.row.points))}`}
          </Text>
        </Text>
        <Badge appearance="tint" size="large" color={STATUS_COLOURS[row.status]}>
          {t.row.statuses[row.status]}
        </Badge>
      </div>
      {isTrial && (
        <Text size={200} className={shared.muted}>
          {t.row.trial}
        </Text>
      )}
      {isApplicable && criterion && criterion.best !== null && criterion.worst !== null && (
        <Text size={200} className={shared.muted}>
          {t.row.range(shownNumber(criterion.best), shownNumber(criterion.worst))}
        </Text>
      )}
      <CriterionText
        row={row}
        active={active === null ? null : (row.questions[active]?.question.span ?? null)}
      />
      {criterion?.status === 'manual' && criterion.reason && (
        <Text size={200} className={styles.reason}>
          {PHRASES[language].manual(
            criterion.reason,
            criterion.text.slice(...(criterion.reasonSpan ?? [0, criterion.text.length])),
          )}
        </Text>
      )}
      {warnings
        .filter(({ code }) => code !== 'not-understood')
        .map(({ code }, index) => (
          <Text key={index} size={200} className={styles.reason}>
            {t.row.warnings[code]}
          </Text>
        ))}
      <RowFigures row={row} />
      {missing.map(({ role, cell }) => (
        <FigureField key={role} input={{ table, scored: row, role, cell }} />
      ))}
      {!isApplicable && <Text size={200}>{t.row.noTask}</Text>}
      {isApplicable &&
        row.questions.map((bound, index) => (
          <div key={bound.question.id} onFocus={() => setActive(index)}>
            <AnswerField
              question={namedQuestion(row, bound.question)}
              answer={isFromRow(bound) ? null : bound.answer}
              byRow={bound.fromRow}
              onTyped={(answer) => setTyped(new Map(typed).set(index, answer ?? bound.fromRow))}
              onAnswer={(answer) => give(index, answer)}
              onNext={null}
            />
            {bound.origin && (
              <Text block size={200} className={shared.muted}>
                {t.row.origins[bound.origin]}
              </Text>
            )}
          </div>
        ))}
      {(row.status === 'manual' || row.status === 'no-rule') && (
        <ScoreField
          row={row}
          isExplained={criterion?.status === 'manual'}
          onAnswer={(answer) => give(row.questions.length, answer)}
          onNext={null}
        />
      )}
      {criterion?.status === 'compiled' && (
        <RowReadings criterion={namedForRow(criterion, row.row.indicator)} phrases={PHRASES[language]} />
      )}
      {place && (
        <details className={shared.details}>
          <summary className={shared.summary}>{t.row.formula}</summary>
          <Text block size={200} className={shared.muted}>
            {t.row.formulaPlace(
              evaluation?.paperSheet ?? place.sheet,
              cellAddress(place.score.row, place.score.column),
            )}
          </Text>
          <code className={styles.formula} tabIndex={0} aria-label={t.row.formula}>
            {place.formula}
          </code>
        </details>
      )}
    </section>
  );
}

/** A figure that the row itself gives stands in the field as what counts while nobody answers otherwise. */
function isFromRow({ question, answer, fromRow, origin, fromRowOrigin }: BoundQuestion): boolean {
  const isFigure = question.kind !== 'yesno' && question.kind !== 'choice';
  return isFigure && fromRow !== null && answer === fromRow && origin === fromRowOrigin;
}
