import {
  compile,
  evaluate,
  explain,
  toFormula,
  type Answer,
  type CompiledCriterion,
  type CriteriaPhrases,
  type CriterionContext,
  type StepPolicy,
} from '../core/criteria';
import { readNumber } from '../core/cells/readNumber';
import type { CriterionStrings } from '../locale/commandLineStrings';
import { questionJson } from './questionJson';

export interface CriterionIo {
  out(line: string): void;
  err(line: string): void;
  readFile(path: string): string;
}

interface Options {
  readonly context: CriterionContext;
  readonly answers: readonly Answer[] | null;
  readonly batch: string | null;
  readonly text: string | null;
}

class BadArguments extends Error {}

const STEPS: readonly StepPolicy[] = ['linear', 'started', 'whole'];
const DEFAULT_POINTS = 10;
/** Cells that the printed formula refers to: the answers in A, the points in B1, the target in C1. */
const CELLS = { answers: 'A', points: 'B1', target: 'C1' };

/** Tries a criterion: prints as JSON how it is read. Returns the exit code: 2 for bad arguments. */
export function runCriterion(
  args: readonly string[],
  phrases: CriteriaPhrases,
  strings: CriterionStrings,
  io: CriterionIo,
): number {
  try {
    const options = readOptions(args, strings);
    if (options.batch !== null) {
      const lines = batch(options.batch, options.context, phrases, strings, io);
      lines.forEach((line) => io.out(line));
      return 0;
    }
    if (options.text === null) throw new BadArguments(strings.missingText);
    const criterion = compile(options.text, options.context);
    const score = options.answers === null ? {} : { score: scoreOf(criterion, options.answers) };
    io.out(JSON.stringify({ ...described(criterion, phrases), ...score }, null, 2));
    return 0;
  } catch (problem) {
    if (!(problem instanceof BadArguments)) throw problem;
    io.err(problem.message);
    return 2;
  }
}

function readOptions(args: readonly string[], strings: CriterionStrings): Options {
  let points = DEFAULT_POINTS;
  let target: number | null = null;
  let step: StepPolicy = 'linear';
  let answers: readonly Answer[] | null = null;
  let file: string | null = null;
  let text: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index] ?? '';
    if (!name.startsWith('--')) {
      if (text !== null) throw new BadArguments(strings.unknownArgument(name));
      text = name;
      continue;
    }
    const value = args[(index += 1)];
    if (value === undefined) throw new BadArguments(strings.badValue(name));
    const number = Number(value);
    const isNumber = value.trim() !== '' && Number.isFinite(number);
    const printed = targetIn(value);
    const policy = STEPS.find((one) => one === value);
    const list = name === '--answers' ? answersIn(value) : null;
    if (name === '--points' && isNumber && number > 0) points = number;
    else if (name === '--target' && printed !== null) target = printed;
    else if (name === '--step' && policy) step = policy;
    else if (name === '--answers' && list) answers = list;
    else if (name === '--batch') file = value;
    else if (['--points', '--target', '--step', '--answers'].includes(name))
      throw new BadArguments(strings.badValue(name));
    else throw new BadArguments(strings.unknownArgument(name));
  }
  return { context: { points, target, step }, answers, batch: file, text };
}

function answersIn(json: string): readonly Answer[] | null {
  const value = parsed(json);
  return Array.isArray(value) && value.every(isAnswer) ? value : null;
}

/** A target as a number or as a cell prints it (90, "90%", "≥90%"); null where it is none. */
function targetIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (readNumber(value)?.value ?? null) : null;
}

function isAnswer(value: unknown): value is Answer {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function described(criterion: CompiledCriterion, phrases: CriteriaPhrases) {
  const { status, context, best, worst, questions, understood, warnings, reason, reasonSpan } = criterion;
  return {
    status,
    points: context.points,
    best,
    worst,
    questions: questions.map(questionJson),
    formula: status === 'compiled' ? `=${formulaOf(criterion)}` : null,
    explanation: explain(criterion, phrases),
    understood,
    warnings,
    ...(reason ? { reason } : {}),
    ...(reasonSpan ? { reasonSpan } : {}),
  };
}

function formulaOf(criterion: CompiledCriterion): string {
  return toFormula(criterion, {
    answers: criterion.questions.map((_, index) => `${CELLS.answers}${index + 1}`),
    points: CELLS.points,
    target: criterion.context.target === null ? null : CELLS.target,
  });
}

/** Null where undefined, or where the number of answers is wrong. */
function scoreOf(criterion: CompiledCriterion, answers: readonly Answer[]): number | null {
  return answers.length === criterion.questions.length ? evaluate(criterion, answers) : null;
}

function batch(
  path: string,
  defaults: CriterionContext,
  phrases: CriteriaPhrases,
  strings: CriterionStrings,
  io: CriterionIo,
): readonly string[] {
  const lines = contentOf(path, strings, io).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const task = taskIn(parsed(line));
    if (!task) throw new BadArguments(strings.badLine(index + 1));
    const context = {
      ...defaults,
      points: task.points ?? defaults.points,
      target: task.target ?? defaults.target,
    };
    const criterion = compile(task.text, context);
    const scores = task.cases.map((answers) => scoreOf(criterion, answers));
    return [JSON.stringify({ id: task.id, ...described(criterion, phrases), scores })];
  });
}

function contentOf(path: string, strings: CriterionStrings, io: CriterionIo): string {
  try {
    return io.readFile(path);
  } catch {
    throw new BadArguments(strings.fileNotReadable(path));
  }
}

interface Task {
  readonly id: string | number | null;
  readonly points: number | null;
  readonly target: number | null;
  readonly text: string;
  readonly cases: readonly (readonly Answer[])[];
}

function taskIn(value: unknown): Task | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, points, target, text, cases } = value as Record<string, unknown>;
  const isCases =
    cases === undefined ||
    (Array.isArray(cases) && cases.every((one) => Array.isArray(one) && one.every(isAnswer)));
  const isAbsent = target === undefined || target === null;
  if (typeof text !== 'string' || !isCases || (!isAbsent && targetIn(target) === null)) return null;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    points: typeof points === 'number' && points > 0 ? points : null,
    target: isAbsent ? null : targetIn(target),
    text,
    cases: (cases ?? []) as readonly (readonly Answer[])[],
  };
}
