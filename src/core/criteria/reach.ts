import { roundHalfUp } from '../cells/decimal';
import type { CriterionContext } from './criterion';
import type { Amount, Change, Rule, Value } from './rule';

interface Reach {
  readonly best: number;
  readonly worst: number;
}

/** The highest and the lowest score that a rule can come to, as bounds for each part taken by itself. */
export function reachOf(rule: Rule, context: CriterionContext): Reach {
  const { points } = context;
  const worth = (amount: Amount) => (amount.kind === 'fixed' ? amount.value : (amount.value * points) / 100);
  const within = (value: number, ceiling: number) => Math.min(ceiling, Math.max(0, value));

  const reach = (value: Value): Reach => {
    switch (value.kind) {
      case 'amount':
        return { best: worth(value.amount), worst: worth(value.amount) };
      case 'sum':
        return value.parts
          .map(reach)
          .reduce(({ best, worst }, part) => ({ best: best + part.best, worst: worst + part.worst }));
      case 'cases': {
        const parts = [
          ...value.cases.map((one) => one.value),
          ...(value.otherwise ? [value.otherwise] : []),
        ].map(reach);
        return {
          best: Math.max(...parts.map((part) => part.best)),
          worst: Math.min(...parts.map((part) => part.worst)),
        };
      }
      case 'less': {
        const base = reach(value.base);
        const taken = value.deductions.reduce((sum, change) => sum + most(change), 0);
        const fixed = value.deductions.reduce((sum, change) => sum + least(change), 0);
        const limit = value.cap ? worth(value.cap) : Infinity;
        return {
          best: Math.max(0, base.best - Math.min(limit, fixed)),
          worst: Math.max(0, base.worst - Math.min(limit, taken)),
        };
      }
      case 'proportion': {
        const lost = value.mostLost ? worth(value.mostLost) : worth(value.of);
        return { best: worth(value.of), worst: Math.max(0, worth(value.of) - lost) };
      }
      case 'award':
        return { best: value.cap ? worth(value.cap) : points, worst: 0 };
      case 'line': {
        const ends = [worth(value.from.amount), worth(value.to.amount)];
        return { best: Math.max(...ends), worst: Math.min(...ends) };
      }
    }
  };
  const most = (change: Change): number => {
    const own = change.kind === 'steps' ? Infinity : worth(change.amount);
    return change.cap ? Math.min(worth(change.cap), own) : own;
  };
  const least = (change: Change): number =>
    change.kind === 'fact' && change.condition === null ? most(change) : 0;

  const value = reach(rule.value);
  const together = rule.bonusCap ? worth(rule.bonusCap) : null;
  const bonus = rule.bonuses.reduce((sum, change) => sum + most(change), 0);
  const rises = rule.bonuses.reduce((sum, change) => sum + (change.cap ? worth(change.cap) : 0), 0);
  const ceiling = points + (together ?? rises);
  const settled = rule.notApplicable.map((one) => worth(one.amount));
  const isVetoed = rule.vetoes.some((veto) => veto.scope === 'line');
  return {
    best: roundHalfUp(Math.max(within(value.best + bonus, ceiling), ...settled), 2),
    worst: roundHalfUp(Math.min(isVetoed ? 0 : within(value.worst, ceiling), ...settled), 2),
  };
}
