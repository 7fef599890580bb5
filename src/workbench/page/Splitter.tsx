import type { KeyboardEvent, PointerEvent } from 'react';
import { useStrings } from './strings';

interface SplitterProps {
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onWidth: (width: number) => void;
}

const STEP = 10;

/** The bar between grid and pane; the pane keeps a width that Excel allows. */
export function Splitter({ width, least, most, onWidth }: SplitterProps) {
  const strings = useStrings();
  const set = (wanted: number) => onWidth(Math.min(most, Math.max(least, wanted)));
  const drag = (down: PointerEvent<HTMLDivElement>) => {
    const bar = down.currentTarget;
    bar.setPointerCapture(down.pointerId);
    const move = (event: globalThis.PointerEvent) => set(width + down.clientX - event.clientX);
    const end = () => {
      bar.removeEventListener('pointermove', move);
      bar.removeEventListener('lostpointercapture', end);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', end);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') set(width + STEP);
    if (key === 'ArrowRight') set(width - STEP);
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={strings.resizePane}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
