import type { Finding, Severity } from '../core/checks/finding';

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export interface FindingFilter {
  /** Severities that are hidden. */
  readonly hidden: ReadonlySet<Severity>;
  /** Null: all sheets. */
  readonly sheet: string | null;
}

export const NO_FILTER: FindingFilter = { hidden: new Set(), sheet: null };

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

export function sheetsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap((finding) => (finding.sheet === null ? [] : [finding.sheet])))];
}

export function filterFindings(findings: readonly Finding[], filter: FindingFilter): readonly Finding[] {
  return findings.filter(
    (finding) =>
      !filter.hidden.has(finding.severity) && (filter.sheet === null || finding.sheet === filter.sheet),
  );
}
