import { useEffect, useRef } from 'react';
import type { LoggedRequest } from '../excel-host';
import type { Bench, BenchState } from './bench';
import { useStrings } from './strings';

interface LogDrawerProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly onClose: () => void;
}

/** `Values ×3, query`: what a request did, each thing once. */
function summary({ did }: LoggedRequest): string {
  const counts = new Map<string, number>();
  for (const name of did) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name]) => name !== 'instantiate')
    .map(([name, count]) => (count === 1 ? name : `${name} ×${count}`))
    .join(', ');
}

/** Every request that the pane sent, as the emulated Excel saw it. */
export function LogDrawer({ bench, state, onClose }: LogDrawerProps) {
  const strings = useStrings();
  const { logColumns } = strings;
  const end = useRef<HTMLTableRowElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [state.requests.length]);
  return (
    <section className="log" aria-label={strings.log}>
      <header>
        <h2>{strings.logTitle}</h2>
        <strong>{strings.roundTrips(state.roundTrips)}</strong>
        <button type="button" onClick={() => bench.clearLog()}>
          {strings.clearLog}
        </button>
        <button type="button" onClick={onClose}>
          {strings.closeLog}
        </button>
      </header>
      {state.requests.length === 0 ? (
        <p>{strings.logEmpty}</p>
      ) : (
        <div className="log-rows" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{logColumns.number}</th>
                <th scope="col">{logColumns.actions}</th>
                <th scope="col">{logColumns.sent}</th>
                <th scope="col">{logColumns.received}</th>
                <th scope="col">{logColumns.error}</th>
                <th scope="col">{logColumns.what}</th>
              </tr>
            </thead>
            <tbody>
              {state.requests.map((request, index) => (
                <tr
                  key={index}
                  className={request.isHousekeeping ? 'housekeeping' : ''}
                  title={request.isHousekeeping ? strings.housekeeping : undefined}
                  ref={index === state.requests.length - 1 ? end : undefined}
                >
                  <td>{index + 1}</td>
                  <td>{request.actions}</td>
                  <td>{strings.bytes(request.requestLength)}</td>
                  <td>{strings.bytes(request.responseLength)}</td>
                  <td>{request.error ?? ''}</td>
                  <td className="did">{summary(request)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
