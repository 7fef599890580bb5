import { CLASSES } from '../grammar/lexicon';
import { isDenialOf } from '../grammar/related';
import type { Amount, Rule, Veto } from '../rule';
import type { Head, Statement } from '../statements/statement';
import { isOtherSideOfEach } from './restated';
import type { SectionContext } from './sectionContext';
import { conditionText } from './statementFacts';

/** What applies before all else in a section, and the statements that are left. */
export interface Settled {
  readonly notApplicable: Rule['notApplicable'];
  /** Vetoes beyond the line: on a group or the total. */
  readonly vetoes: readonly Veto[];
  /** Vetoes in an item that speak of the whole line: 该指标不得分. */
  readonly lineVetoes: readonly Veto[];
  readonly rest: readonly Statement[];
}

export function settle(section: SectionContext, statements: readonly Statement[]): Settled {
  const { draft, isItem } = section;
  const notApplicable: Rule['notApplicable'][number][] = [];
  const vetoes: Veto[] = [];
  const lineVetoes: Veto[] = [];
  const rest: Statement[] = [];
  for (const statement of statements) {
    const { effect, heads } = statement;
    const exemption = exemptionIn(section, statement, statements);
    if (exemption !== null) {
      notApplicable.push(notApplicableOf(section, statement, exemption));
    } else if (heads.some((head) => head.kind === 'no-task') && settlesLine(section, statement)) {
      checkWholeSettled(section, statement, statements);
      notApplicable.push(notApplicableOf(section, statement, 'not-applicable'));
    } else if (effect.kind === 'zero' && (effect.scope === 'group' || effect.scope === 'total')) {
      vetoes.push(vetoOf(section, statement, effect.scope));
    } else if (isOtherSideOfEach(statement, awardsIn(statements))) {
      continue;
    } else if (effect.kind === 'zero' && effect.scope === 'missed-part') {
      draft.refuse(statement);
    } else if (!isItem && effect.kind === 'zero' && effect.scope === 'item' && isSum(statements)) {
      draft.refuse(statement);
    } else if (isItem && effect.kind === 'zero' && effect.scope === 'indicator') {
      lineVetoes.push(vetoOf(section, statement, 'line'));
    } else if (effect.kind === 'no-bonus') {
      // 经批准的，超额不加分: more than that there is no bonus without an excess.
      section.clauses.checkOneCondition(statement);
      if (!deniesBonus(statement, statements)) draft.refuse(statement);
    } else {
      rest.push({ ...statement, heads: withoutAnswers(statement, statements) });
    }
  }
  return { notApplicable, vetoes, lineVetoes, rest };
}

/**
 * 不涉及加装电梯的，记满分；涉及的，每成功加装1部得1分, 未发生变更的视同满分: what is not there, and full points without any
 * further condition. That nothing happened is a fact, which a row without a task does not answer.
 */
function exemptionIn(
  section: SectionContext,
  statement: Statement,
  all: readonly Statement[],
): 'fact' | 'not-applicable' | null {
  const { effect, heads, end } = statement;
  const [head, ...others] = heads;
  if (head?.kind !== 'text' || others.length > 0 || effect.kind !== 'award' || effect.form !== 'full')
    return null;
  const isBesideAward = all.some((one) => one !== statement && one.effect.kind === 'award');
  const isDeemed =
    isBesideAward && NOT_THERE.test(head.text) && DEEMED.test(section.draft.normal.text.slice(head.end, end));
  if (NOT_CONCERNED.test(head.text) && all.some(isConcerned)) return 'not-applicable';
  return isDeemed ? 'fact' : null;
}

/** 未发生变更, 无上级交办投诉. */
const NOT_THERE = /^(?:本年度?|当年|年内)?(?:无(?!法|故)|没有|未发生|未收到|未出现|不涉及|未涉及)/;
const DEEMED = /^的?,?(?:可|则)?(?:直接|视同|视为|视作)/;
const NOT_CONCERNED = /^[^,;。未不没无]{0,8}(?:不|未)涉及[^,;。]{2,}$/;

/** 涉及的，…: what then counts; 涉及的不得分 would be the other side. */
function isConcerned({ heads }: Statement): boolean {
  return heads.length > 1 && heads.some((head) => head.kind === 'task' && /^涉及/.test(head.text));
}

