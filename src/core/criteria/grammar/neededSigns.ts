import type { ExpressionTree } from './expressionTree';

/**
 * The signs without which a text cannot fit an expression: of each group returned it must hold one, the rarest group
 * first.
 */
export function neededSigns(tree: ExpressionTree): readonly string[] {
  return [...new Set(needsOf(tree))].sort((first, second) => first.length - second.length);
}

function needsOf(tree: ExpressionTree): readonly string[] {
  switch (tree.kind) {
    case 'signs':
      return [tree.signs];
    case 'sequence':
      return tree.items.flatMap(needsOf);
    case 'choice':
      return oneOfEach(tree.items.map(needsOf));
    case 'times':
      return tree.isOptional ? [] : needsOf(tree.item);
    case 'any':
    case 'place':
      return [];
  }
}

function oneOfEach(options: readonly (readonly string[])[]): readonly string[] {
  const signs = new Set<string>();
  for (const needs of options) {
    const [first, ...others] = needs;
    if (first === undefined) return [];
    const rarest = others.reduce((best, one) => (one.length < best.length ? one : best), first);
    for (const sign of rarest) signs.add(sign);
  }
  return [[...signs].join('')];
}
