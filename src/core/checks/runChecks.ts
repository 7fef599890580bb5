import { CHECKS } from './catalogue';
import { RuleError, type Check, type CheckInput } from './check';
import type { Finding } from './finding';
import { inspect } from './inspection';

/**
 * Runs every check of the catalogue. A check that breaks is handed to `onRuleError` and the others still run; unless
 * told otherwise the error is thrown.
 */
export function runChecks(
  input: CheckInput,
  onRuleError: (error: RuleError) => void = rethrow,
  checks: readonly Check[] = CHECKS,
): Finding[] {
  const inspection = inspect(input);
  const findings = checks.flatMap((check) => {
    try {
      return check.run(inspection);
    } catch (cause) {
      onRuleError(new RuleError(check.name, cause));
      return [];
    }
  });
  return withUniqueIds(inSheetOrder(input, findings));
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
