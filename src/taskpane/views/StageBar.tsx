import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { nextStepOf, STAGE_VIEWS, stagesOf, type NextStep, type Stage } from '../stages';
import { useStrings } from '../strings';
import type { TaskpaneStrings } from '../../locale/zh-CN/taskpane';
import { useSession, useSessionState } from '../useSession';
import type { Standing } from '../engine';

const useStyles = makeStyles({
  bar: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  stages: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    columnGap: '3px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  stage: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '4px 0 2px',
    border: 'none',
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  waiting: { '@media (forced-colors: active)': { borderTopStyle: 'dotted' } },
  done: { borderTopColor: tokens.colorCompoundBrandStroke },
  running: { borderTopColor: tokens.colorCompoundBrandStroke, borderTopStyle: 'dashed' },
  attention: {
    borderTopColor: tokens.colorStatusWarningBorderActive,
    '@media (forced-colors: active)': { borderTopStyle: 'double', borderTopColor: 'Highlight' },
  },
  name: { display: 'block', color: tokens.colorNeutralForeground1, lineHeight: '18px' },
  count: {
    display: 'block',
    lineHeight: '16px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  needed: { color: tokens.colorStatusWarningForeground3 },
  next: { display: 'flex', alignItems: 'center', minHeight: '28px' },
  nextButton: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'left',
    color: tokens.colorBrandForeground1,
  },
});

/** 识别 → 校验 → 补充 → 评分 → 偏差: how far the work has come, and what to do next. */
export function StageBar() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const state = useSessionState();
  const standing = state.evaluation?.standing ?? 'none';
  const next = nextStepOf(state);
  const isBusy = state.activity !== null && !state.activity.isQuiet;
  return (
    <nav className={styles.bar} aria-label={t.stages.label}>
      <ol className={styles.stages}>
        {stagesOf(state).map((stage) => (
          <li key={stage.name}>
            <button
              type="button"
              className={mergeClasses(styles.stage, styles[stage.status])}
              aria-label={[
                t.stages.names[stage.name],
                t.stages.statuses[stage.status],
                detail(stage, standing, t),
              ].join(' ')}
              onClick={() => session.show(STAGE_VIEWS[stage.name])}
            >
              <Text size={200} weight="semibold" className={styles.name}>
                {t.stages.names[stage.name]}
              </Text>
              <Text
                size={100}
                className={mergeClasses(styles.count, stage.status === 'attention' && styles.needed)}
              >
                {detail(stage, standing, t)}
              </Text>
            </button>
          </li>
        ))}
      </ol>
      {!isBusy && (
        <div className={styles.next}>
          <Text size={200}>{t.stages.next}</Text>
          <NextStepButton step={next} />
        </div>
      )}
    </nav>
  );
}

function detail({ name, count, status }: Stage, standing: Standing, t: TaskpaneStrings): string {
  if (name === 'score') {
    return status === 'waiting' || standing === 'unknown' ? t.stages.unknown : t.stages.standings[standing];
  }
  if (count === null || (name === 'deviations' && status === 'waiting')) return t.stages.unknown;
  switch (name) {
    case 'recognise':
      return t.stages.tables(count);
    case 'check':
      return t.stages.errors(count);
    case 'supplement':
      return t.stages.open(count);
    case 'deviations':
      return t.stages.deviations(count);
  }
}

function NextStepButton({ step }: { readonly step: NextStep }) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const words = t.stages.nextSteps[step.kind];
  const label = typeof words === 'string' ? words : words(step.count);
  const act = ACTIONS[step.kind];
  if (!act) return <Text size={200}>{label}</Text>;
  return (
    <Button appearance="transparent" size="small" className={styles.nextButton} onClick={() => act(session)}>
      {label}
    </Button>
  );
}

type Act = (session: ReturnType<typeof useSession>) => void;

/** What the next step does; null where the person does it in Excel. */
const ACTIONS: Readonly<Record<NextStep['kind'], Act | null>> = {
  wait: null,
  'find-tables': (session) => void session.check(),
  'fix-errors': (session) => session.show('findings'),
  supplement: (session) => session.show('questions'),
  score: (session) => void session.scoring.score(),
  rescore: (session) => void session.scoring.score(),
  explain: (session) => session.show('findings'),
  finished: null,
};
