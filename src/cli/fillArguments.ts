import type { CommandLineStrings } from '../locale/commandLineStrings';
import { assertWorkbookName, onlyFile, parseOptions } from './options';
import { UsageError } from './usageError';

export interface FillArguments {
  readonly file: string;
  readonly output: string | null;
  readonly asJson: boolean;
  readonly replaceTyped: boolean;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  'replace-typed': { type: 'boolean' },
} as const;

/** @throws UsageError with one clear line. */
export function parseFillArguments(args: readonly string[], strings: CommandLineStrings): FillArguments {
  const { values, positionals } = parseOptions(args, OPTIONS, strings);
  const file = onlyFile(positionals, strings);
  const output = values.output ?? null;
  if (output !== null) assertWorkbookName(output, strings);
  const replaceTyped = values['replace-typed'] ?? false;
  if (output === null && replaceTyped) throw new UsageError(strings.needsOutput('--replace-typed'));
  return { file, output, asJson: values.json ?? false, replaceTyped };
}