/** 公租房…得5分；无公租房任务的得5分。棚改…得5分: settles its own part of the line, not the line. */
function checkWholeSettled(
  { draft, isItem }: SectionContext,
  one: Statement,
  all: readonly Statement[],
): void {
  const awards = all.filter(
    ({ effect, heads }) => effect.kind === 'award' && !heads.some(({ kind }) => kind === 'no-task'),
  );
  const isPart = one.effect.kind === 'award' && !draft.isWholeLine(one.effect.amount);
  if (!isItem && isPart && new Set(awards.map(({ sentence }) => sentence)).size > 1) draft.refuse(one);
}

const EXCESS =
  /^(?:未|没有)?(?:超额|超过|超出|超)(?:完成)?(?:年度)?(?:目标|任务|计划|分值|满分|100%|部分)*的?$/;

/** 未超额的不加分 says what goes without saying; 发生事故的不加分 would take the bonus away. */
function deniesBonus({ heads }: Statement, statements: readonly Statement[]): boolean {
  return heads.every(
    ({ kind, text }) =>
      kind === 'else' ||
      EXCESS.test(text) ||
      statements.some((one) => one.effect.kind === 'bonus' && isDenialOf(text, conditionText(one))),
  );
}

/** Something that, where it happened, leaves nothing of the line, its group or the total. */
export function vetoOf({ draft, clauses }: SectionContext, statement: Statement, scope: Veto['scope']): Veto {
  const question = draft.askFact(clauses.of(statement), scope === 'line' ? undefined : scope);
  return { condition: { kind: 'fact', question, holds: true }, scope, span: draft.span(statement) };
}

/** 无此项任务的得满分. */
function notApplicableOf(
  { draft }: SectionContext,
  statement: Statement,
  asks: 'fact' | 'not-applicable',
): Rule['notApplicable'][number] {
  const { effect, heads } = statement;
  const [noTask, ...others] = heads;
  if (!noTask || others.length > 0) return draft.refuse(statement);
  const span = draft.span(statement);
  const amount: Amount = effect.kind === 'award' ? effect.amount : { kind: 'share', value: 100, span };
  const { start, end } = noTask;
  const question = draft.questions.ask({ kind: 'yesno', asks, start, end });
  return { question, amount, span };
}

/**
 * Whether a clause without a task ends the matter. With points of its own it must deny the task itself, or speak of
 * places without it: 无此项任务的得2分, 未检查的县市得20分. 未列入计划的不得分 is a condition like any other.
 */
function settlesLine({ points }: SectionContext, { effect, heads }: Statement): boolean {
  if (effect.kind === 'keep') return true;
  if (effect.kind !== 'award') return false;
  const isWhole = effect.form === 'full' || points.isWhole(effect.amount);
  return heads.some(
    ({ kind, text }) =>
      kind === 'no-task' &&
      (effect.form === 'full' || DENIES_TASK.test(text) || (isWhole && NAMES_PLACES.test(text))),
  );
}

const DENIES_TASK = /(?:任务|此项|该项|本项)$/;

/** 未列入清单的县（市、区）. */
const NAMES_PLACES = new RegExp(`的(?:${CLASSES['地区']?.replaceAll(' ', '|') ?? ''})(?:不|$)`);

/** 有任务的 answers 无任务的; without that, 有培训计划的 is a condition like any other. */
function withoutAnswers({ heads, effect }: Statement, all: readonly Statement[]): readonly Head[] {
  const isBare = heads.length === 1 && effect.kind !== 'proportion';
  return heads.flatMap((head): readonly Head[] => {
    if (head.kind !== 'task' && head.kind !== 'no-task') return [head];
    const isAnswer =
      head.kind === 'task' &&
      !isBare &&
      all.some((one) => one.heads.some((other) => isDenied(other) && answers(head.text, other.text)));
    return isAnswer ? [] : [{ kind: 'text', text: head.text, start: head.start, end: head.end }];
  });
}

function isDenied({ kind, text }: Head): boolean {
  return kind === 'no-task' || (kind === 'text' && NOT_CONCERNED.test(text));
}

/** 列入的, 有改造任务的 and 未列入年度清单的, 无此项任务的: the same is said to be, and not to be. */
function answers(task: string, noTask: string): boolean {
  const matter = task
    .replace(/^(?:如|若|对于|对|凡|当年|本年度?|年度)*(?:有|已|承担|安排|下达|涉及)*了?/, '')
    .replace(/的.*$/, '');
  return /任务$|^$/.test(matter) || noTask.includes(matter) || /(?:此项|该项|本项)/.test(noTask);
}

function isSum(statements: readonly Statement[]): boolean {
  return awardsIn(statements) > 1;
}

function awardsIn(statements: readonly Statement[]): number {
  return statements.filter(({ effect }) => effect.kind === 'award').length;
}
