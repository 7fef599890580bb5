import type { Draft } from '../draft';
import type { Reading, Statement } from '../statements/statement';
import { isSameSubject } from './subject';
import type { Thread } from './threads';

/** What a section says that a rate should reach: 培训覆盖率不得低于85%。低于85%的，每低1个百分点…; null for any other rate. */
export function dutyOf({ duties }: Reading, subject: string): number | null {
  const [own, ...others] = duties.filter(({ printed }) => isSameSubject(printed.subject, subject));
  if (!own || others.length > 0) return null;
  return own.printed.bounds[0]?.value ?? null;
}

/** A duty that no clause measures would be passed over. */
export function checkDuties(draft: Draft, { duties }: Reading, threads: readonly Thread[]): void {
  const rates = threads.filter(({ unit }) => unit === '%');
  const unused = duties.find(
    ({ printed }) => !rates.some(({ subject }) => isSameSubject(printed.subject, subject)),
  );
  if (unused) draft.refuse(unused);
}

/** 6月底前下达50%, in front of what is taken off where that is missed: quoted with the question. */
export function checkPartsOfDuty(draft: Draft, { loose }: Reading, statements: readonly Statement[]): void {
  const part = loose.find(({ isPart }) => isPart);
  const isReferredTo = statements.every(({ heads, effect }) => {
    const isPenalty = effect.kind === 'deduct' || effect.kind === 'zero';
    return isPenalty && heads.some((head) => REFERS_BACK.test(head.text));
  });
  if (part && !isReferredTo) draft.refuse(part);
}

/** 未按进度完成下达. */
const REFERS_BACK = /未按|未完成|未达|没有按|没有完成|未落实|未下达|不符合|逾期|滞后|延迟/;
