import type { Modifier } from '../grammar';
import { isPlainText } from '../grammar/plainText';
import type { Match, Parts } from '../grammar/wording';
import { notUnderstood } from '../refused';
import type { StepPolicy } from '../rule';
import { numberFromWord } from '../text/normalise';
import type { Phrase } from '../text/sentences';
import { amountOf } from './amounts';
import type { ReadingSoFar } from './readingSoFar';
import type { Cap, SharedCap } from './statement';

/**
 * Takes in what a phrase says about the clauses before it: limits, policies, definitions. False where the
 * phrase only looks like one: there is nothing that it could be about.
 */
export function applyModifier(
  soFar: ReadingSoFar,
  { meaning, parts }: Match<Modifier>,
  phrase: Phrase,
): boolean {
  switch (meaning.kind) {
    case 'line-points':
      return applyLinePoints(soFar, parts, phrase);
    case 'standard':
      return applyStandard(soFar, parts, phrase);
    case 'both-ways':
      soFar.bothWays = phrase;
      return isPlainText(parts['what']?.text ?? '');
    case 'inclusion':
      for (const word of ['above', 'below'] as const) {
        if (meaning.word === word || meaning.word === 'both') soFar.inclusion[word] = meaning.isIncluded;
      }
      return true;
    case 'and-so-on':
      return applyAndSoOn(soFar, phrase);
    case 'policy':
      return applyPolicy(soFar, meaning.policy, parts, phrase);
    case 'floor':
      return applyCap(soFar, { kind: 'floor' }, 'deduction', phrase);
    case 'cap-full':
      return applyCap(soFar, { kind: 'full' }, 'any', phrase);
    case 'cap': {
      // 超过10分的按10分计: a limit only where both are the same.
      const isSame =
        !parts['m'] || numberFromWord(parts['m'].text) === numberFromWord(parts['x']?.text ?? '');
      if (!isSame) return false;
      const amount = amountOf(soFar.normal, phrase, parts, 'points');
      return applyCap(soFar, { kind: 'points', amount }, 'any', phrase);
    }
  }
}

/** 完成率以100%为标准, 标准为80%, 以目标值为基准. */
function applyStandard(soFar: ReadingSoFar, parts: Parts, phrase: Phrase): boolean {
  const name = parts['name']?.text ?? '';
  const isFree = soFar.pending.every((head) => head.kind === 'text') && soFar.standard === null;
  if (!isFree || !isPlainText(name) || (name !== '' && soFar.pending.length > 0)) return false;
  soFar.standard = parts['p'] ? Number(parts['p'].text) : 'target';
  if (name !== '') soFar.topic = { text: name, start: phrase.start, end: phrase.start + name.length };
  return true;
}

/** 本项满分5分: in front of everything what the section is worth, behind a clause its limit. */
function applyLinePoints(soFar: ReadingSoFar, parts: Parts, phrase: Phrase): boolean {
  if (soFar.pending.length > 0) return false;
  const amount = amountOf(soFar.normal, phrase, parts, 'points');
  // 一票否决，本项计0分 says what is left, not what there is.
  if (amount.value === 0) return false;
  if (soFar.last) return applyCap(soFar, { kind: 'points', amount }, 'any', phrase);
  soFar.base = amount;
  return true;
}

function applyAndSoOn({ last }: ReadingSoFar, phrase: Phrase): boolean {
  if (!last) return false;
  last.isContinued = true;
  last.end = phrase.end;
  return true;
}

function applyCap(soFar: ReadingSoFar, cap: Cap, of: SharedCap['of'], phrase: Phrase): boolean {
  if (soFar.pending.length > 0) return false;
  soFar.limit(cap, of, 'near', phrase);
  return true;
}

/** 不足1个百分点按1个百分点计: about the steps that wait for their consequence, or the last ones before. */
function applyPolicy(soFar: ReadingSoFar, policy: StepPolicy, parts: Parts, phrase: Phrase): boolean {
  const last = [...soFar.statements].reverse().find((one) => one.heads.some((head) => head.kind === 'steps'));
  const waiting = soFar.pending.at(-1);
  const steps = waiting ?? last?.heads.find((head) => head.kind === 'steps');
  if (steps?.kind !== 'steps') return false;
  const sizes = [parts['n'], parts['m']].flatMap((part) => (part ? [numberFromWord(part.text)] : []));
  const isOtherSize = sizes.some((size) => size !== steps.steps.size);
  // 不足70%的，不计分 is a tier, not a part of a step.
  if (isOtherSize && policy === 'whole') return false;
  if (isOtherSize) throw notUnderstood(phrase);
  if (waiting) soFar.pendingPolicy = policy;
  else if (last) Object.assign(last, { policy, end: phrase.end });
  return true;
}
