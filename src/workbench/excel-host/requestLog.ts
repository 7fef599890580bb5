import type { Action, RichApiRequest, RichApiResponse } from './protocol/request';
import { ActionType, PathType } from './protocol/request';

/** One `context.sync()` as the host saw it. */
export interface LoggedRequest {
  readonly actions: number;
  /** Length of the JSON, in UTF-16 units. */
  readonly requestLength: number;
  readonly responseLength: number;
  /** What was done, such as `_RegisterDataChangedEvent`, `Values`, `query`. */
  readonly did: readonly string[];
  /** Excel's error code where the request failed. */
  readonly error: string | null;
  /** True for event registration, settings, references given back, office.js's own affairs: not the work itself. */
  readonly isHousekeeping: boolean;
}

/** Every request that the host answered, in order: for tests, and for a page that shows what an add-in does. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  private readonly listeners = new Set<() => void>();

  /** Told after each change. @returns what stops it */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The round trips that a piece of work cost: housekeeping does not count. */
  get roundTrips(): number {
    return this.requests.filter((request) => !request.isHousekeeping).length;
  }

  clear(): void {
    this.requests.length = 0;
    this.changed();
  }

  add(request: RichApiRequest, body: string, response: RichApiResponse, answer: string): void {
    this.requests.push({
      actions: request.Actions.length,
      requestLength: body.length,
      responseLength: answer.length,
      did: request.Actions.map(nameOf),
      error: response.Error?.Code ?? null,
      isHousekeeping: isHousekeeping(request),
    });
    this.changed();
  }

  /** A request that Excel refused as a whole, before any action. */
  addRefused(request: RichApiRequest, body: string, code: string): void {
    this.requests.push({
      actions: request.Actions.length,
      requestLength: body.length,
      responseLength: 0,
      did: [],
      error: code,
      isHousekeeping: isHousekeeping(request),
    });
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function nameOf(action: Action): string {
  if (action.ActionType === ActionType.query) return 'query';
  return action.Name || Object.entries(ActionType).find(([, type]) => type === action.ActionType)?.[0] || '?';
}

function isHousekeeping(request: RichApiRequest): boolean {
  const names = request.Actions.map((action) => action.Name).filter((name) => name !== '');
  const isRegistration = names.some((name) => /^_(Unr|R)egister/.test(name));
  const isRelease = names.length > 0 && names.every((name) => /^_Remove(All)?References?$/.test(name));
  const isOwnService = Object.values(request.ObjectPaths).some(
    (path) => path.ObjectPathType === PathType.service,
  );
  const isSettings = Object.values(request.ObjectPaths).some(
    (path) => path.ObjectPathType === PathType.property && path.Name === 'Settings',
  );
  const isOnlyTraced = request.Actions.every(
    ({ ActionType: type }) => type === ActionType.instantiate || type === ActionType.trace,
  );
  return isRegistration || isRelease || isOwnService || isSettings || isOnlyTraced;
}
