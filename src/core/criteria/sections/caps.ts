import type { Draft } from '../draft';
import type { Amount } from '../rule';
import type { Cap, Reading, SharedCap, Statement } from '../statements/statement';

type Kind = 'deduct' | 'award' | 'bonus';

/** Which printed limit (最多扣3分, 4分封顶, 扣完为止) belongs to which clause. */
export class Caps {
  private readonly own = new Map<number, Cap>();
  private readonly shared: SharedCap[] = [];

  constructor(
    private readonly draft: Draft,
    private readonly reading: Reading,
  ) {
    for (const cap of reading.caps) this.assign(cap);
  }

  /** The most that one statement takes or gives; null where none is printed for it alone. */
  of(statement: Statement): Amount | null {
    const cap = this.own.get(statement.start);
    if (!cap || cap.kind === 'floor') return null;
    return cap.kind === 'points'
      ? cap.amount
      : { kind: 'share', value: 100, span: this.draft.span(statement) };
  }

  /** The most that all deductions of the section take together. */
  ofAllDeductions(): Amount | null {
    const caps = this.shared.filter(
      (one) => one.of !== 'bonus' && one.of !== 'award' && one.cap.kind === 'points',
    );
    const [cap, ...others] = caps;
    if (others.length > 0) this.draft.refuse(others[0] as SharedCap);
    return cap?.cap.kind === 'points' ? cap.cap.amount : null;
  }

  /** Limits on what the section is worth, such as 最多得4分 after several awards. */
  ofAllAwards(): readonly SharedCap[] {
    return this.shared.filter((one) => one.of === 'award' && one.cap.kind === 'points');
  }

  ofAllBonuses(): Amount | null {
    const cap = this.shared.find((one) => one.of === 'bonus');
    return cap?.cap.kind === 'points' ? cap.cap.amount : null;
  }

  /** 每提高5个百分点加1分，最高10分: the line's own points are the limit, which holds anyway. */
  isOnLine(cap: SharedCap): boolean {
    if (cap.cap.kind !== 'points') return cap.cap.kind === 'full';
    const limit = this.draft.worth(cap.cap.amount);
    if (limit > this.draft.context.points) this.draft.refuse(cap);
    return limit === this.draft.context.points;
  }

  private assign(cap: SharedCap): void {
    const before = this.reading.statements.filter((statement) => statement.start < cap.start);
    if (cap.cap.kind === 'ceiling') return this.assignCeiling(cap, cap.cap.amount, before);
    const last = before.filter((statement) => kindOf(statement) !== null).at(-1);
    const isOfScore =
      cap.of === 'any' || (cap.of === 'award' && !before.some((one) => isLimitedBy(one, 'award')));
    if (isOfScore && last?.effect.kind === 'bonus' && this.isOnLine(cap)) return;
    const kind = cap.of === 'any' ? (last ? kindOf(last) : null) : cap.of === 'deduction' ? 'deduct' : cap.of;
    // 每高1个百分点加0.2分，加到5分为止, of 5 points: where the score ends, and not how much is added.
    const isEnd = /加[至到]/.test(this.draft.normal.text.slice(cap.start, cap.end));
    if (isEnd && cap.cap.kind === 'points' && this.draft.worth(cap.cap.amount) >= this.draft.context.points)
      this.draft.refuse(cap);
    if (cap.cap.kind !== 'points') {
      if (cap.cap.kind === 'full' && last) this.own.set(last.start, cap.cap);
      return;
    }
    if (kind === null && this.isOnLine(cap)) return;
    if (kind === null) this.draft.refuse(cap);
    const same = before.filter((statement) => isLimitedBy(statement, kind));
    const near = same.filter((statement) => statement.sentence === cap.sentence);
    const [only] = near.length > 0 ? near : same;
    const isAlone = cap.scope === 'near' && near.length === 1;
    if (!only) this.draft.refuse(cap);
    if (cap.scope === 'each') for (const one of same) this.own.set(one.start, cap.cap);
    else if (isAlone || (same.length === 1 && near.length === 0)) this.own.set(only.start, cap.cap);
    else if (near.length > 0 && near.length < same.length && cap.scope !== 'all') this.draft.refuse(cap);
    else this.shared.push({ ...cap, of: kind === 'deduct' ? 'deduction' : kind });
  }

  /** 加分后最高10分, on a line of 8 points: all bonuses together add at most 2. */
  private assignCeiling(cap: SharedCap, { value, span }: Amount, before: readonly Statement[]): void {
    const rest = value - this.draft.context.points;
    if (rest < 0 || !before.some(({ effect }) => effect.kind === 'bonus')) this.draft.refuse(cap);
    if (rest === 0) return;
    const amount: Amount = { kind: 'fixed', value: rest, span };
    this.shared.push({ ...cap, of: 'bonus', cap: { kind: 'points', amount } });
  }
}

function kindOf(statement: Statement): Kind | null {
  const { effect } = statement;
  if (effect.kind === 'proportion') return effect.form === 'shortfall' ? 'deduct' : 'award';
  if (effect.kind === 'award' && effect.isBare && statement.heads.some((head) => head.kind === 'steps'))
    return 'award';
  return effect.kind === 'deduct' || effect.kind === 'award' || effect.kind === 'bonus' ? effect.kind : null;
}

/** A limit on deductions speaks of the counted ones first: 最多扣3分 after 每条扣1分. */
function isLimitedBy(statement: Statement, kind: Kind): boolean {
  const own = kindOf(statement);
  if (statement.effect.kind === 'proportion' && statement.effect.form === 'shortfall')
    return kind === 'deduct';
  const isBareSteps =
    statement.effect.kind === 'award' &&
    statement.effect.isBare &&
    statement.heads.some((head) => head.kind === 'steps');
  if (isBareSteps) return kind === 'deduct' || kind === 'award';
  if (own !== kind) return false;
  return (
    kind !== 'award' ||
    statement.effect.kind === 'proportion' ||
    statement.heads.some((head) => head.kind === 'steps')
  );
}
