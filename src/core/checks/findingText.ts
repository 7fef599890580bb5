import { shownNumber } from '../cells/shownNumber';
import type { Finding } from './finding';
import type { FindingMessages, FindingText } from './messages';

/** What people read of a finding. */
export function findingText(finding: Finding, messages: FindingMessages): FindingText {
  return messages(asWritten(finding));
}

/** A finding with its figures as an official writes them. */
export function asWritten(finding: Finding): Finding {
  return {
    ...finding,
    expected: shown(finding.expected),
    actual: shown(finding.actual),
    data: Object.fromEntries(Object.entries(finding.data).map(([name, value]) => [name, shown(value)])),
  };
}

function shown<Value>(value: Value): Value | number {
  return typeof value === 'number' ? shownNumber(value) : value;
}
