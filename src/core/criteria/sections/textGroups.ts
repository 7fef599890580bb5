import type { Words } from '../draft';
import { gradeAtEnd, gradeIn, gradeOfMatter, isGrade, isGradeOf } from '../grammar/grades';
import { isNegative } from '../grammar/polarity';
import { areDegrees, isDenialOf } from '../grammar/related';
import { MISSING_PART } from '../grammar/related';
import type { Amount, Case, Change, Value } from '../rule';
import type { SectionReader, Yield } from './section';
import type { Statement } from '../statements/statement';

/** Statements of which only one can hold: 及时公开的得3分，未公开的不得分. */
type Group = Statement[];

const DEGREE = /(?:很|较|比较|基本|非常|部分|全部|全面|完全|已|均|不|未|不够)*$/;

/** The statements of a section that are judged in words. */
export class TextGroups {
  private groups: Group[] = [];
  private readonly bonuses: Statement[] = [];
  private readonly shared: Statement[] = [];

  constructor(
    private readonly section: SectionReader,
    statements: readonly Statement[],
  ) {
    for (const statement of statements) this.sort(statement, statements);
  }

  /**
   * The award that describes the whole (台账齐全得满分，每缺1项扣0.5分) is no question of its own: the deductions
   * say when it is missed.
   */
  takeBase(isItem: boolean): Amount | null {
    const awards = this.groups.filter((group) => group.some((one) => one.effect.kind === 'award'));
    const [group] = awards;
    const [award] = group ?? [];
    if (awards.length !== 1 || !group || group.length !== 1 || award?.effect.kind !== 'award') return null;
    if (!isItem && !this.section.draft.isWholeLine(award.effect.amount)) return null;
    this.section.checkOneCondition(award);
    this.groups = this.groups.filter((one) => one !== group);
    return award.effect.amount;
  }

  /**
   * 按时报送得5分，未报送不得分，每迟报1天扣1分: the award is missed by degrees, which the deduction counts, and only
   * the worst ends it all.
   */
  splitCounted(counted: readonly Statement[]): void {
    this.groups = this.groups.flatMap((group) => {
      const [award, zero, ...others] = group;
      if (award?.effect.kind !== 'award' || zero?.effect.kind !== 'zero' || others.length > 0) return [group];
      const isMissed = counted.some(
        (one) =>
          one.effect.kind === 'deduct' &&
          (isDenialOf(textOf(one), textOf(award)) || MISSING_PART.test(textOf(one))),
      );
      const isElse = zero.heads.every((head) => head.kind === 'else');
      const isExact = textOf(award).replace(/^(?:未|没有|无)/, '') === textOf(zero);
      return isMissed && !isElse && !isExact ? [[award], [zero]] : [group];
    });
  }

  /** 获国家级表彰得5分，获省级表彰得3分，其他不得分: more than the whole together, so one of them is to be picked. */
  private joinAlternatives(): void {
    const [first, ...others] = this.groups;
    const last = this.groups.at(-1)?.at(-1);
    const isClosed = last !== undefined && last.heads.length > 0 && isRest(last);
    const awards = this.groups.map(([one]) => one?.effect);
    const own = this.section.ownPoints();
    const isWhole = awards[0]?.kind === 'award' && this.section.draft.worth(awards[0].amount) === own;
    if (!first || others.length === 0 || !isClosed || !isWhole || awards.some((one) => one?.kind !== 'award'))
      return;
    this.groups = [this.groups.flat()];
  }

  read(): Yield {
    this.joinAlternatives();
    const yields = this.groups.map((group) => this.valueOf(group));
    this.checkAlternatives();
    return {
      values: [
        ...yields.flatMap((one) => one.values ?? []),
        ...this.shared.flatMap((one) => this.sharedOut(one)),
      ],
      deductions: yields.flatMap((one) => one.deductions ?? []),
      vetoes: yields.flatMap((one) => one.vetoes ?? []),
      bonuses: this.bonuses.map((statement) => this.bonusOf(statement)),
    };
  }

