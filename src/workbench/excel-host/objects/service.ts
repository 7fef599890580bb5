import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';

const QUIET: ApiClass<string> = { name: 'InternalService' };

/** office.js's own services (telemetry and the like): they may be opened, nothing of them is emulated. */
export function serviceObject(name: string): ApiObject {
  return ApiObject.of(QUIET, name);
}
