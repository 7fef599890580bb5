import type { Finding, Severity } from '../core/checks/finding';
import { byProgramme, countBySeverity, filterFindings, NO_FILTER } from './findingGroups';

function found(id: string, severity: Severity, sheet: string | null): Finding {
  return {
    id,
    code: 'under-completion',
    severity,
    sheet,
    cell: null,
    indicator: null,
    expected: null,
    actual: null,
    data: {},
  };
}

const FINDINGS = [
  found('a', 'warning', '附件1'),
  found('b', 'error', '附件2'),
  found('c', 'warning', '附件1'),
  found('d', 'info', null),
];
const sheet = (finding: Finding) => finding.sheet ?? '整个工作簿';
const isExplained = ({ id }: Finding) => id === 'c';
const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id).join('');

describe('findings', () => {
  it('are counted by severity', () => {
    expect(countBySeverity(FINDINGS)).toEqual({ error: 1, warning: 2, info: 1 });
  });

  it('are grouped by programme in the order in which they occur', () => {
    expect(byProgramme(FINDINGS, sheet).map(({ name, findings }) => `${name} ${ids(findings)}`)).toEqual([
      '附件1 ac',
      '附件2 b',
      '整个工作簿 d',
    ]);
  });

  it.each([
    ['all', NO_FILTER, 'abcd'],
    ['no warnings', { ...NO_FILTER, hidden: new Set<Severity>(['warning']) }, 'bd'],
    ['one programme', { ...NO_FILTER, programme: '附件1' }, 'ac'],
    ['not explained yet', { ...NO_FILTER, explanation: 'open' }, 'abd'],
    ['explained', { ...NO_FILTER, explanation: 'explained' }, 'c'],
  ] as const)('are filtered: %s', (_what, filter, left) => {
    expect(ids(filterFindings(FINDINGS, filter, sheet, isExplained))).toBe(left);
  });
});
