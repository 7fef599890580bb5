import { readBounds, type PrintedBounds } from './bounds';
import { readProduct, type PrintedProduct } from './formulas';
import {
  EFFECTS,
  ELSE,
  GAPS,
  MODIFIERS,
  NOT_APPLICABLE,
  PROPORTIONS,
  SHARED_OUT,
  STEPS,
  TARGETS,
  type AmountForm,
  type Effect,
  type Modifier,
  type StepForm,
  type TargetForm,
  type ZeroScope,
} from './grammar';
import { isPlainText, RULE_WORDS, TIME_UNIT } from './lexicon';
import { numberFromWord, typedSpan, type NormalText } from './normalise';
import { Refused } from './refused';
import type { Amount, StepPolicy } from './rule';
import type { Phrase, Sentence } from './segments';
import type { Match, Parts } from './wording';

interface Place {
  /** Position in the normalised text. */
  readonly start: number;
  readonly end: number;
}

/** A condition as printed. */
export type Head = Place & { readonly text: string } & (
    | { readonly kind: 'text' }
    | { readonly kind: 'bounds'; readonly printed: PrintedBounds }
    | {
        readonly kind: 'target';
        readonly subject: string;
        readonly form: TargetForm;
        readonly share: number | null;
      }
    | {
        readonly kind: 'gap';
        readonly subject: string;
        readonly form: 'within' | 'beyond' | 'between';
        readonly from: number;
        readonly to: number;
        readonly isExcluded: boolean;
      }
    | { readonly kind: 'steps'; readonly steps: PrintedSteps }
    | { readonly kind: 'else'; readonly isShort: boolean }
    | { readonly kind: 'no-task' | 'task' }
  );

/** 每N…: `before` is what it is about, `verb` and `noun` stand around the number and its unit. */
export interface PrintedSteps {
  readonly form: StepForm;
  readonly size: number;
  readonly unit: string | null;
  /** A threshold printed inside: 每低于90%1个百分点. */
  readonly limit: number | null;
  readonly before: string;
  readonly verb: string;
  readonly noun: string;
}

export type StatementEffect =
  | {
      readonly kind: 'award' | 'deduct' | 'bonus';
      readonly amount: Amount;
      readonly form: AmountForm;
      readonly isHeading: boolean;
      /** （2分）: in brackets behind a word. */
      readonly isBracketed: boolean;
      readonly isBare: boolean;
    }
  | { readonly kind: 'zero'; readonly scope: ZeroScope }
  | { readonly kind: 'keep' | 'no-bonus' }
  | {
      readonly kind: 'proportion';
      readonly form: 'product' | 'ratio' | 'shortfall';
      readonly product: PrintedProduct | null;
    }
  | { readonly kind: 'line' }
  | { readonly kind: 'each'; readonly amount: Amount };

/** One thing that a criterion says: under these conditions, that happens. */
export interface Statement extends Place {
  readonly heads: readonly Head[];
  readonly effect: StatementEffect;
  readonly sentence: number;
  /** Words before it that say what it is about. */
  readonly topic: (Place & { readonly text: string }) | null;
  cap: Cap | null;
  policy: StepPolicy | null;
  isContinued: boolean;
  /** With the clauses that limit it. */
  end: number;
}

export type Cap = { readonly kind: 'floor' | 'full' } | { readonly kind: 'points'; readonly amount: Amount };

/** Limits that stand for themselves and hold for all that was said before. */
export interface SharedCap extends Place {
  readonly of: 'deduction' | 'award' | 'bonus' | 'any';
  readonly cap: Cap;
  readonly sentence: number;
  readonly isShared: boolean;
}

