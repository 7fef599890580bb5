import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';

const SERVICE: ApiClass<string> = {
  name: 'Service',
  methods: { NotifyActionHandlerReady: { call: () => null } },
};

/** office.js's own services: it announces that it is ready to run ribbon commands; nothing more is emulated. */
export function serviceObject(name: string): ApiObject {
  return ApiObject.of(SERVICE, name);
}
