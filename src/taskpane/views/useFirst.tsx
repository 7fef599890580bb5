import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useStrings } from '../strings';

/** Shown at once, so that hundreds of items stay quick. */
const FIRST = 50;

/** The first items of a list, and the button that shows the rest; null where there is none. */
export function useFirst<Item>(items: readonly Item[]): readonly [shown: readonly Item[], more: ReactNode] {
  const t = useStrings();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, FIRST);
  const rest = items.length - shown.length;
  const more = rest > 0 && (
    <Button size="small" onClick={() => setShowsAll(true)}>
      {t.findings.showAll(rest)}
    </Button>
  );
  return [shown, more || null];
}
