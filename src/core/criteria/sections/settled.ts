import type { Amount, Rule, Veto } from '../rule';
import type { Head, Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';

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
    if (heads.some((head) => head.kind === 'no-task')) {
      notApplicable.push(notApplicableOf(section, statement));
    } else if (effect.kind === 'zero' && (effect.scope === 'group' || effect.scope === 'total')) {
      vetoes.push(vetoOf(section, statement, effect.scope));
    } else if (!isItem && effect.kind === 'zero' && effect.scope === 'item' && isSum(statements)) {
      draft.refuse(statement);
    } else if (isItem && effect.kind === 'zero' && effect.scope === 'indicator') {
      lineVetoes.push(vetoOf(section, statement, 'line'));
    } else if (effect.kind !== 'no-bonus') {
      rest.push({ ...statement, heads: heads.flatMap((head) => taskAsWords(head, statements)) });
    }
  }
  return { notApplicable, vetoes, lineVetoes, rest };
}

/** Something that, where it happened, leaves nothing of the line, its group or the total. */
export function vetoOf({ draft, clauses }: SectionContext, statement: Statement, scope: Veto['scope']): Veto {
  const { start, end } = clauses.of(statement);
  const veto = scope === 'line' ? {} : { veto: scope };
  const question = draft.questions.ask({ kind: 'yesno', asks: 'fact', start, end, ...veto });
  return { condition: { kind: 'fact', question, holds: true }, scope, span: draft.span(statement) };
}

/** 无此项任务的得满分. */
function notApplicableOf({ draft }: SectionContext, statement: Statement): Rule['notApplicable'][number] {
  const { effect, heads } = statement;
  const [noTask, ...others] = heads;
  const isSettling =
    effect.kind === 'keep' || (effect.kind === 'award' && deniesTask(noTask, effect.form === 'full'));
  if (!noTask || others.length > 0 || !isSettling) return draft.refuse(statement);
  const span = draft.span(statement);
  const amount: Amount = effect.kind === 'award' ? effect.amount : { kind: 'share', value: 100, span };
  const { start, end } = noTask;
  const question = draft.questions.ask({ kind: 'yesno', asks: 'not-applicable', start, end });
  return { question, amount, span };
}

/** With points of its own, a clause must deny the task itself: 无此项任务的得2分. */
function deniesTask(head: Head | undefined, isFull: boolean): boolean {
  return isFull || THE_TASK.test(head?.text ?? '');
}

/** 无此项任务, 不涉及该项. */
const THE_TASK = /(?:任务|此项|该项|本项)$/;

/** 有任务的 answers 无任务的; without that, 有培训计划的 is a condition like any other. */
function taskAsWords(head: Head, all: readonly Statement[]): readonly Head[] {
  if (head.kind !== 'task') return [head];
  const isAnswer = all.some((one) => one.heads.some((other) => other.kind === 'no-task'));
  return isAnswer ? [] : [{ kind: 'text', text: head.text, start: head.start, end: head.end }];
}

function isSum(statements: readonly Statement[]): boolean {
  return statements.filter(({ effect }) => effect.kind === 'award').length > 1;
}