  private sort(statement: Statement, all: readonly Statement[]): void {
    const { effect, heads } = statement;
    const last = this.groups.at(-1);
    if (statement.isContinued) this.section.draft.refuse(statement);
    if (effect.kind === 'bonus') this.bonuses.push(statement);
    else if (effect.kind === 'each') this.shared.push(statement);
    else if (effect.kind === 'keep') this.checkKeep(statement);
    else if (
      heads.length > 0 &&
      heads.every((head) => head.kind === 'else') &&
      !this.standsAlone(heads, last)
    ) {
      const isTaken = last?.some((one) => one.heads.every((head) => head.kind === 'else'));
      if (!last || isTaken) this.section.draft.refuse(statement);
      last.push(statement);
    } else if (last && this.belongs(statement, last, all)) last.push(statement);
    else this.groups.push([statement]);
  }

  /** 未按期完成的 refers to the clause before, or, where there is none, says what it says. */
  private standsAlone(heads: Statement['heads'], last: Group | undefined): boolean {
    const isShort = heads.every((head) => head.kind === 'else' && head.isShort);
    return isShort && (last === undefined || last.every((one) => one.effect.kind !== 'award'));
  }

  /** 未发现问题的不扣分 says what goes without saying; any other exemption is a rule of its own. */
  private checkKeep(statement: Statement): void {
    if (statement.heads.length === 0) this.section.draft.refuse(statement);
    this.section.checkOneCondition(statement);
    const { text } = this.section.clauseOf(statement);
    const isOtherSide =
      !isNegative(text) &&
      this.section.reading.statements.some(
        (one) => one.start !== statement.start && isDenialOf(textOf(one), text),
      );
    if (!isOtherSide && !/^(?:未发现|未发生|未出现|没有发现|没有|无|不存在)/.test(text))
      this.section.draft.refuse(statement);
  }

  private belongs(statement: Statement, group: Group, all: readonly Statement[]): boolean {
    const text = textOf(statement);
    const others = group.map(textOf);
    const { effect } = statement;
    // 经同意的，逾期不得分: more than the other side of 按期完成得3分.
    const isSide = statement.heads.every((head) =>
      others.some((other) => isDenialOf(head.text, other) || isNegative(head.text)),
    );
    if ((effect.kind === 'zero' || effect.kind === 'deduct') && !isSide) return false;
    // 使用不合格材料造成事故的，本项不得分 is more than 材料检测不合格.
    const isForMore = effect.kind === 'zero' && effect.scope !== 'here' && /造成|引发|引起|导致/.test(text);
    if (isForMore) return false;
    if (effect.kind === 'zero') {
      const isForLine = effect.scope !== 'here';
      const awards = all.filter((one) => one.effect.kind === 'award').length;
      if (isForLine && awards > 1 && !others.every(isGrade)) return false;
      return group.some((one, index) => one.effect.kind !== 'zero' && isDenialOf(text, others[index] ?? ''));
    }
    if (effect.kind === 'deduct') {
      return group.some((one, index) => one.effect.kind === 'award' && isDenialOf(text, others[index] ?? ''));
    }
    const [only] = group;
    if (group.length === 1 && only?.effect.kind === 'deduct') return isDenialOf(others[0] ?? '', text);
    const isOtherSide =
      group.length === 1 && only?.effect.kind === 'award' && isDenialOf(text, others[0] ?? '');
    if (isOtherSide && text.length <= (others[0] ?? '').length + 3) return true;
    if (group.every((one) => one.effect.kind === 'zero'))
      return group.length === 1 && isDenialOf(others[0] ?? '', text);
    const isSum = this.sumOfAwards(all) === this.section.ownPoints();
    if (others.every(isGrade) && isGrade(text)) return true;
    if (isGradeOf(text, others[0] ?? '')) return true;
    return !isSum && others.every((other) => areDegrees(other, text));
  }

  private sumOfAwards(all: readonly Statement[]): number {
    return all.reduce(
      (sum, { effect }) => sum + (effect.kind === 'award' ? this.section.draft.worth(effect.amount) : 0),
      0,
    );
  }

