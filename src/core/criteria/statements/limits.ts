import { limitWordsIn, readLimit, type PrintedLimit } from '../grammar';
import { notUnderstood } from '../refused';
import type { NormalText } from '../text/normalise';
import type { Phrase, Sentence } from '../text/sentences';
import { amountOf } from './amounts';
import type { ReadingSoFar } from './readingSoFar';
import type { Cap, SharedCap, Statement } from './statement';

/** 以上累计，扣完为止: a comma does not part a limit from the words that say for how many clauses it holds. */
export function withScopesJoined(normal: NormalText, sentence: Sentence): Sentence {
  const joined: Phrase[] = [];
  for (const phrase of sentence) {
    const before = joined.at(-1);
    const text = before && isScopeAlone(before.text) ? normal.text.slice(before.start, phrase.end) : null;
    if (before && text !== null && readLimit(text) !== null)
      joined.splice(-1, 1, { ...phrase, text, start: before.start });
    else joined.push(phrase);
  }
  return joined;
}

/** 以上累计, 两项合计扣分. */
function isScopeAlone(text: string): boolean {
  const words = /累[计积]|合计|总计|共计/.test(text) ? limitWordsIn(text) : [];
  return words.length > 0 && words.every((word) => SCOPES.includes(word));
}

const SCOPES: readonly string[] = ['so-far', 'all', 'deduction', 'award', 'bonus', 'filler'];

/** Takes in a limit on the clauses before it. False where a condition waits: then it is no limit on them. */
export function applyLimit(soFar: ReadingSoFar, limit: PrintedLimit, phrase: Phrase): boolean {
  if (soFar.pending.length > 0) return false;
  const { length } = limitedBy(soFar, limit);
  // 每个项目扣1分；两项合计最多扣3分: the other one is not there.
  if (limit.clauses !== null && length > 0 && length < limit.clauses) throw notUnderstood(phrase);
  const unit = EACH_UNIT.exec(phrase.text)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (limit.scope === 'each' && unit !== undefined && !isCountedIn(unit, limitedBy(soFar, limit)))
    throw notUnderstood(phrase);
  // 扣至1分为止: where the score ends, and not how much is taken.
  if (WHERE_IT_ENDS.test(phrase.text) && limit.reaches === 'points') throw notUnderstood(phrase);
  const cap = capOf(soFar, limit, phrase);
  if (cap.kind === 'full') soFar.limit(cap, 'any', 'near', phrase);
  else {
    soFar.countLast(cap, limit.of);
    soFar.limit(cap, limit.of, scopeOf(soFar, limit), phrase);
  }
  return true;
}

const WHERE_IT_ENDS = /(?:扣|减)[至到](?!满|完|0(?!\.)|零)[\d一二两三四五六七八九]/;

/** 每户最多扣1分, 单次最多扣1分. */
const EACH_UNIT = /每个?(次|起|户|例|小区)|单(次|户|例)/;

/** Whether that is what the clauses count: 每处扣0.2分，每户最多扣1分 limits households, of which nobody asks. */
function isCountedIn(unit: string, limited: readonly Statement[]): boolean {
  const counted = limited.flatMap((one) =>
    one.heads.flatMap((head) => (head.kind === 'steps' ? [head.steps.unit] : [])),
  );
  return counted.length > 0 && counted.every((one) => one === unit);
}

function capOf({ normal }: ReadingSoFar, { of, reaches, number }: PrintedLimit, phrase: Phrase): Cap {
  if (reaches === 'zero' || (reaches === 'full' && of === 'deduction')) return { kind: 'floor' };
  if (reaches === 'full') return { kind: 'full' };
  const form = reaches === 'share' ? 'share' : 'points';
  const amount = amountOf(normal, phrase, { x: number, p: number }, form);
  return { kind: reaches === 'ceiling' ? 'ceiling' : 'points', amount };
}

function limitedBy(soFar: ReadingSoFar, { of }: PrintedLimit): readonly Statement[] {
  const kind = of === 'any' ? soFar.last?.effect.kind : of === 'deduction' ? 'deduct' : of;
  return soFar.statements.filter(({ effect }) => effect.kind === kind);
}

function scopeOf(soFar: ReadingSoFar, limit: PrintedLimit): SharedCap['scope'] {
  const { scope } = limit;
  const limited = limitedBy(soFar, limit);
  if (scope === 'each') return 'each';
  if (scope === 'all') return limited.length > 1 ? 'all' : 'near';
  if (scope === null || hasOwnLimits(soFar)) return 'near';
  // 有计划的得2分，每培训1次得0.5分，累计不超过3分: so far is what is counted.
  const counted = limited.filter(({ heads }) => heads.some((head) => head.kind === 'steps'));
  return (limited[0]?.effect.kind === 'award' ? counted : limited).length > 1 ? 'all' : 'near';
}

/** A每次得1分，最多3分；B每篇得0.5分，累计不超过2分: each has its own. */
function hasOwnLimits({ caps, sentence }: ReadingSoFar): boolean {
  return caps.some((one) => one.cap.kind === 'points' && one.sentence !== sentence);
}
