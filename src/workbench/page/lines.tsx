import type { BenchState } from './bench';
import { useStrings } from './strings';

/** What just happened, or why something did not. */
export function NoticeLine({
  state,
  onDismiss,
}: {
  readonly state: BenchState;
  readonly onDismiss: () => void;
}) {
  const strings = useStrings();
  const { notice, isEditing } = state;
  return (
    <div className={`notice ${notice?.kind ?? 'info'}`} role="status">
      <span>{notice?.text ?? strings.emulationWhy}</span>
      {isEditing && <span className="editing">{strings.editing}</span>}
      {notice && (
        <button type="button" className="quiet" aria-label={strings.dismiss} onClick={onDismiss}>
          ×
        </button>
      )}
    </div>
  );
}

/** What of the shown sheet the grid cannot draw. */
export function NotShownLine({ state: { notShown } }: { readonly state: BenchState }) {
  const strings = useStrings();
  const kept = [
    ...(notShown.drawings ? [strings.drawings] : []),
    ...(notShown.conditionalFormats ? [strings.conditionalFormats] : []),
  ];
  const lines = [
    ...(kept.length > 0 ? [strings.notShown(kept.join(strings.and))] : []),
    ...(notShown.charts.length > 0 ? [strings.charts(notShown.charts.join('”“'))] : []),
  ];
  if (lines.length === 0) return null;
  return <p className="not-shown">{lines.join(' ')}</p>;
}