export interface Reading {
  readonly statements: readonly Statement[];
  readonly caps: readonly SharedCap[];
  /** Points printed for the whole section: 本项5分. */
  readonly base: Amount | null;
  /** Percent that the text names as the standard: 以100%为标准. */
  readonly standard: number | null;
  /** Descriptions without a score of their own. */
  readonly loose: readonly (Place & { readonly text: string })[];
  readonly inclusion: Readonly<Record<'above' | 'below', boolean | null>>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads the sentences of a section one phrase at a time. */
export class StatementReader {
  private readonly statements: Statement[] = [];
  private readonly caps: SharedCap[] = [];
  private readonly loose: (Place & { text: string })[] = [];
  private readonly inclusion: Record<'above' | 'below', boolean | null> = { above: null, below: null };
  private base: Amount | null = null;
  private standard: number | null = null;
  private pending: Head[] = [];
  /** Printed between the steps and what they cost: 每低1个百分点（不足1个百分点按1个百分点计）扣0.5分. */
  private pendingPolicy: StepPolicy | null = null;
  private topic: (Place & { text: string }) | null = null;
  private sentence = 0;

  constructor(private readonly normal: NormalText) {}

  read(sentences: readonly Sentence[]): Reading {
    for (const sentence of sentences) {
      const first = sentence[0];
      if (this.pending.length > 0 && !(first && this.beginsWithEffect(first))) this.dropPending();
      for (const phrase of sentence) this.readPhrase(phrase);
      this.sentence += 1;
    }
    this.dropPending();
    const { statements, caps, base, standard, loose, inclusion } = this;
    return { statements, caps, base, standard, loose, inclusion };
  }

  private readPhrase(whole: Phrase): void {
    const phrase = trimmed(whole);
    if (phrase.text === '') return;
    const modifier = MODIFIERS.match(phrase.text);
    if (modifier && this.applyModifier(modifier, phrase)) return;
    if (isDefinition(phrase.text)) {
      this.topic = {
        text: phrase.text.slice(0, phrase.text.indexOf('=')),
        start: phrase.start,
        end: phrase.end,
      };
      return;
    }
    if (this.readProportion(phrase)) return;
    const shared = SHARED_OUT.match(phrase.text);
    if (shared && this.statements.length === 0 && this.pending.length === 0) {
      this.push({ kind: 'each', amount: this.amount(phrase, shared.parts, 'points') }, phrase, []);
      return;
    }
    const effect = EFFECTS.match(phrase.text);
    if (effect) this.readEffect(effect, phrase);
    else this.readCondition(phrase);
  }

  private beginsWithEffect(phrase: Phrase): boolean {
    const effect = EFFECTS.match(trimmed(phrase).text);
    return effect !== null && effect.start === 0;
  }

  private readEffect(effect: Match<Effect>, phrase: Phrase): void {
    const { meaning, parts } = effect;
    const lead = /^(.*?)(?:各自|各项|各|每项|分别)$/.exec(phrase.text.slice(0, effect.start))?.[1];
    if (
      lead !== undefined &&
      meaning.kind === 'award' &&
      !(lead === '' && /每项$/.test(phrase.text.slice(0, effect.start)))
    ) {
      this.readShared(phrase, lead, this.amount(phrase, parts, meaning.amount));
      return;
    }
    const own = this.headsBefore(phrase, effect.start, meaning);
    const before = phrase.text.slice(0, effect.start);
    // 影响得分 awards nothing.
    if (phrase.text.slice(effect.start) === '得分' && before !== '' && !/[的则可]$/.test(before))
      throw new Refused('not-understood', phrase.start, phrase.end);
    if (meaning.kind === 'zero' || meaning.kind === 'keep' || meaning.kind === 'no-bonus') {
      this.push(meaning, phrase, own);
      return;
    }
    const amount = this.amount(phrase, parts, meaning.amount);
    if (meaning.kind === 'deduct' && meaning.perUnit) {
      own.push({
        kind: 'steps',
        text: '',
        start: phrase.start + effect.start,
        end: phrase.start + effect.start,
        steps: {
          form: { kind: 'count' },
          size: 1,
          unit: parts['unit']?.text ?? null,
          limit: null,
          before: '',
          verb: '',
          noun: '',
        },
      });
    }
    const isBracketed = meaning.kind === 'award' && meaning.isHeading === true;
    const printed = phrase.text.slice(effect.start);
    const isBare = meaning.kind === 'award' && /^[\d.一二两三四五六七八九十半]+分$/.test(printed);
    const isHeading = (isBracketed || isBare) && phrase.isHeading;
    this.push(
      { kind: meaning.kind, amount, form: meaning.amount, isHeading, isBracketed, isBare },
      phrase,
      own,
    );
  }

