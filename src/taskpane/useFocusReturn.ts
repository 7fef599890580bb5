import { useEffect, useRef } from 'react';
import { isOverlay, type View } from './sessionState';

/** Marks the button that opens what lies over the tabs: it gets the focus back. */
export const OPENS = 'data-opens';

/** Once the person goes back to the tabs, the focus goes to the button that they came by, else to the tab's content. */
export function useFocusReturn(view: View): void {
  const shown = useRef(view);
  useEffect(() => {
    const left = shown.current;
    shown.current = view;
    if (!isOverlay(left) || isOverlay(view)) return;
    const opener = document.querySelector<HTMLElement>(`[${OPENS}="${left}"]`);
    (opener ?? document.getElementById('results'))?.focus();
  }, [view]);
}
