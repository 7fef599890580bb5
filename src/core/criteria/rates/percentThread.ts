import type { Draft } from '../draft';
import { RULE_WORDS } from '../grammar/plainText';
import { isNegative } from '../grammar/polarity';
import type { Bound, Case, Limit, QuestionRef, Veto } from '../rule';
import { dutyOf } from '../sections/duties';
import type { SectionContext } from '../sections/sectionContext';
import { stepsIn } from '../sections/statementFacts';
import { isRate, nameOf } from '../sections/subject';
import type { Thread } from '../sections/threads';
import {
  boundsOf,
  limitValue,
  tierOf,
  withExcess,
  withoutTakenEnds,
  type BoundsHead,
  type Tier,
} from '../sections/tiers';
import type { Head, Statement } from '../statements/statement';
import { fromFullPoints } from './gapBase';
import { againstOwnStandard } from './ownStandard';
import { checkMeasure, checkRest } from './percentContradictions';

/** A statement with the bounds of its condition. */
export interface Bounded {
  readonly statement: Statement;
  readonly bounds: readonly Bound[];
  readonly isDistance: boolean;
}

export const WHOLE_RATE = 100;

/** What a section says of one rate, sorted by what it says: tiers, steps, a proportion, what is left. */
export class PercentThread {
  readonly draft: Draft;
  readonly question: QuestionRef;
  readonly bounded: Bounded[] = [];
  readonly stepped: Statement[] = [];
  otherwise: Statement | null = null;
  proportion: Statement | null = null;
  line: Statement | null = null;
  /** 依次类推 behind tiers. */
  isContinued = false;
  /** The highest end of an unmarked range, which belongs to it; null where another clause lies above. */
  readonly top: number | null;

  constructor(
    readonly section: SectionContext,
    readonly thread: Thread,
  ) {
    this.draft = section.draft;
    this.question = this.ask();
    checkMeasure(section, thread);
    this.top = topOf(thread);
    for (const statement of thread.statements) this.sort(statement, this.top);
    checkRest(this);
  }

  private ask(): QuestionRef {
    const first = this.thread.statements[0] as Statement;
    const name = nameOf(this.thread);
    const named = first.topic ?? this.section.clauses.looseBefore(first);
    const topic = named !== null && ORDINAL.test(named.text) ? null : named;
    const label =
      this.shareOf(name) ??
      this.titled(name) ??
      name ??
      (topic === null ? (lackingRate(this.thread) ?? '完成率') : { start: topic.start, end: topic.end });
    return this.draft.questions.ask({
      kind: 'percent',
      asks: 'level',
      unit: '%',
      start: first.start,
      end: first.end,
      label,
    });
  }

  /** 发放户数低于年度任务数的90%: 发放户数占年度任务数的比例. */
  private shareOf(name: ReturnType<typeof nameOf>): string | null {
    if (!name) return null;
    const [, part, whole] = SHARE_OF_WHOLE.exec(this.draft.questions.quoted(name.start, name.end)) ?? [];
    return part === undefined || whole === undefined ? null : `${part}占${whole}的比例`;
  }

  /** 中央资金（4分）：得分=执行率×4分: 执行率 alone would not say whose. */
  private titled(name: ReturnType<typeof nameOf>): string | null {
    const topic = this.thread.statements[0]?.topic;
    if (!topic || !name || name.end - name.start > 3) return null;
    const { questions } = this.draft;
    const [title, rate] = [topic, name].map(({ start, end }) => questions.quoted(start, end)) as [
      string,
      string,
    ];
    // 到位率：x=100%得满分: the letter stands for what the title names.
    return title.endsWith(rate) || /^[a-zA-Z]$/.test(rate) ? title : title + rate;
  }

  private sort(statement: Statement, top: number | null): void {
    const { heads, effect } = statement;
    if (statement.isContinued && stepsIn(statement) === null) this.isContinued = true;
    if (effect.kind === 'line') {
      if (this.line) this.draft.refuse(statement);
      this.line = statement;
    } else if (effect.kind === 'proportion') {
      const isSpelledOut =
        this.proportion?.effect.kind === 'proportion' &&
        effect.product !== null &&
        (this.proportion.effect.product === null || !this.proportion.effect.product.hasPoints);
      const isConditional = heads.some((head) => head.kind === 'text');
      const isAnnounced = this.proportion !== null && isAnnouncement(this.proportion) && heads.length > 0;
      if (this.proportion && !isAnnounced && (!isSpelledOut || isConditional)) this.draft.refuse(statement);
      if (!this.proportion || isAnnounced) this.proportion = statement;
      else this.proportion = { ...this.proportion, effect, end: statement.end };
    } else if (stepsIn(statement) !== null) {
      // 执行率80%以上的项目，每个得1分 counts projects.
      const isOfThings =
        stepsIn(statement)?.form.kind === 'count' && heads.some(({ kind }) => kind === 'bounds');
      if (isOfThings) this.draft.refuse(statement);
      this.stepped.push(statement);
    } else if (isNoLoss(statement)) return;
    else if (heads.length > 0 && heads.every((head) => head.kind === 'else')) {
      if (this.otherwise) this.draft.refuse(statement);
      this.otherwise = statement;
    } else {
      const bounds = this.boundsIn(statement, top);
      if (bounds.length === 0) this.draft.refuse(statement);
      this.bounded.push({ statement, bounds, isDistance: heads.some(isOfDistance) });
    }
  }

