import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { openQuestionCount } from '../questionItems';
import type { View } from '../session';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

const VIEWS = ['scores', 'questions', 'findings'] as const satisfies readonly View[];

export function Tabs() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { view, evaluation } = useSessionState();
  const assessment = evaluation?.assessment;
  const counts = {
    scores: 0,
    questions: assessment ? openQuestionCount(assessment.card) : 0,
    findings: assessment?.findings.length ?? 0,
  };
  return (
    <TabList
      className={styles.list}
      aria-label={t.tabs.label}
      selectedValue={view}
      onTabSelect={(_, { value }) => session.show(VIEWS.find((name) => name === value) ?? 'scores')}
    >
      {VIEWS.map((name) => (
        <Tab key={name} value={name} id={`tab-${name}`} aria-controls="results">
          {t.tabs[name]}
          {counts[name] > 0 && (
            <CounterBadge
              className={styles.badge}
              count={counts[name]}
              overflowCount={999}
              size="small"
              appearance="filled"
              color={name === 'questions' ? 'brand' : 'informative'}
            />
          )}
        </Tab>
      ))}
    </TabList>
  );
}
