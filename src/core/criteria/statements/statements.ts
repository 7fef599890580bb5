import { readBounds } from './bounds';
import { readProduct } from './formulas';
import {
  EFFECTS,
  MODIFIERS,
  PROPORTIONS,
  SHARED_OUT,
  type AmountForm,
  type Effect,
  type Modifier,
} from '../grammar';
import { checkPlain, implicitSteps, readHead, withoutLead, withoutTail } from './heads';
import { isPlainText, RULE_WORDS } from '../grammar/plainText';
import { numberFromWord, typedSpan, type NormalText } from '../text/normalise';
import { Refused } from '../refused';
import type { Amount, StepPolicy } from '../rule';
import type { Phrase, Sentence } from '../text/segments';
import type { Cap, Head, Place, Reading, SharedCap, Statement, StatementEffect } from './statement';
import type { Match, Parts } from '../grammar/wording';

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
    // 未开展监控、自评，各扣1.5分: which of them, and how often, is not asked so far.
    if (
      meaning.kind === 'deduct' &&
      lead !== undefined &&
      /(?:各|各自|各项|分别)$/.test(phrase.text.slice(0, effect.start))
    )
      throw new Refused('not-understood', phrase.start, phrase.end);
    const own = this.headsBefore(phrase, effect.start, meaning);
    const before = phrase.text.slice(0, effect.start);
    // 影响得分 awards nothing.
    const isDenied = /^[,;。、]?(?:不|未|没|否则|反之)/.test(this.normal.text.slice(phrase.end));
    const isQuality =
      isDenied && /(?:合理|规范|准确|完整|明确|健全|齐全|及时|合规|有效|到位|达标|合格)$/.test(before);
    if (
      phrase.text.slice(effect.start) === '得分' &&
      before !== '' &&
      !/[的则可]$/.test(before) &&
      !isQuality
    )
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
      checkPlain(lead, phrase);
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
        readHead({ ...phrase, text: first, end: phrase.start + first.length }, null),
        readHead({ ...phrase, text: split[2], start: at, end: phrase.start + text.length }, effect),
      ];
    }
    return [readHead({ ...phrase, text, end: phrase.start + text.length }, effect)];
  }

  private readCondition(phrase: Phrase): void {
    const text = withoutTail(phrase.text);
    if (text === '') return;
    const place = { ...phrase, text, end: phrase.start + text.length };
    if (phrase.isHeading && readBounds(text) === null && !/每/.test(text)) {
      checkPlain(text, place);
      this.dropPending();
      this.topic = { text, start: place.start, end: place.end };
      return;
    }
    this.pending.push(readHead(place, null));
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
    this.countLast(cap, of);
    this.caps.push({ of, cap, sentence: this.sentence, isShared, start: phrase.start, end: phrase.end });
    return true;
  }

  /** 新筹集1个项目得2分，最多6分: a limit above the award says that each of them counts. */
  private countLast(cap: Cap, of: SharedCap['of']): void {
    const last = this.statements.at(-1);
    const [head, ...others] = last?.heads ?? [];
    if (!last || last.effect.kind !== 'award' || !head || !canCount(head) || others.length > 0) return;
    const { amount } = last.effect;
    const isHigher =
      cap.kind === 'full' ||
      (cap.kind === 'points' && cap.amount.kind === amount.kind && cap.amount.value > amount.value);
    const steps = isHigher && of !== 'deduction' && of !== 'bonus' ? implicitSteps(head.text, true) : null;
    if (steps) this.statements.splice(-1, 1, { ...last, heads: [{ ...head, kind: 'steps', steps }] });
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
    if (this.extendsVeto(effect, own, phrase)) return;
    const heads = describedOnly([...this.pending, ...own]);
    const last = heads.at(-1);
    const isPenalty = effect.kind === 'deduct' && own.length === 0;
    const implicit = isPenalty && last && canCount(last) ? implicitSteps(withoutLead(last.text)) : null;
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

  /** 一票否决，本项不得分: one veto, and what it is a veto on. */
  private extendsVeto(effect: StatementEffect, own: readonly Head[], phrase: Phrase): boolean {
    const last = this.statements.at(-1);
    const isBare = own.length === 0 && this.pending.length === 0 && effect.kind === 'zero';
    const isVeto = last?.effect.kind === 'zero' && last.sentence === this.sentence;
    if (!isBare || !isVeto || !/一票否决$/.test(this.normal.text.slice(last.start, last.end))) return false;
    this.statements.splice(-1, 1, { ...last, effect, end: phrase.end });
    return true;
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
  return /^(?:.*?(?:的|%|以下)|否则|反之)(?:按照|按|以(?![下上内])|根据)/.exec(text)?.[0].length ?? 0;
}

/** Without stops behind it, and without what only wraps a step: 按每下降5个百分点扣1分计算. */
function trimmed(phrase: Phrase): Phrase {
  const plain = phrase.text.replace(/[,;:。、\n]+$/, '');
  const isFormula = /^(?:按照|按)得分=/.test(plain);
  const wrapped = /^(?:按照|按)(?=每|得分=)/.exec(plain)?.[0].length ?? 0;
  const text = plain
    .slice(wrapped)
    .replace(isFormula ? /(?:计算|计分)$/ : '', '')
    .replace(/(?<=^.*每.*[扣减得加][^,]*分)(?:的标准)?(?:计算|计扣|扣减|扣除|扣分|执行|计)$/, '');
  const start = phrase.start + wrapped;
  return { ...phrase, text, start, end: start + text.length };
}

/** Whether a bare number of things in it may be one of many: 发生1起…. */
function canCount(head: Head): boolean {
  return head.kind === 'text' || (head.kind === 'bounds' && head.printed.bounds[0]?.operator === null);
}

/** 抽查10户，满意户数9户以上: the sample is no condition beside a real one. */
function describedOnly(heads: readonly Head[]): Head[] {
  const isReal = (head: Head) =>
    head.kind === 'bounds' &&
    (head.printed.unit === '%' || head.printed.bounds.some((bound) => bound.operator !== null));
  return heads.map((head) => {
    const isSample =
      head.kind === 'bounds' && head.printed.unit !== '%' && !head.printed.isRange && !isReal(head);
    if (!isSample || !heads.some((other) => other !== head && isReal(other))) return head;
    return { kind: 'text', text: head.text, start: head.start, end: head.end };
  });
}
