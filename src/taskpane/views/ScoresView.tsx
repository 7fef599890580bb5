import { Badge, Checkbox, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { shownNumber } from '../../core/cells/shownNumber';
import type { GroupScore, ScoredRow, ScoredTable } from '../../core/scoring/scoreCard';
import { lostPoints } from '../lostPoints';
import { programmeName } from '../statusLine';
import { useStrings } from '../strings';
import type { ViewProps } from '../tabs';
import { useSession, useSessionState } from '../useSession';
import { FillingOffer } from './FillingOffer';

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
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  heading: { minWidth: 0, margin: 0 },
  sheet: {
    flexShrink: 0,
    maxWidth: '45%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  result: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  groups: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  groupLine: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
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
  details: { fontSize: tokens.fontSizeBase300 },
  summary: {
    cursor: 'pointer',
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  rowName: { minWidth: 0, textAlign: 'left', overflowWrap: 'anywhere' },
});

export function ScoresView({ lacksMergedAreas }: ViewProps) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, replaceTyped } = useSessionState();
  if (!evaluation) return null;
  const { card } = evaluation.assessment;
  const { standing } = evaluation;
  const differing = evaluation.typedThatDiffer;
  return (
    <div className={styles.stack}>
      <Text as="h2" size={300} weight="semibold" className={styles.heading}>
        {t.scores.tablesFound(card.tables.length)}
      </Text>
      <FillingOffer />
      {lacksMergedAreas && <Text size={200}>{t.states.noMergedAreas}</Text>}
      {standing !== 'current' && standing !== 'unknown' && (
        <Text size={200} className={styles.muted}>
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
          <Text block size={200} id="replace-typed-hint" className={styles.muted}>
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
  const t = useStrings();
  const session = useSession();
  const { sheet, area } = scored.table;
  const title = programmeName(scored, t);
  const rated = scored.rows.filter((row) => row.rate !== null);
  const lost = scored.rows.filter((row) => lostPoints(row) > 0);
  const assumed = scored.rows
    .flatMap((row) => row.questions)
    .filter(({ origin }) => origin === 'assumed').length;
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.heading}>
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
      <div className={styles.result}>
        <div>
          <Text size={700} weight="semibold" className={styles.number}>
            {scored.score}
          </Text>
          <Text className={styles.muted}> {t.scores.outOf(shownNumber(scored.points))}</Text>
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
        <Text size={200} className={styles.muted}>
          {t.scores.assumed(assumed)}
        </Text>
      )}
      <ul className={styles.groups} aria-label={t.scores.groups}>
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
  const t = useStrings();
  const share = group.points > 0 ? Math.min(1, group.settled / group.points) : 0;
  return (
    <li>
      <div className={styles.groupLine}>
        <Text size={300}>{label}</Text>
        <Text size={300} className={styles.number}>
          {group.settled} {t.scores.outOf(shownNumber(group.points))}
          {group.open > 0 && <span className={styles.muted}> · {t.scores.open(group.open)}</span>}
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
  const t = useStrings();
  const session = useSession();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t.counted(props.label, props.rows.length)}</summary>
      <ul className={styles.rows}>
        {props.rows.map((row) => (
          <li key={row.row.row} className={styles.row}>
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
