import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { TABS } from '../tabs';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

export function Tabs() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const state = useSessionState();
  return (
    <TabList
      className={styles.list}
      size="small"
      aria-label={t.tabs.label}
      selectedValue={state.view}
      onTabSelect={(_, { value }) => session.show(TABS.find(({ view }) => view === value)?.view ?? 'scores')}
    >
      {TABS.map(({ view, count, isToDo }) => {
        const waiting = count(state);
        return (
          <Tab key={view} value={view} id={`tab-${view}`} aria-controls="results">
            {t.tabs[view]}
            {waiting > 0 && (
              <CounterBadge
                className={styles.badge}
                count={waiting}
                overflowCount={999}
                size="small"
                appearance="filled"
                color={isToDo ? 'brand' : 'informative'}
              />
            )}
          </Tab>
        );
      })}
    </TabList>
  );
}
