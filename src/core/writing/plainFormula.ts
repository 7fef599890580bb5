/** A formula without the quotes around sheet names and double spaces, which programs write as they like. */
export function plainFormula(formula: string): string {
  return formula.replace(/'([^']*)'!/g, '$1!').replace(/\s+/g, ' ');
}