  private valueOf(group: Group): Yield {
    const { draft } = this.section;
    const [first, second, ...others] = group;
    if (!first) return {};
    if (!second) return this.single(first);
    const awards = group.filter((one) => one.effect.kind === 'award');
    const penalties = group.filter((one) => one.effect.kind === 'deduct');
    if (penalties.length > 1) return this.severalPenalties(group, awards, penalties);
    const isRest = second.heads.every((head) => head.kind === 'else');
    const isDenied = awards.length === 2 && (isRest || isDenialOf(textOf(second), textOf(first)));
    if (others.length > 0 || (awards.length === 2 && !isDenied)) return { values: [this.choice(group)] };
    const [award] = awards;
    const other = award === first ? second : first;
    if (award?.effect.kind !== 'award') return draft.refuse(first);
    this.section.checkOneCondition(other);
    return {
      values: [draft.binary(this.section.clauseOf(award), award.effect.amount, this.missed(award, other))],
    };
  }

  /** 齐全、及时得5分；不齐全扣2分；不及时扣2分: each by itself, from the full points. */
  private severalPenalties(
    group: Group,
    awards: readonly Statement[],
    penalties: readonly Statement[],
  ): Yield {
    const { draft } = this.section;
    const [award, ...others] = awards;
    const zeros = group.filter((one) => one.effect.kind === 'zero');
    const isWhole = award?.effect.kind === 'award' && this.section.isWhole(award.effect.amount);
    if (
      !award ||
      !isWhole ||
      others.length > 0 ||
      awards.length + penalties.length + zeros.length < group.length
    ) {
      return draft.refuse(group[0] as Statement);
    }
    this.section.checkOneCondition(award);
    this.section.takeHeading(award);
    const parts = [...penalties, ...zeros].map((one) => this.single(one));
    return {
      deductions: parts.flatMap((part) => part.deductions ?? []),
      vetoes: parts.flatMap((part) => part.vetoes ?? []),
    };
  }

  /** What is left where the award is missed. */
  private missed(award: Statement, other: Statement): Value {
    const span = this.section.draft.span(other);
    if (other.effect.kind !== 'deduct' || award.effect.kind !== 'award') return this.section.worthOf(other);
    const base: Value = { kind: 'amount', amount: award.effect.amount, span };
    const deduction: Change = { kind: 'fact', condition: null, amount: other.effect.amount, cap: null, span };
    return { kind: 'less', base, deductions: [deduction], cap: null };
  }

  private single(statement: Statement): Yield {
    const { draft } = this.section;
    const { effect } = statement;
    if (effect.kind === 'zero') return { vetoes: [this.section.veto(statement, 'line')] };
    const clause = this.section.clauseOf(statement);
    if (effect.kind === 'award') return { values: [draft.binary(clause, effect.amount, null)] };
    if (effect.kind !== 'deduct') return draft.refuse(statement);
    const question = draft.questions.ask({
      kind: 'yesno',
      asks: 'fact',
      start: clause.start,
      end: clause.end,
    });
    const condition = { kind: 'fact', question, holds: true } as const;
    const { amount } = effect;
    return {
      deductions: [
        {
          kind: 'fact',
          condition,
          amount,
          cap: this.section.caps.of(statement),
          span: draft.span(statement),
        },
      ],
    };
  }

  private bonusOf(statement: Statement): Change {
    const { draft } = this.section;
    const clause = this.section.clauseOf(statement);
    if (statement.effect.kind !== 'bonus') return draft.refuse(statement);
    const question = draft.questions.ask({
      kind: 'yesno',
      asks: 'fact',
      start: clause.start,
      end: clause.end,
    });
    return {
      kind: 'fact',
      condition: { kind: 'fact', question, holds: true },
      amount: statement.effect.amount,
      cap: this.section.caps.of(statement),
      span: draft.span(statement),
    };
  }

