import { compile, type CompiledCriterion, type CriterionContext } from '../criteria';

/** Compiles a criterion for its row. */
export type CriterionReader = (text: string, context: CriterionContext) => CompiledCriterion;

/** Reads each wording once, for counties fill in copies of the same form. */
export function criterionReader(): CriterionReader {
  const known = new Map<string, CompiledCriterion>();
  return (text, context) => {
    const key = `${context.points}|${context.target ?? ''}|${context.step}|${text}`;
    const criterion = known.get(key) ?? compile(text, context);
    known.set(key, criterion);
    return criterion;
  };
}
