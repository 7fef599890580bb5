import { describeFailure, isAbort } from './failure';
import type { HostOptions } from './paneHost';
import type { ActivityKind, Outcome, StateStore } from './sessionState';

/** While these run, changes come from ourselves. */
const OWN_WRITES: ReadonlySet<ActivityKind | undefined> = new Set([
  'writing',
  'saving',
  'undoing',
  'clearing',
]);

/**
 * `asked`: by a button; it replaces a refresh, waits for what saves, and while it runs no other begins. `saves`: what the
 * person typed in the pane; nothing may replace it. `refresh`: nobody asked for it; anything may replace it.
 */
export type Urgency = 'asked' | 'saves' | 'refresh';

interface Running {
  readonly urgency: Urgency;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** One activity at a time: what it is, how far it has come, how it ended. */
export class ActivityRunner {
  private running: Running | null = null;

  constructor(private readonly store: StateStore) {}

  /** True while something runs that a person asked for. */
  isBusy(): boolean {
    return this.running?.urgency === 'asked';
  }

  /** True while changes of the workbook are our own. */
  isWriting(): boolean {
    return OWN_WRITES.has(this.store.get().activity?.kind);
  }

  /** @returns false where another activity runs that a person asked for, and nothing was done */
  async run(
    kind: ActivityKind,
    work: (signal: AbortSignal) => Promise<Outcome | null>,
    urgency: Urgency = 'asked',
  ): Promise<boolean> {
    while (this.running?.urgency === 'saves') await this.running.ended;
    if (this.isBusy()) return false;
    this.running?.abort.abort();
    let end = () => {};
    const running: Running = {
      urgency,
      abort: new AbortController(),
      ended: new Promise((resolve) => (end = resolve)),
    };
    this.running = running;
    if (urgency === 'asked') this.store.set({ failure: null, outcome: null, request: null });
    this.store.set({ activity: { kind, progress: null, isQuiet: urgency !== 'asked' } });
    try {
      const outcome = await work(running.abort.signal);
      if (this.running === running && outcome) this.store.set({ outcome });
    } catch (error) {
      if (this.running === running) this.fail(error, urgency);
    } finally {
      if (this.running === running) {
        this.running = null;
        this.store.set({ activity: null });
      }
      end();
    }
    return true;
  }

  /** Stops what runs. Before writing begins the workbook stays untouched; a write in progress is taken back. */
  cancel(): void {
    if (!this.running) return;
    this.enter('cancelling');
    this.running.abort.abort();
  }

  enter(kind: ActivityKind): void {
    const isQuiet = this.store.get().activity?.isQuiet ?? false;
    this.store.set({ activity: { kind, progress: null, isQuiet } });
  }

  hostOptions(kind: ActivityKind, signal: AbortSignal): HostOptions {
    return {
      signal,
      onProgress: (done, total) => {
        if (signal.aborted || total <= 0) return;
        const isQuiet = this.store.get().activity?.isQuiet ?? false;
        this.store.set({ activity: { kind, progress: Math.min(1, done / total), isQuiet } });
      },
      onCellEdit: () => this.enter('cell-edit'),
    };
  }

  private fail(error: unknown, urgency: Urgency): void {
    if (!isAbort(error)) this.store.set({ failure: describeFailure(error, this.isWriting()) });
    else if (urgency === 'asked') this.store.set({ outcome: { kind: 'cancelled' } });
  }
}
