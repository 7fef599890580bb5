import type { CriterionWarning } from './criterion';
import type { Draft } from './draft';
import type { Change, Rule, Value } from './rule';

/** What a person should know of a rule: limits that are not printed, parts that do not add up. */
export function warningsOf(draft: Draft, rule: Rule): readonly CriterionWarning[] {
  const lastLimit = Math.max(-1, ...draft.limits);
  const endless = deductionsIn(rule.value).filter(
    (change) => change.kind === 'steps' && change.cap === null && change.span[0] > lastLimit,
  );
  const isEnded = rule.vetoes.some((veto) => veto.condition.kind === 'bounds');
  const noCap: CriterionWarning[] = isEnded ? [] : endless.map(({ span }) => ({ code: 'no-cap', span }));
  const best = draft.best(rule.value);
  const isOff = rule.bonuses.length === 0 && Math.abs(best - draft.context.points) > 1e-9;
  return [...draft.warnings, ...noCap, ...(isOff ? [{ code: 'parts-do-not-sum' } as const] : [])];
}

function deductionsIn(value: Value): readonly Change[] {
  if (value.kind === 'less') return [...value.deductions, ...deductionsIn(value.base)];
  if (value.kind === 'sum') return value.parts.flatMap(deductionsIn);
  if (value.kind !== 'cases') return [];
  const parts = [...value.cases.map((one) => one.value), ...(value.otherwise ? [value.otherwise] : [])];
  return parts.flatMap(deductionsIn);
}
