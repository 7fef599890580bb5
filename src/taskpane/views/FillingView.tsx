import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FillingItem } from '../../core/filling/proposal';
import {
  FILLING_GROUPS,
  itemsOf,
  keyOf,
  pickedChoices,
  type FillingGroup,
  type FillingPicks,
} from '../fillingPicks';
import type { Language } from '../language';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { useCardStyles } from './cardStyles';
import { FillingItemCard } from './FillingItemCard';
import { OverlayHeading } from './OverlayHeading';
import { useFirst } from './useFirst';

const NONE_PICKED: FillingPicks = new Map();

const useStyles = makeStyles({
  /** In reach however long the list is. */
  inReach: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** 从基础数据填报: each figure with its source and why it is offered; written on the person's word. */
export default function FillingView({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, activity } = useSessionState();
  const [picks, setPicks] = useState(NONE_PICKED);
  if (!evaluation) return null;
  const { filling } = evaluation;
  const choices = pickedChoices(filling, picks);
  const isBusy = activity !== null && !activity.isQuiet;
  const isEmpty = FILLING_GROUPS.every((group) => itemsOf(filling, group).length === 0);
  const inState = (state: FillingItem['state']) =>
    filling.items.filter((item) => item.state === state).length;
  const [same, linked] = [inState('same'), inState('linked')];
  const write = async () => {
    if (await session.fillingIn.fill(choices)) session.back();
  };
  return (
    <div className={shared.overlay}>
      <OverlayHeading>{t.filling.title}</OverlayHeading>
      <Text>{isEmpty ? t.filling.nothing : t.filling.intro}</Text>
      {FILLING_GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          items={itemsOf(filling, group)}
          picks={picks}
          onPick={(item, formula) => setPicks(new Map([...picks, [keyOf(item), formula]]))}
          language={language}
        />
      ))}
      {same + linked > 0 && (
        <Text size={200} className={shared.muted}>
          {t.filling.settled(same, linked)}
        </Text>
      )}
      <div className={mergeClasses(shared.actions, styles.inReach)}>
        {!isEmpty && (
          <Button
            appearance="primary"
            disabledFocusable={isBusy || choices.length === 0}
            onClick={() => void write()}
          >
            {t.filling.write(choices.length)}
          </Button>
        )}
        <Button onClick={() => session.back()}>{t.actions.back}</Button>
      </div>
    </div>
  );
}

function Group(props: {
  readonly group: FillingGroup;
  readonly items: readonly FillingItem[];
  readonly picks: FillingPicks;
  readonly onPick: (item: FillingItem, formula: string | null) => void;
  readonly language: Language;
}) {
  const shared = useCardStyles();
  const t = useStrings();
  const heading = useId();
  const { group, items } = props;
  const [shown, more] = useFirst(items);
  if (items.length === 0) return null;
  return (
    <section className={shared.group} aria-labelledby={heading}>
      <Text as="h3" id={heading} size={300} weight="semibold" className={shared.heading}>
        {t.counted(t.filling.groups[group], items.length)}
      </Text>
      <Text size={200} className={shared.muted}>
        {t.filling.hints[group]}
      </Text>
      <ul className={mergeClasses(shared.group, shared.plainList)}>
        {shown.map((item) => (
          <li key={keyOf(item)}>
            <FillingItemCard
              item={item}
              picks={props.picks}
              onPick={(formula) => props.onPick(item, formula)}
              language={props.language}
            />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