  /** A、B、C各得1分: the same points for each of the conditions named. */
  private readShared(phrase: Phrase, lead: string, amount: Amount): void {
    const own: Head[] = [];
    if (lead !== '') {
      this.checkPlain(lead, phrase);
      own.push({ kind: 'text', text: lead, start: phrase.start, end: phrase.start + lead.length });
    }
    this.push({ kind: 'each', amount }, phrase, own);
  }

  /** The condition that stands in the same phrase as the consequence. */
  private headsBefore(phrase: Phrase, length: number, effect: Effect | null): Head[] {
    const text = withoutTail(phrase.text.slice(0, length));
    if (/^(?:并|且|还|并且|同时)?$/.test(text)) return [];
    const split = /^(.*%.*?)(每.*)$/.exec(text);
    if (split?.[1] !== undefined && split[2] !== undefined && readBounds(withoutTail(split[1])) !== null) {
      const first = withoutTail(split[1]);
      const at = phrase.start + split[1].length;
      return [
        this.head({ ...phrase, text: first, end: phrase.start + first.length }, null),
        this.head({ ...phrase, text: split[2], start: at, end: phrase.start + text.length }, effect),
      ];
    }
    return [this.head({ ...phrase, text, end: phrase.start + text.length }, effect)];
  }

  private readCondition(phrase: Phrase): void {
    const text = withoutTail(phrase.text);
    if (text === '') return;
    const place = { ...phrase, text, end: phrase.start + text.length };
    if (phrase.isHeading && readBounds(text) === null && !/每/.test(text)) {
      this.checkPlain(text, place);
      this.dropPending();
      this.topic = { text, start: place.start, end: place.end };
      return;
    }
    this.pending.push(this.head(place, null));
  }

  private head(phrase: Phrase, effect: Effect | null): Head {
    const place = { text: phrase.text, start: phrase.start, end: phrase.end };
    const text = withoutLead(phrase.text);
    const otherwise = ELSE.match(text);
    if (otherwise) return { kind: 'else', isShort: otherwise.meaning === 'short', ...place };
    const steps = this.steps(text, place, effect);
    if (steps) return steps;
    const settles = effect?.kind === 'keep' || effect?.kind === 'award';
    const task = settles || effect === null ? NOT_APPLICABLE.match(text) : null;
    if (task) return { kind: task.meaning, ...place };
    const gap = GAPS.match(text);
    if (gap) return { ...gapOf(gap), ...place };
    const target = targetIn(text);
    if (target?.parts['p']) return this.target(target, place);
    const printed = readBounds(text);
    if (printed && isCondition(printed)) {
      this.checkPlain(printed.subject + printed.noun, place);
      if (/每(?![年月季周日天半个])|[或且]$/.test(printed.subject) || FROM_TARGET.test(printed.subject))
        throw new Refused('not-understood', place.start, place.end);
      const shift = phrase.text.length - text.length;
      const bounds = printed.bounds.map((bound) => ({
        ...bound,
        at: bound.at + shift + phrase.start,
        end: bound.end + shift + phrase.start,
      }));
      return { kind: 'bounds', printed: { ...printed, bounds }, ...place };
    }
    if (target) return this.target(target, place);
    this.checkPlain(text, place);
    if (/第[一二两三四五六七八九十\d]+[次起例个]/.test(text))
      throw new Refused('not-understood', place.start, place.end);
    if (UNREAD_NUMBER.test(text)) throw new Refused('not-understood', place.start, place.end);
    if (MEASURED_BY.test(text)) throw new Refused('not-understood', place.start, place.end);
    return { kind: 'text', ...place };
  }

  private target(target: Match<TargetForm>, place: Place & { text: string }): Head {
    const subject = target.parts['subject']?.text ?? '';
    this.checkPlain(subject, place);
    const share = target.parts['p'] ? Number(target.parts['p'].text) : null;
    return { kind: 'target', subject, form: target.meaning, share, ...place };
  }