  boundsIn(statement: Statement, top: number | null): readonly Bound[] {
    const context = { normal: this.draft.normal, inclusion: this.section.reading.inclusion, isWhole: false };
    return statement.heads.flatMap((head) => {
      if (head.kind === 'bounds' || head.kind === 'target' || head.kind === 'gap') {
        if (head.kind === 'bounds' && head.printed.unit !== '%') return this.draft.refuse(statement);
        if (head.kind === 'bounds' && this.isBareLevel(head, statement)) return this.draft.refuse(statement);
        const isTop = head.kind === 'bounds' && head.printed.bounds.some((bound) => bound.value === top);
        const measured = this.fromTarget(beyondWhole(head));
        const bounds = boundsOf(measured, context, isTop);
        return withExcess(
          measured.kind === 'gap'
            ? fromFullPoints(this, measured, bounds)
            : againstOwnStandard(this, measured, bounds),
          head,
          this.section.points.isBest(statement, this.thread.statements),
        );
      }
      if (head.kind === 'steps' || head.kind === 'else') return [];
      if (head.kind === 'text' && this.isSaidBeside(statement, head)) return [];
      return this.draft.refuse(statement);
    });
  }

  /** 比目标值低5个百分点以内得2分，超过5个百分点不得分: still the distance from the target. */
  private fromTarget(head: BoundsHead): BoundsHead {
    const { text, start, end } = head;
    const isDistance = this.thread.statements.some((one) => one.heads.some(({ kind }) => kind === 'gap'));
    if (!isDistance || head.kind !== 'bounds' || !BEYOND_POINTS.test(text)) return head;
    const from = head.printed.bounds[0]?.value ?? 0;
    return { kind: 'gap', subject: '', form: 'beyond', from, to: from, isExcluded: true, text, start, end };
  }

  /**
   * Words beside a percent that change nothing: 未按计划完成的，按比例扣分 says what the proportion says;
   * 满意度调查，满意度… names what is asked for. 按规定建档的，建档率… is a condition of its own.
   */
  private isSaidBeside(statement: Statement, head: Head): boolean {
    const isMeasuring = stepsIn(statement) !== null || statement.effect.kind === 'proportion';
    if (RULE_WORDS.test(head.text) && !isRate(head.text)) return false;
    // 执行率80%以上，结余资金已上缴，得6分: behind the figure it is a second condition.
    const figure = statement.heads.findIndex(({ kind }) => kind === 'bounds' || kind === 'target');
    if (figure >= 0 && figure < statement.heads.indexOf(head)) return false;
    if (isMeasuring && isNegative(head.text)) return true;
    return !this.section.clauses.isConditional(head) && statement === this.thread.statements[0];
  }

  /**
   * 完成率仅80%的扣1分, 超1%扣0.4分: a bare percent that costs points is no floor, but a step without 每, or a level that
   * is too low. 60%得0分 beside an interpolation is a point.
   */
  private isBareLevel({ printed }: Extract<BoundsHead, { kind: 'bounds' }>, statement: Statement): boolean {
    const { effect } = statement;
    const [bound, ...others] = printed.bounds;
    if (!bound || others.length > 0 || bound.operator !== null || bound.value === 0) return false;
    if (stepsIn(statement) !== null) return false;
    const isPoint = this.thread.statements.some((one) => one.effect.kind === 'line');
    return effect.kind === 'deduct' || (effect.kind === 'zero' && !isPoint && bound.value < WHOLE_RATE);
  }

  cases(bounded: readonly Bounded[]): Case[] {
    return this.withoutTakenEnds(bounded).map((one) => ({
      condition: this.condition(one),
      value: this.section.points.worthOf(one.statement),
      span: this.draft.span(one.statement),
    }));
  }

  private withoutTakenEnds(bounded: readonly Bounded[]): readonly Bounded[] {
    return bounded.map((one, index) => {
      const earlier = bounded.slice(0, index).filter((other) => other.isDistance === one.isDistance);
      return {
        ...one,
        bounds: withoutTakenEnds(one.bounds, one.statement, this.tiers(earlier), this.target()),
      };
    });
  }

