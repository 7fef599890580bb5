import { RULE_SETS, ruleSetById } from '../core/rules/catalogue';
import type { RuleSet } from '../core/rules/ruleSet';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import { assertWorkbookName, onlyFile, parseOptions } from './options';
import { UsageError } from './usageError';

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
  const { values, positionals } = parseOptions(args, OPTIONS, strings);
  const file = onlyFile(positionals, strings);
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
  if (output !== null) assertWorkbookName(output, strings);
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