  private steps(text: string, place: Place & { text: string }, effect: Effect | null): Head | null {
    const match = STEPS.match(text);
    if (match) {
      const { parts, meaning } = match;
      const part = (name: string) => parts[name]?.text ?? '';
      if (!('isImplicit' in meaning) || effect?.kind === 'deduct') {
        const noun = part('noun');
        const verb = part('verb');
        if (meaning.kind === 'count' && isFrequency(parts)) return null;
        this.checkPlain(part('before') + verb + noun, place);
        const isDeadline = TIME_UNIT.test(part('unit')) && /^(?:前|内|后|之|以|起)/.test(noun);
        const isMisread =
          isDeadline ||
          /^(?:百分|点)/.test(noun) ||
          /最[高多低]|不超过|至少|不少于|以[上内下]/.test(verb + noun);
        if (meaning.kind === 'count' && isMisread)
          throw new Refused('not-understood', place.start, place.end);
        const unit = meaning.kind === 'count' ? (parts['unit']?.text ?? null) : '%';
        const size = parts['n'] ? numberFromWord(parts['n'].text) : 1;
        const limit = parts['p'] ? Number(parts['p'].text) : null;
        const steps = { form: meaning, size, unit, limit, before: part('before'), verb, noun };
        return { kind: 'steps', steps, ...place };
      }
    }
    const implicit =
      effect?.kind === 'deduct' || (effect?.kind === 'award' && MEETS_ONE.test(text))
        ? implicitSteps(text)
        : null;
    return implicit ? { kind: 'steps', steps: implicit, ...place } : null;
  }

  private readProportion(phrase: Phrase): boolean {
    const match = PROPORTIONS.match(phrase.text);
    if (match) {
      const form = match.meaning.kind;
      const printed = match.parts['expression'] ?? match.parts['product'] ?? shareIn(phrase, match.parts);
      if (form === 'by-ratio' || form === 'by-shortfall') {
        const heads = this.headsBefore(phrase, match.start, null);
        this.push(
          { kind: 'proportion', form: form === 'by-ratio' ? 'ratio' : 'shortfall', product: null },
          phrase,
          heads,
        );
        return true;
      }
      const shift = form === 'by-rate' && printed ? shiftOf(printed.text) : 0;
      const product = printed ? readProduct(withoutTail(printed.text.slice(shift))) : null;
      if (product && printed) {
        const heads = this.headsBefore(
          phrase,
          match.start + (shift > 0 ? printed.at - match.start + shift : 0),
          null,
        );
        const at = phrase.start + printed.at + shift + product.rate.at;
        const rate = { text: product.rate.text, at };
        this.push({ kind: 'proportion', form: 'product', product: { ...product, rate } }, phrase, heads);
        return true;
      }
      if (form === 'formula') throw new Refused('not-understood', phrase.start, phrase.end);
    }
    if (!/[×÷]/.test(phrase.text) || /分÷/.test(phrase.text)) return false;
    const product = readProduct(phrase.text);
    if (!product?.hasPoints) return false;
    const rate = { text: product.rate.text, at: phrase.start + product.rate.at };
    this.push({ kind: 'proportion', form: 'product', product: { ...product, rate } }, phrase, []);
    return true;
  }

