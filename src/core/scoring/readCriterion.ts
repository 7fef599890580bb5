import { compile, type CompiledCriterion, type CriterionContext } from '../criteria';

/** Enough for every wording of a province's forms; a few kilobytes each. */
const MOST_KEPT = 5000;

const known = new Map<string, CompiledCriterion>();

/**
 * Compiles a criterion, each wording once: counties fill in copies of the same form, and a form is scored again with
 * every change. The result depends on the arguments alone.
 */
export function readCriterion(text: string, context: CriterionContext): CompiledCriterion {
  const key = `${context.points}|${context.target ?? ''}|${context.step}|${text}`;
  const kept = known.get(key);
  if (kept) return kept;
  if (known.size >= MOST_KEPT) known.clear();
  const criterion = compile(text, context);
  known.set(key, criterion);
  return criterion;
}
