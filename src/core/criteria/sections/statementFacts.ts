import type { PrintedBounds } from '../statements/bounds';
import type { Head, PrintedSteps, Statement } from '../statements/statement';

/** The words of its conditions. */
export function conditionText({ heads }: Pick<Statement, 'heads'>): string {
  return heads.map((head) => head.text).join(',');
}

export function stepsIn(statement: Statement): PrintedSteps | null {
  const head = statement.heads.find((one) => one.kind === 'steps');
  return head?.kind === 'steps' ? head.steps : null;
}

export function isPercentSteps(steps: PrintedSteps | null): boolean {
  return steps !== null && steps.form.kind !== 'count';
}

/** The condition on a figure as printed; null where there is none. */
export function printedBoundsIn({ heads }: Statement): PrintedBounds | null {
  const head = heads.find((one) => one.kind === 'bounds');
  return head?.kind === 'bounds' ? head.printed : null;
}

/** The unit of a condition on a number of things; null where there is none. */
export function boundsUnit(statement: Statement): string | null {
  const printed = printedBoundsIn(statement);
  return printed && printed.unit !== '%' ? printed.unit : null;
}

export function stepsUnit(statement: Statement): string | null {
  const steps = stepsIn(statement);
  return steps?.form.kind === 'count' ? steps.unit : null;
}

/** What a condition counts, behind its number. */
export function boundsNoun(statement: Statement): string {
  return printedBoundsIn(statement)?.noun ?? '';
}

export function stepsNoun(statement: Statement): string {
  return stepsIn(statement)?.noun ?? '';
}

/** Whether the statement measures a rate by a figure of its own. */
export function isMeasured(statement: Statement): boolean {
  return (
    statement.effect.kind === 'proportion' ||
    statement.effect.kind === 'line' ||
    isPercentSteps(stepsIn(statement)) ||
    statement.heads.some(
      (head) =>
        head.kind === 'gap' ||
        (head.kind === 'target' && head.share !== null) ||
        (head.kind === 'bounds' && head.printed.unit === '%'),
    )
  );
}

/** 全年无越级上访得10分；出现1批次扣2分: what occurs is named by the award before it, which denies it; null where none does. */
export function deniedBefore(statements: readonly Statement[], step: Statement): Head | null {
  const before = statements.findLast((one) => one.start < step.start);
  const [head, ...others] = before?.heads ?? [];
  const isDenied = before?.effect.kind === 'award' && head?.kind === 'text' && DENIED.test(head.text);
  const { before: lead, noun } = stepsIn(step) ?? { before: '', noun: '' };
  return isDenied && others.length === 0 && lead === '' && noun === '' ? head : null;
}

const DENIED = /^(?:全年|年度内?|当年|本年度?|年内|本项|评价期内)?(?:均|都)?(?:未|无|没有|不存在)/;
