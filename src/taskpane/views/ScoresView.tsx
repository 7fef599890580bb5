import { Badge, Checkbox, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { shownNumber } from '../../core/cells/shownNumber';
import { assumedAnswers } from '../../core/scoring/compliance';
import type { GroupScore, ScoredRow, ScoredTable } from '../../core/scoring/scoreCard';
import { lostPoints } from '../lostPoints';
import { programmeName } from '../statusLine';
import { useStrings } from '../strings';
import type { ViewProps } from '../tabs';
import { useSession, useSessionState } from '../useSession';
import { useCardStyles } from './cardStyles';
import { FillingOffer } from './FillingOffer';

const useStyles = makeStyles({
  head: { alignItems: 'baseline' },
  sheet: {
    flexShrink: 0,
    maxWidth: '45%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  number: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  track: {
    display: 'flex',
    height: '6px',
    marginTop: '3px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  row: { padding: `${tokens.spacingVerticalXXS} 0` },
  rowName: { minWidth: 0, textAlign: 'left', overflowWrap: 'anywhere' },
});

export function ScoresView({ lacksMergedAreas }: ViewProps) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, replaceTyped } = useSessionState();
  if (!evaluation) return null;
  const { card } = evaluation.assessment;
  const { standing } = evaluation;
  const differing = evaluation.typedThatDiffer;
  return (
    <div className={shared.stack}>
      <Text as="h2" size={300} weight="semibold" className={shared.heading}>
        {t.scores.tablesFound(card.tables.length)}
      </Text>
      <FillingOffer />
      {lacksMergedAreas && <Text size={200}>{t.states.noMergedAreas}</Text>}
      {standing !== 'current' && standing !== 'unknown' && (
        <Text size={200} className={shared.muted}>
          {t.scores.standings[standing]}
        </Text>
      )}
      {differing > 0 && (
        <div>
          <Checkbox
            checked={replaceTyped}
            label={t.scores.replaceTyped(differing)}
            aria-describedby="replace-typed-hint"
            onChange={(_, { checked }) => session.consentToReplaceTyped(checked === true)}
          />
          <Text block size={200} id="replace-typed-hint" className={shared.muted}>
            {t.scores.replaceTypedHint}
          </Text>
        </div>
      )}
      {card.tables.map((table) => (
        <TableCard
          key={`${table.table.sheet}|${table.table.area.top}|${table.table.area.left}`}
          scored={table}
        />
      ))}
    </div>
  );
}

function TableCard({ scored }: { readonly scored: ScoredTable }) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { sheet, area } = scored.table;
  const title = programmeName(scored, t);
  const rated = scored.rows.filter((row) => row.rate !== null);
  const lost = scored.rows.filter((row) => lostPoints(row) > 0);
  const assumed = scored.rows.reduce((sum, row) => sum + assumedAnswers(row), 0);
  return (
    <section className={shared.card} aria-label={title}>
      <div className={mergeClasses(shared.line, styles.head)}>
        <Text as="h3" size={400} weight="semibold" className={shared.heading}>
          {title}
        </Text>
        <Link
          as="button"
          className={styles.sheet}
          title={t.scores.goToTable(sheet)}
          aria-label={t.scores.goToTable(sheet)}
          onClick={() => void session.goTo(sheet, { row: area.top, column: area.left })}
        >
          {sheet}
        </Link>
      </div>
      <div className={shared.line}>
        <div>
          <Text size={700} weight="semibold" className={styles.number}>
            {scored.score}
          </Text>
          <Text className={shared.muted}> {t.scores.outOf(shownNumber(scored.points))}</Text>
        </div>
        {scored.grade === null ? (
          <Badge appearance="tint" color="warning" size="large">
            {t.scores.open(scored.open)}
          </Badge>
        ) : (
          <Badge
            appearance="filled"
            color="brand"
            size="large"
            aria-label={`${t.scores.gradeName} ${scored.grade}`}
          >
            {scored.grade}
          </Badge>
        )}
      </div>
      {assumed > 0 && (
        <Text size={200} className={shared.muted}>
          {t.scores.assumed(assumed)}
        </Text>
      )}
      <ul className={mergeClasses(shared.group, shared.plainList)} aria-label={t.scores.groups}>
        {scored.groups.map((group, index) => (
          <Group
            key={`${index}|${group.label}`}
            group={group}
            label={groupName(group, scored) ?? t.scores.otherRows}
          />
        ))}
      </ul>
      {rated.length > 0 && (
        <RowList
          label={t.scores.rates}
          scored={scored}
          rows={rated}
          figure={(row) => `${row.rate?.shown ?? ''}%`}
        />
      )}
      {lost.length > 0 && (
        <RowList
          label={t.scores.lost}
          scored={scored}
          rows={lost}
          figure={(row) => t.scores.lostRow(lostPoints(row))}
        />
      )}
    </section>
  );
}

/** A line that stands alone, such as 预算执行率, gives its name to its group; null where there is none. */
function groupName({ label, rows }: GroupScore, scored: ScoredTable): string | null {
  if (label !== '') return label;
  return rows.length === 1
    ? (scored.rows.find(({ row }) => row.row === rows[0])?.row.indicator ?? null)
    : null;
}

function Group({ group, label }: { readonly group: GroupScore; readonly label: string }) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const share = group.points > 0 ? Math.min(1, group.settled / group.points) : 0;
  return (
    <li>
      <div className={shared.line}>
        <Text size={300}>{label}</Text>
        <Text size={300} className={styles.number}>
          {group.settled} {t.scores.outOf(shownNumber(group.points))}
          {group.open > 0 && <span className={shared.muted}> · {t.scores.open(group.open)}</span>}
        </Text>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
    </li>
  );
}

function RowList(props: {
  readonly label: string;
  readonly scored: ScoredTable;
  readonly rows: readonly ScoredRow[];
  readonly figure: (row: ScoredRow) => string;
}) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  return (
    <details className={shared.details}>
      <summary className={shared.summary}>{t.counted(props.label, props.rows.length)}</summary>
      <ul className={shared.plainList}>
        {props.rows.map((row) => (
          <li key={row.row.row} className={mergeClasses(shared.line, styles.row)}>
            <Link
              as="button"
              className={styles.rowName}
              onClick={() =>
                void session.goTo(props.scored.table.sheet, row.row.score ?? row.row.indicatorCell)
              }
            >
              {row.row.indicator}
            </Link>
            <Text className={styles.number}>{props.figure(row)}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