  /** False where the phrase only looks like a limit: there is nothing that it could limit. */
  private applyModifier({ meaning, parts }: Match<Modifier>, phrase: Phrase): boolean {
    const last = this.statements.at(-1);
    switch (meaning.kind) {
      case 'filler':
        if (parts['what'] && !isPlainText(parts['what'].text)) return false;
        return true;
      case 'heading':
        return phrase.isHeading && isPlainText((parts['what']?.text ?? '').replace(/[得扣]分$/, ''));
      case 'line-points':
        if (this.pending.length > 0) return false;
        if (last) {
          const amount = this.amount(phrase, parts, 'points');
          return this.applyCap({ kind: 'points', amount }, 'any', false, phrase);
        }
        this.base = this.amount(phrase, parts, 'points');
        return true;
      case 'standard':
        if (this.pending.length > 0 || this.standard !== null) return false;
        this.standard = Number(parts['p']?.text);
        return true;
      case 'inclusion':
        for (const word of ['above', 'below'] as const) {
          if (meaning.word === word || meaning.word === 'both') this.inclusion[word] = meaning.isIncluded;
        }
        return true;
      case 'interpolation':
        this.push({ kind: 'line' }, phrase, []);
        return true;
      case 'and-so-on':
        if (!last) return false;
        last.isContinued = true;
        last.end = phrase.end;
        return true;
      case 'policy':
        return this.applyPolicy(meaning.policy, parts, phrase);
      case 'floor':
        return this.applyCap({ kind: 'floor' }, 'deduction', false, phrase);
      case 'cap-full':
        return this.applyCap({ kind: 'full' }, 'any', false, phrase);
      case 'cap': {
        if (parts['m'] && numberFromWord(parts['m'].text) !== numberFromWord(parts['x']?.text ?? ''))
          return false;
        const form = parts['p'] ? 'share' : 'points';
        const amount = this.amount(phrase, parts, form);
        return this.applyCap({ kind: 'points', amount }, meaning.of, meaning.isShared === true, phrase);
      }
    }
  }

  private applyCap(cap: Cap, of: SharedCap['of'], isShared: boolean, phrase: Phrase): boolean {
    if (this.pending.length > 0) return false;
    this.caps.push({ of, cap, sentence: this.sentence, isShared, start: phrase.start, end: phrase.end });
    return true;
  }

  private applyPolicy(policy: StepPolicy, parts: Parts, phrase: Phrase): boolean {
    const last = [...this.statements]
      .reverse()
      .find((one) => one.heads.some((head) => head.kind === 'steps'));
    const waiting = this.pending.at(-1);
    const steps = waiting ?? last?.heads.find((head) => head.kind === 'steps');
    if (steps?.kind !== 'steps') return false;
    const sizes = [parts['n'], parts['m']].flatMap((part) => (part ? [numberFromWord(part.text)] : []));
    if (sizes.some((size) => size !== steps.steps.size))
      throw new Refused('not-understood', phrase.start, phrase.end);
    if (waiting) this.pendingPolicy = policy;
    else if (last) Object.assign(last, { policy, end: phrase.end });
    return true;
  }

  private push(effect: StatementEffect, phrase: Phrase, own: readonly Head[]): void {
    const heads = describedOnly([...this.pending, ...own]);
    const last = heads.at(-1);
    const canCount =
      last?.kind === 'text' || (last?.kind === 'bounds' && last.printed.bounds[0]?.operator === null);
    const isPenalty = effect.kind === 'deduct' && own.length === 0;
    const implicit = isPenalty && canCount && last ? implicitSteps(withoutLead(last.text)) : null;
    if (implicit && last) heads.splice(-1, 1, { ...last, kind: 'steps', steps: implicit });
    const [, secondSteps] = heads.filter((head) => head.kind === 'steps');
    if (secondSteps) throw new Refused('not-understood', secondSteps.start, secondSteps.end);
    const topic = this.topic;
    const statement: Mutable<Statement> = {
      heads,
      effect,
      sentence: this.sentence,
      topic,
      cap: null,
      policy: this.pendingPolicy,
      isContinued: false,
      start: heads[0]?.start ?? phrase.start,
      end: phrase.end,
    };
    this.statements.push(statement);
    this.pending = [];
    this.pendingPolicy = null;
  }

  /** A description without a score: it says what the next clause, or the whole section, is about. */
  private dropPending(): void {
    for (const head of this.pending) {
      if (head.kind !== 'text' && head.kind !== 'task')
        throw new Refused('not-understood', head.start, head.end);
      // 省级项目的, with nothing that it is the condition of.
      const isCondition = /^的,/.test(this.normal.text.slice(head.end, head.end + 2));
      if (isCondition || RULE_WORDS.test(head.text))
        throw new Refused('not-understood', head.start, head.end);
      this.loose.push({ text: head.text, start: head.start, end: head.end });
    }
    this.pending = [];
  }

  private checkPlain(text: string, place: Place): void {
    if (!isPlainText(text)) throw new Refused('not-understood', place.start, place.end);
  }

