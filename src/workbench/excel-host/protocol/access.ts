import { HostError } from '../hostError';
import type { RequirementSets } from '../requirementSets';
import { isDeclared } from '../requirementSets';
import type { ApiObject, CallableMember, Member, ReadableMember } from './apiObject';

/** `values` → `Values`: office.js asks for properties in the case of its own objects. */
function asSent(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function permitted<M extends Member>(
  owner: ApiObject,
  name: string,
  member: M | null,
  sets: RequirementSets,
): M {
  if (!member) {
    throw new HostError('ApiNotFound', `emulator: ${owner.className}.${name} is not emulated`);
  }
  if (!isDeclared(sets, 'ExcelApi', member.since)) {
    throw new HostError('ApiNotFound', `${owner.className}.${name} needs ExcelApi ${member.since}`);
  }
  return member;
}

/** @throws HostError `ApiNotFound` for what is not emulated, or belongs to a set that the host does not declare. */
export function propertyOf(owner: ApiObject, name: string, sets: RequirementSets): ReadableMember {
  const sent = asSent(name);
  return permitted(owner, sent, owner.property(sent), sets);
}

/** @throws HostError as {@link propertyOf} */
export function methodOf(owner: ApiObject, name: string, sets: RequirementSets): CallableMember {
  return permitted(owner, `${name}()`, owner.method(name), sets);
}