  condition({ bounds, isDistance }: Bounded): Case['condition'] {
    return { kind: 'bounds', question: this.question, bounds, ...(isDistance ? { isDistance: true } : {}) };
  }

  vetoOf(bounded: Bounded): Veto {
    return { condition: this.condition(bounded), scope: 'line', span: this.draft.span(bounded.statement) };
  }

  tiers(bounded: readonly Bounded[]): Tier[] {
    return bounded.map((one) => tierOf(one.bounds, this.target()));
  }

  target(): number {
    return this.draft.context.target ?? WHOLE_RATE;
  }

  /** What the text names as the standard; null where it names none. */
  standard(): Limit | null {
    const { reading } = this.section;
    const standard = reading.standard ?? dutyOf(reading, this.thread.subject);
    if (standard === null) return null;
    return standard === 'target'
      ? { kind: 'target', factor: 100, offset: 0 }
      : { kind: 'number', value: standard };
  }

  valueOf(limit: Limit): number {
    return limitValue(limit, this.target());
  }

  best(): Bounded | null {
    const awards = this.bounded.filter((one) => one.statement.effect.kind === 'award');
    const worth = awards.map((one) => this.draft.best(this.section.points.worthOf(one.statement)));
    return awards[worth.indexOf(Math.max(...worth))] ?? null;
  }
}

/** 每少拨付10% is measured as 拨付率. */
function lackingRate({ statements }: Thread): string | null {
  const lacking = statements.flatMap(({ heads }) => heads.map(({ text }) => LACKING_STEP.exec(text)?.[1]));
  const verb = lacking.find((one) => one !== undefined);
  return verb === undefined ? null : `${verb}率`;
}

const LACKING_STEP = /每少([\u4e00-\u9fff]{2})\d/;

/** 发放户数低于年度任务数: a part, and what it is compared with. */
const SHARE_OF_WHOLE =
  /^(.{2,}?)(?:不低于|不少于|不超过|不高于|未达到|没有达到|没达到|达不到|未超过|低于|少于|小于|不足|不到|超过|高于|大于|多于)(?!\d+[年月日天次])([^（(]{2,})$/;

/** 一档：95%及以上: which of the tiers, not which rate. */
const ORDINAL = /^第?[一二三四五\d][档级类等](?:次|级)?$/;

/** 超过5个百分点. */
const BEYOND_POINTS = /^(?:超过|高于|大于)[^%]*百分点/;

/** 超额完成. */
const EXCEEDED = /超额?(?:完成)?$/;

/** 按完成进度得分。未完成的，按比例得分: says only that a clause behind it will say how. */
function isAnnouncement({ heads, effect }: Statement): boolean {
  return effect.kind === 'proportion' && heads.length === 0 && effect.product?.hasPoints !== true;
}

/** ±5%. */
export function isOfDistance(head: Head): boolean {
  return head.kind === 'bounds' && head.printed.isDistance;
}

/** 未超过的不扣分, among the steps of a rate. */
function isNoLoss({ heads, effect }: Statement): boolean {
  return effect.kind === 'keep' && heads.every((head) => head.kind === 'else' || head.kind === 'text');
}

/** 超额10% is 110 % of the plan. */
export function isBeyond(head: Extract<BoundsHead, { kind: 'bounds' }>): boolean {
  const [bound] = head.printed.bounds;
  return EXCEEDED.test(head.printed.subject) && bound !== undefined && bound.value < WHOLE_RATE;
}

function beyondWhole(head: BoundsHead): BoundsHead {
  if (head.kind !== 'bounds' || !isBeyond(head)) return head;
  const bounds = head.printed.bounds.map((bound) => ({ ...bound, value: bound.value + WHOLE_RATE }));
  return { ...head, printed: { ...head.printed, bounds } };
}

/** The highest end of an unmarked range, where no other tier lies above it. */
function topOf(thread: Thread): number | null {
  const printed = thread.statements.flatMap((statement) =>
    statement.heads.flatMap((head) => (head.kind === 'bounds' ? [head.printed] : [])),
  );
  const ends = printed
    .filter((one) => one.isRange)
    .map((one) => Math.max(...one.bounds.map((bound) => bound.value)));
  const top = Math.max(...ends);
  const isOpen = printed.some(({ bounds }) => {
    const [first, second] = bounds;
    if (!first) return false;
    if (second) return Math.min(first.value, second.value) >= top;
    return first.value >= top && first.operator !== '<' && first.operator !== '<=';
  });
  return ends.length === 0 || isOpen ? null : top;
}