  /** Printed words to choose from: 健全, 基本健全, 不健全. */
  private choice(group: Group): Value {
    const { draft } = this.section;
    const [first] = group as [Statement, ...Statement[]];
    const whole = group.find((one) => one.effect.kind === 'award');
    const clauses = group.map((one) =>
      one.heads.length > 0 && one.heads.every((head) => head.kind === 'else')
        ? wordsOf(one)
        : this.section.clauseOf(one),
    );
    group.slice(1).forEach((one) => this.section.checkOneCondition(one));
    const topic = first.topic ?? this.section.looseBefore(first);
    const start = Math.min(...clauses.map((clause) => clause.start));
    const end = group.at(-1)?.end ?? first.end;
    const question = draft.questions.ask({
      kind: 'choice',
      asks: 'fact',
      start,
      end,
      label: draft.questions.quoted(
        (topic ?? (clauses[0] as Words)).start,
        (topic ?? (clauses[0] as Words)).end,
      ),
      choices: choiceWords(clauses.map((clause) => draft.questions.quoted(clause.start, clause.end))),
    });
    const cases = group.map((statement, index): Case => ({
      condition: { kind: 'choice', question, index },
      value:
        whole && statement.effect.kind === 'deduct'
          ? this.missed(whole, statement)
          : this.section.worthOf(statement),
      span: draft.span(statement),
    }));
    return { kind: 'cases', cases, otherwise: null, countsAbove100As100: false };
  }

  /** A、B、C各得1分. */
  private sharedOut(statement: Statement): readonly Value[] {
    const { draft } = this.section;
    const { effect, heads } = statement;
    if (effect.kind !== 'each' || heads.some((head) => head.kind !== 'text')) return draft.refuse(statement);
    const clauses = heads.flatMap((head) => partsOf(head));
    if (clauses.length < 2) return draft.refuse(statement);
    return clauses.map((clause) => draft.binary(clause, effect.amount, null));
  }

  /** Several awards beside one that is worth the whole line contradict themselves. */
  private checkAlternatives(): void {
    const { draft } = this.section;
    const awards = this.groups.filter((group) => group.some((one) => one.effect.kind === 'award'));
    if (awards.length < 2) return;
    for (const group of awards) {
      const whole = group.find(
        (one) =>
          one.effect.kind === 'award' &&
          draft.worth(one.effect.amount) >= (this.section.ownPoints() ?? Infinity),
      );
      if (whole) draft.refuse(whole);
    }
  }
}

/** 其他不得分, 未办理不得分: what remains where none of the awards is earned. */
function isRest(statement: Statement): boolean {
  if (statement.heads.every((head) => head.kind === 'else')) return true;
  const text = textOf(statement);
  return statement.effect.kind === 'zero' && text.length <= 8 && isNegative(text);
}

function textOf(statement: Statement): string {
  return statement.heads.map((head) => head.text).join(',');
}

function wordsOf(statement: Statement): Words {
  const [head] = statement.heads;
  return { text: textOf(statement), start: head?.start ?? statement.start, end: head?.end ?? statement.end };
}

function partsOf(head: Words): Words[] {
  const parts: Words[] = [];
  let start = head.start;
  const joint = head.text.includes('、') ? /、|以及|和/ : /以及|和/;
  for (const part of head.text.split(joint)) {
    if (part !== '') parts.push({ text: part, start, end: start + part.length });
    start += part.length + (head.text.startsWith('以及', start + part.length - head.start) ? 2 : 1);
  }
  return parts;
}

/** 内控制度健全, 基本健全, 不健全 → 健全, 基本健全, 不健全: the matter itself is named in the label. */
function choiceWords(printed: readonly string[]): readonly string[] {
  const words = printed.map((word) => word.replace(/[“”"‘’「」]/g, ''));
  const grades = words.map(
    (word, index) => gradeIn(word) ?? (index === 0 ? gradeAtEnd(word) : gradeOfMatter(word)),
  );
  if (grades.every((grade) => grade !== null)) return grades;
  const [first = '', ...others] = words;
  const core = others.map(
    (word) => /(?:很|较|比较|基本|非常|部分|全部|完全|不|未|不够)*(.+)$/.exec(word)?.[1] ?? word,
  );
  const [shared] = core;
  const isShared = shared !== undefined && core.every((one) => one === shared) && first.endsWith(shared);
  if (!isShared || first === shared) return words;
  const lead = first.slice(0, first.length - shared.length);
  const degree = DEGREE.exec(lead)?.[0] ?? '';
  return [degree + shared, ...others];
}
