import { inspectBaseData } from './baseDataRows';
import { BASE_DATA_CHECKS, CHECKS } from './catalogue';
import { RuleError, type Check, type CheckInput } from './check';
import type { Finding } from './finding';
import { inspect, type Inspection } from './inspection';

/**
 * Runs every check of the catalogue. A check that breaks is handed to `onRuleError` and the others still run; unless
 * told otherwise the error is thrown.
 */
export function runChecks(
  input: CheckInput,
  onRuleError: (error: RuleError) => void = rethrow,
  checks: readonly Check[] = CHECKS,
): Finding[] {
  const run = (check: Check, inspection: Inspection): readonly Finding[] => {
    try {
      return check.run(inspection);
    } catch (cause) {
      onRuleError(new RuleError(check.name, cause));
      return [];
    }
  };
  const forms = inspect(input);
  const findings = checks.flatMap((check) => run(check, forms));
  return withUniqueIds(inSheetOrder(input, [...findings, ...baseDataFindings(input, checks, run)]));
}

/** Figures of base data are checked like those of forms. Tasks may share columns: what two of them say is said once. */
function baseDataFindings(
  input: CheckInput,
  checks: readonly Check[],
  run: (check: Check, inspection: Inspection) => readonly Finding[],
): readonly Finding[] {
  if (input.found.baseData.length === 0) return [];
  const inspection = inspectBaseData(input);
  const said = new Map<string, Finding>();
  for (const check of BASE_DATA_CHECKS.filter((each) => checks.includes(each))) {
    for (const finding of run(check, inspection)) {
      const place = [finding.code, finding.sheet, finding.cell?.row, finding.cell?.column].join('|');
      if (!said.has(place) || said.get(place)?.indicator === null) said.set(place, finding);
    }
  }
  return [...said.values()];
}

function rethrow(error: RuleError): never {
  throw error;
}

/** Findings of the workbook first, then sheet by sheet from the top, so that a list reads like the form. */
function inSheetOrder({ workbook }: CheckInput, findings: readonly Finding[]): Finding[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const sheetOf = (finding: Finding) =>
    finding.sheet === null ? -1 : (order.get(finding.sheet) ?? order.size);
  return [...findings].sort(
    (a, b) =>
      sheetOf(a) - sheetOf(b) ||
      (a.cell?.row ?? -1) - (b.cell?.row ?? -1) ||
      (a.cell?.column ?? -1) - (b.cell?.column ?? -1),
  );
}

function withUniqueIds(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id}#${times}` };
  });
}