  private amount(phrase: Phrase, parts: Parts, form: AmountForm): Amount {
    const part = form === 'share' ? parts['p'] : form === 'fraction' ? parts['n'] : parts['x'];
    const at = part?.at ?? 0;
    const span = part
      ? typedSpan(this.normal, phrase.start + at, phrase.start + at + part.text.length)
      : typedSpan(this.normal, phrase.start, phrase.end);
    if (form === 'full') return { kind: 'share', value: 100, span };
    if (form === 'half') return { kind: 'share', value: 50, span };
    if (form === 'fraction') {
      const value = (numberFromWord(parts['n']?.text ?? '') * 100) / numberFromWord(parts['m']?.text ?? '');
      if (!(value > 0 && value <= 100)) throw new Refused('not-understood', phrase.start, phrase.end);
      return { kind: 'share', value, span };
    }
    const value = numberFromWord(part?.text ?? '');
    if (Number.isNaN(value)) throw new Refused('not-understood', phrase.start, phrase.end);
    return { kind: form === 'share' ? 'share' : 'fixed', value, span };
  }
}

/** 抽查10户，满意户数9户以上: the sample is no condition beside a real one. */
function describedOnly(heads: readonly Head[]): Head[] {
  const isReal = (head: Head) =>
    head.kind === 'bounds' && head.printed.bounds.some((bound) => bound.operator !== null);
  return heads.map((head) => {
    const isSample =
      head.kind === 'bounds' && head.printed.unit !== '%' && !head.printed.isRange && !isReal(head);
    if (!isSample || !heads.some((other) => other !== head && isReal(other))) return head;
    return { kind: 'text', text: head.text, start: head.start, end: head.end };
  });
}

/** A condition on the target, unless a denial is left in front of it: 项目未按期完成. */
function targetIn(text: string): Match<TargetForm> | null {
  const match = TARGETS.match(text);
  return match && /(?:未|不|没|无法|难以)[^,]{0,6}$/.test(match.parts['subject']?.text ?? '') ? null : match;
}

/** 每年开展检查, 每月报送: how often, not how many. */
function isFrequency(parts: Parts): boolean {
  const unit = parts['unit']?.text ?? '';
  const verb = parts['verb']?.text ?? '';
  const isPeriod = parts['n'] === undefined && TIME_UNIT.test(unit) && (parts['noun']?.text ?? '') !== '';
  return (
    isPeriod ||
    /^(?:个?(?:年|月|季|周|日|天|半年|期)|一个?(?:月|季))/.test(verb) ||
    /不少于|不低于|至少|不超过/.test(verb)
  );
}

/** A bare number of things is a condition only where hardly more than a verb stands in front: 发生2起. */
function isCondition({ unit, bounds, isRange, subject }: PrintedBounds): boolean {
  if (unit === '%' || isRange || bounds.some((bound) => bound.operator !== null)) return true;
  return subject.length <= 8 && !/[第年]$/.test(subject) && unit !== '年' && unit !== '月' && unit !== '日';
}

function gapOf(gap: Match<'within' | 'beyond' | 'between'>) {
  const from = numberFromWord(gap.parts['n']?.text ?? '');
  const to = gap.parts['m'] ? numberFromWord(gap.parts['m'].text) : from;
  return {
    kind: 'gap' as const,
    subject: gap.parts['subject']?.text ?? '',
    form: gap.meaning,
    from: Math.min(from, to),
    to: Math.max(from, to),
    isExcluded: false,
  };
}

/** 执行率=支出数÷预算数×100%: says what a rate is, and is not a score. */
function isDefinition(text: string): boolean {
  const match = /^([^=]+?(?:率|度|比例|占比|比重|进度))=(.+)$/.exec(text);
  return (
    match !== null &&
    isPlainText(match[1] ?? '') &&
    isPlainText((match[2] ?? '').replace(/100%/g, '')) &&
    /÷/.test(match[2] ?? '')
  );
}

/** 已发放户数占计划户数的比例: a rate in words. */
function shareIn(phrase: Phrase, { ratio, whole }: Parts): Parts[string] {
  if (!ratio || !whole) return undefined;
  const end = whole.at + whole.text.length + '的比例'.length;
  return { text: phrase.text.slice(ratio.at, end), at: ratio.at };
}

/** 90%以下的按满意度÷90%×分值计分: where the rate begins behind a condition. */
function shiftOf(text: string): number {
  return /^.*?(?:的|%|以下)(?:按照|按|以(?![下上内])|根据)/.exec(text)?.[0].length ?? 0;
}

/** 按开工率计5分: a score that depends on a figure, without saying how. */
const MEASURED_BY =
  /^(?:按照|按|根据|依据|以)(?!时|期|规定|要求|计划|月|季|年|周|日|程序).*(?:率|度|比例|进度|情况|结果|数量|数|多少|规模|金额)$/;

/** A comparison or a step that stayed words: 完成率≥1, 每低0.01. */
const UNREAD_NUMBER = /[≥≤<>=≠]|每[降低高超少多增减提下上差偏逾延迟推][^,]*\d/;

/** 低于目标值10%-20%: a distance, not the figure itself. */
const FROM_TARGET = /(?:[低高少多]于|超过|未达到?|[比较]).*(?:目标|计划|任务|标准|要求)[值数]?$/;

/** 符合一项得1分 gives points for each. */
const MEETS_ONE = /(?:符合|满足|具备|做到|达到)其?中?(?:一|1)(?:项|条|个|点)(?:的|要求|条件|标准)*$/;

const IDIOMS = /(?:第|统|唯|单|同|专|万|逐|任|任何|某|哪|其中)$/;
const ONE =
  /^(?<before>.*?)(?<verb>符合其中|满足其中|符合|满足|具备|做到|达到|发现|出现|发生|存在|查实|查出|有|缺少|缺失|缺|遗漏|漏报|漏|少|延迟|逾期|迟报|延期|超期|推迟|超过|超)?(?:1|一)(?<unit>个工作日|工作日|个月|人次|起|例|处|项|条|个|次|户|套|间|人|名|位|件|份|笔|栋|家|篇|宗|批|天|日|月|期|类|场)(?<noun>.*)$/;

/** 发生一起…扣4分, 缺一项扣1分, 逾期1天扣1分: one such event costs so much, and each further one again. */
function implicitSteps(text: string): PrintedSteps | null {
  const groups = ONE.exec(text)?.groups;
  if (!groups) return null;
  const { before = '', verb, unit = '', noun = '' } = groups;
  if (
    IDIOMS.test(before) ||
    /^(?:[户人事档策次]|一(?!般))/.test(noun) ||
    /(?:及以上|以上|以内|以下|或)/.test(noun)
  )
    return null;
  const isCounted = (verb !== undefined && !IDIOMS.test(before)) || before === '' || noun === '';
  if (!isCounted || !isPlainText(before + noun)) return null;
  return {
    form: { kind: 'count', isImplicit: true },
    size: 1,
    unit,
    limit: null,
    before,
    verb: verb ?? '',
    noun,
  };
}

const TAIL = /(?:的情况下|的情形下|的话|的时候|的时|的|,|:|、|(?<![细规原准守法总附])则)+$/;

function withoutTail(text: string): string {
  return text.replace(/(?<=的|%|以下)(?:按照|按|以|根据)$/, '').replace(TAIL, '');
}

/** Connecting words in front of a condition. */
function withoutLead(text: string): string {
  return text.replace(
    /^(?:其中|并且|而且|同时|并|且|但|而|另外|此外|凡是|凡|如果|如|若|当(?![年地期日月])|对于|对)(?=..)/,
    '',
  );
}

/** Without stops behind it, and without what only wraps a step: 按每下降5个百分点扣1分计算. */
function trimmed(phrase: Phrase): Phrase {
  const plain = phrase.text.replace(/[,;:。、\n]+$/, '');
  const wrapped = /^(?:按照|按)(?=每)/.exec(plain)?.[0].length ?? 0;
  const text = plain
    .slice(wrapped)
    .replace(/(?<=^.*每.*[扣减得加][^,]*分)(?:的标准)?(?:计算|计扣|扣减|扣除|扣分|执行|计)$/, '');
  const start = phrase.start + wrapped;
  return { ...phrase, text, start, end: start + text.length };
}
