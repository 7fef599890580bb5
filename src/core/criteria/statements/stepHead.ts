import { STEPS, type Effect, type StepForm } from '../grammar';
import { TIME_UNIT } from '../grammar/lexicon';
import type { Match, Parts } from '../grammar/wording';
import { notUnderstood } from '../refused';
import { numberFromWord } from '../text/normalise';
import { implicitSteps } from './implicitSteps';
import { checkPlain } from './plainWords';
import type { Head, Place } from './statement';

/** 符合一项得1分 gives points for each. */
const MEETS_ONE =
  /^(?:一|1)(?:项|条|个|点)(?:内容)?(?:符合|满足|达到|具备|做到)(?:要求|条件|标准)?$|(?:符合|满足|具备|做到|达到)其?中?(?:一|1)(?:项|条|个|点)(?:的|要求|条件|标准)*$/;

/** Reads 每N…, and 发生一起… in front of a deduction; null for any other condition. */
export function readSteps(
  text: string,
  place: Place & { readonly text: string },
  effect: Effect | null,
): Head | null {
  const match = STEPS.match(text);
  const isFound = match !== null && (!('isImplicit' in match.meaning) || effect?.kind === 'deduct');
  if (isFound) return isNoCount(match) ? null : printedSteps(match, place);
  const isOneOfMany = effect?.kind === 'deduct' || (effect?.kind === 'award' && MEETS_ONE.test(text));
  const implicit = isOneOfMany ? implicitSteps(text) : null;
  return implicit ? { kind: 'steps', steps: implicit, ...place } : null;
}

function printedSteps({ meaning, parts }: Match<StepForm>, place: Place & { readonly text: string }): Head {
  const part = (name: string) => parts[name]?.text ?? '';
  const [before, verb, noun] = [part('before'), part('verb'), part('noun')];
  checkPlain(before + verb + noun, place);
  if (meaning.kind === 'count' && EACH_OF_EACH.test(verb + noun)) throw notUnderstood(place);
  const isDeadline = TIME_UNIT.test(part('unit')) && BEGINS_DEADLINE.test(noun);
  if (meaning.kind === 'count' && (isDeadline || HALF_A_WORD.test(noun) || LIMIT.test(verb + noun)))
    throw notUnderstood(place);
  const unit = meaning.kind === 'count' ? (parts['unit']?.text ?? null) : '%';
  const size = parts['n'] ? numberFromWord(parts['n'].text) : 1;
  const limit = parts['p'] ? Number(parts['p'].text) : null;
  return { kind: 'steps', steps: { form: meaning, size, unit, limit, before, verb, noun }, ...place };
}

/** 每延迟1个月每户: so many for each of so many. */
const EACH_OF_EACH = /每[户套个项人次起件]/;

/** 每月5日前: a date, not so many days. */
const BEGINS_DEADLINE = /^(?:前|内|后|之|以|起)/;

/** 每1个百分点, torn into 每1个 and 百分点. */
const HALF_A_WORD = /^(?:百分|点)/;

/** 每季度至少1次, 每户不超过2人: a limit, not a step. */
const LIMIT = /最[高多低]|不超过|至少|不少于|以[上内下]|[≤≥<>]|控制在/;

function isNoCount({ meaning, parts }: Match<StepForm>): boolean {
  return meaning.kind === 'count' && (isFrequency(parts) || isUniversal(parts));
}

/** 每年 in front of 开展1次检查. */
const A_PERIOD = /^(?:个?(?:年|月|季|周|日|天|半年|期)|一个?(?:月|季))/;

/** 每次不少于2人. */
const AT_LEAST = /不少于|不低于|至少|不超过/;

/** 均设立, 都有; not 均衡 or 都市. */
const ALL_OF_THEM = /[均都](?!市|匀|衡|价)/;

/** 每年开展检查, 每月报送: how often, not how many. */
function isFrequency(parts: Parts): boolean {
  const unit = parts['unit']?.text ?? '';
  const verb = parts['verb']?.text ?? '';
  const isPeriod = parts['n'] === undefined && TIME_UNIT.test(unit) && (parts['noun']?.text ?? '') !== '';
  return isPeriod || A_PERIOD.test(verb) || AT_LEAST.test(verb);
}

/** 每个社区均设立服务站 speaks of all, not of each. */
function isUniversal(parts: Parts): boolean {
  return parts['n'] === undefined && ALL_OF_THEM.test(parts['noun']?.text ?? '');
}
