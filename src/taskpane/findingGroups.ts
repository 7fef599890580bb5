import type { Finding, Severity } from '../core/checks/finding';
import type { ScoredTable } from '../core/scoring/scoreCard';

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export type ExplanationFilter = 'all' | 'open' | 'explained';

export interface FindingFilter {
  /** Severities that are hidden. */
  readonly hidden: ReadonlySet<Severity>;
  /** A programme's name, or a sheet's where it has none; null: all. */
  readonly programme: string | null;
  readonly explanation: ExplanationFilter;
}

export const NO_FILTER: FindingFilter = { hidden: new Set(), programme: null, explanation: 'all' };

/** Findings of one programme, or about one sheet of no programme; those about the whole file have an empty name. */
export interface ProgrammeGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The programme that a finding belongs to, by the table that it stands in; else its sheet, else an empty name. */
export function programmeOf(
  { sheet, cell }: Finding,
  tables: readonly ScoredTable[],
  nameOf: (table: ScoredTable) => string,
): string {
  const onSheet = tables.filter(({ table }) => table.sheet === sheet);
  const around = onSheet.find(
    ({ table: { area } }) => cell && cell.row >= area.top && cell.row <= area.bottom,
  );
  const table = around ?? onSheet[0];
  return table ? nameOf(table) : (sheet ?? '');
}

/** In the order in which the programmes first occur. */
export function byProgramme(
  findings: readonly Finding[],
  programme: (finding: Finding) => string,
): readonly ProgrammeGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = programme(finding);
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return [...groups].map(([name, own]) => ({ name, findings: own }));
}

export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  programme: (finding: Finding) => string,
  isExplained: (finding: Finding) => boolean,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      !filter.hidden.has(finding.severity) &&
      (filter.programme === null || programme(finding) === filter.programme) &&
      (filter.explanation === 'all' || isExplained(finding) === (filter.explanation === 'explained')),
  );
}
