import { parseArgs } from 'node:util';
import { RULE_SETS, ruleSetById } from '../core/rules/catalogue';
import type { RuleSet } from '../core/rules/ruleSet';
import type { CommandLineStrings } from '../locale/commandLineStrings';

/** What a person asked for cannot be done as asked; the message says what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** The workbook itself is missing or cannot be opened. */
export class FileError extends UsageError {
  override readonly name = 'FileError';
}

export interface ScoreArguments {
  readonly file: string;
  readonly output: string | null;
  readonly answers: string | null;
  readonly asJson: boolean;
  readonly replaceTyped: boolean;
  readonly plain: boolean;
  /** Rule to use instead of the one chosen in the workbook. */
  readonly rules: RuleSet | null;
  /** Path of last year's workbook. */
  readonly lastYear: string | null;
  /** Write the explanations of 偏差清单 into empty reason cells. */
  readonly explanationsToReasons: boolean;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  answers: { type: 'string' },
  json: { type: 'boolean' },
  rules: { type: 'string' },
  'last-year': { type: 'string' },
  'explanations-to-reasons': { type: 'boolean' },
  'replace-typed': { type: 'boolean' },
  plain: { type: 'boolean' },
} as const;

/** @throws UsageError with one clear line. */
export function parseScoreArguments(
  args: readonly string[],
  command: 'score' | 'check',
  strings: CommandLineStrings,
): ScoreArguments {
  const { values, positionals } = parse(args, strings);
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError(strings.missingFile);
  if (others.length > 0) throw new UsageError(strings.tooManyFiles);
  const output = values.output ?? null;
  if (command === 'check') {
    for (const name of ['output', 'replace-typed', 'plain', 'explanations-to-reasons'] as const) {
      if (values[name] !== undefined)
        throw new UsageError(strings.unknownOption(name === 'output' ? '-o' : `--${name}`));
    }
  }
  for (const name of ['plain', 'explanations-to-reasons'] as const) {
    if (output === null && values[name]) throw new UsageError(strings.needsOutput(`--${name}`));
  }
  if (output !== null && !/\.xls[xm]$/i.test(output)) throw new UsageError(strings.unsuitableOutput(output));
  return {
    file,
    output,
    answers: values.answers ?? null,
    asJson: values.json ?? false,
    replaceTyped: values['replace-typed'] ?? false,
    plain: values.plain ?? false,
    rules: values.rules === undefined ? null : rulesNamed(values.rules, strings),
    lastYear: values['last-year'] ?? null,
    explanationsToReasons: values['explanations-to-reasons'] ?? false,
  };
}

function rulesNamed(id: string, strings: CommandLineStrings): RuleSet {
  const rules = ruleSetById(id);
  if (!rules)
    throw new UsageError(
      strings.unknownRules(
        id,
        RULE_SETS.map((each) => each.id),
      ),
    );
  return rules;
}

function parse(args: readonly string[], strings: CommandLineStrings) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const option = /'(--?[^' ,]+)/.exec(message)?.[1] ?? message;
    throw new UsageError(
      message.includes('argument missing') || message.includes('argument is ambiguous')
        ? strings.missingValue(option)
        : strings.unknownOption(option),
    );
  }
}

/** Takes `--lang zh|en` out of the arguments wherever it stands; Chinese is the default. */
export function takeLanguage(args: readonly string[]): {
  readonly lang: 'zh' | 'en' | null;
  readonly rest: string[];
} {
  const rest = [...args];
  const index = rest.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (index < 0) return { lang: 'zh', rest };
  const [flag = ''] = rest.splice(index, 1);
  const value = flag.includes('=') ? flag.slice('--lang='.length) : rest.splice(index, 1)[0];
  return { lang: value === 'zh' || value === 'en' ? value : null, rest };
}
