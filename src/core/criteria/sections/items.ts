import { zeroAt, type Draft } from '../draft';
import type { Amount, Case, Change, Value } from '../rule';
import type { SharedCap } from '../statements/statement';
import type { Part } from './part';

/**
 * Items put together: those with points of their own add up, what the others take off is taken off the sum.
 * `rest` is what is said in front of and behind them, `caps` the limits printed there.
 */
export function sumOfItems(
  draft: Draft,
  items: readonly Part[],
  rest: Part | null,
  caps: readonly SharedCap[],
): Part {
  const valued = items.filter((part) => part.value !== null);
  const penalties = items.filter((part) => part.value === null);
  const value = sum(valued.map((part) => itemValue(draft, part)));
  const hasOwnCap = penalties.some((part) => part.cap !== null);
  const taken = penalties.flatMap((part) => (hasOwnCap ? cappedAlone(draft, part) : part.deductions));
  const deductions = [...taken, ...(rest?.deductions ?? [])];
  if (value !== null) draft.checkBase(value, deductions);
  return {
    value,
    deductions,
    cap: capOfAll(draft, deductions, rest, caps),
    vetoes: [
      ...valued.flatMap((part) => part.vetoes.filter((veto) => veto.scope !== 'line')),
      ...penalties.flatMap((part) => part.vetoes),
      ...(rest?.vetoes ?? []),
      ...items.flatMap((part) => part.lineVetoes),
    ],
    lineVetoes: [],
    notApplicable: [...penalties.flatMap((part) => part.notApplicable), ...(rest?.notApplicable ?? [])],
    bonuses: [...items.flatMap((part) => part.bonuses), ...(rest?.bonuses ?? [])],
    bonusCap: bonusCapOf(draft, items, rest),
  };
}

/** What all deductions take at most together; a limit with nothing to limit contradicts itself. */
function capOfAll(
  draft: Draft,
  deductions: readonly Change[],
  rest: Part | null,
  caps: readonly SharedCap[],
): Amount | null {
  const printed = caps.find((cap) => cap.cap.kind === 'points');
  if (printed?.scope === 'each') draft.refuse(printed);
  const cap = rest?.cap ?? (printed?.cap.kind === 'points' ? printed.cap.amount : null);
  if (deductions.length > 0) return cap;
  const isLower = cap !== null && draft.worth(cap) < draft.context.points;
  return printed && isLower ? draft.refuse(printed) : null;
}

/** A limit on the bonuses of one item among several with bonuses is no limit on all of them. */
function bonusCapOf(draft: Draft, items: readonly Part[], rest: Part | null): Part['bonusCap'] {
  const all = [...items, ...(rest ? [rest] : [])].filter(
    (part) => part.bonuses.length > 0 || part.bonusCap !== null,
  );
  const capped = all.filter((part) => part.bonusCap !== null);
  if (capped.length > 0 && all.length > 1) draft.refuseAll();
  return capped[0]?.bonusCap ?? null;
}

/** An item with points of its own, with what it takes off, never below zero. */
function itemValue(draft: Draft, part: Part): Value {
  const base = part.value ?? zeroAt([0, 0]);
  const value = lessDeductions(base, part);
  const cases: Case[] = [
    ...part.notApplicable.map(({ question, amount, span }): Case => ({
      condition: { kind: 'fact', question, holds: true },
      value: { kind: 'amount', amount: ownAmount(draft, amount, base), span },
      span,
    })),
    ...part.vetoes
      .filter((veto) => veto.scope === 'line')
      .map(({ condition, span }): Case => ({ condition, value: zeroAt(span), span })),
  ];
  return cases.length === 0 ? value : { kind: 'cases', cases, otherwise: value, countsAbove100As100: false };
}

/** `base` less what a part takes off. */
export function lessDeductions(base: Value, { deductions, cap }: Part): Value {
  return deductions.length > 0 ? { kind: 'less', base, deductions, cap } : base;
}

/** 得满分 inside an item: the item's most, not the line's. */
function ownAmount(draft: Draft, amount: Amount, value: Value): Amount {
  if (amount.kind === 'fixed') return amount;
  return { ...amount, kind: 'fixed', value: (draft.best(value) * amount.value) / 100 };
}

/** Penalties of an item with a limit of its own. */
function cappedAlone(draft: Draft, part: Part): readonly Change[] {
  const [only, ...others] = part.deductions;
  if (part.cap === null || !only) return part.deductions;
  if (others.length > 0) draft.refuseAll();
  return [{ ...only, cap: only.cap ?? part.cap }];
}

function sum(values: readonly Value[]): Value | null {
  const [only, ...others] = values;
  if (!only) return null;
  return others.length === 0 ? only : { kind: 'sum', parts: values };
}
