import type { CompiledCriterion, CriterionWarning, Span } from '../criteria';
import type { Check } from './check';
import { rowFinding } from './makeFinding';

/**
 * What the reading of a criterion leaves to say: no cap printed, items that do not add up to the points, tiers with a
 * gap or an overlap, words that were not understood. Nothing is said of a form that is still blank.
 */
export const criterionWarnings: Check = {
  name: 'criterionWarnings',
  codes: ['no-cap', 'parts-do-not-sum', 'gap-in-tiers', 'overlapping-tiers', 'not-understood'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { rule, row } = place.scored;
      if (rule.kind !== 'criterion' || place.isBlank) return [];
      const { criterion } = rule;
      return warningsOf(criterion).map(({ code, span }) =>
        rowFinding(code, place, 'criterion', row.criterionCell, {
          expected: code === 'parts-do-not-sum' ? row.points : null,
          actual: code === 'parts-do-not-sum' ? criterion.best : null,
          data: { quote: quoteOf(criterion.text, span), points: row.points, best: criterion.best },
        }),
      );
    }),
};

/** One warning of a kind for each criterion, the first. */
function warningsOf({ warnings, reason, reasonSpan }: CompiledCriterion): readonly CriterionWarning[] {
  const notUnderstood: readonly CriterionWarning[] =
    reason === 'not-understood'
      ? [{ code: 'not-understood', ...(reasonSpan ? { span: reasonSpan } : {}) }]
      : [];
  const first = new Map<CriterionWarning['code'], CriterionWarning>();
  for (const warning of [...notUnderstood, ...warnings]) {
    if (!first.has(warning.code)) first.set(warning.code, warning);
  }
  return [...first.values()];
}

function quoteOf(text: string, span: Span | undefined): string {
  return span ? text.slice(...span).trim() : text.trim();
}
