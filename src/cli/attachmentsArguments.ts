import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import type { FillingCommandStrings } from '../locale/fillingCommandStrings';
import { UsageError } from './arguments';

export interface AttachmentsArguments {
  readonly output: string;
  /** Year of evaluation; null for last year. */
  readonly year: number | null;
}

export interface FillArguments {
  readonly file: string;
  readonly output: string | null;
  readonly asJson: boolean;
  readonly replaceTyped: boolean;
}

/** @throws UsageError with one clear line. */
export function parseAttachmentsArguments(
  args: readonly string[],
  strings: CommandLineStrings,
  own: FillingCommandStrings,
): AttachmentsArguments {
  const { values, positionals } = parse(args, strings, {
    output: { type: 'string', short: 'o' },
    year: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(own.noFileWanted);
  if (values.output === undefined) throw new UsageError(own.needsOutputFile);
  assertSuitable(values.output, strings);
  if (values.year !== undefined && !/^20\d\d$/.test(values.year))
    throw new UsageError(own.badYear(values.year));
  return { output: values.output, year: values.year === undefined ? null : Number(values.year) };
}

/** @throws UsageError with one clear line. */
export function parseFillArguments(args: readonly string[], strings: CommandLineStrings): FillArguments {
  const { values, positionals } = parse(args, strings, {
    output: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
    'replace-typed': { type: 'boolean' },
  });
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError(strings.missingFile);
  if (others.length > 0) throw new UsageError(strings.tooManyFiles);
  const output = values.output ?? null;
  if (output !== null) assertSuitable(output, strings);
  const replaceTyped = values['replace-typed'] ?? false;
  if (output === null && replaceTyped) throw new UsageError(strings.needsOutput('--replace-typed'));
  return { file, output, asJson: values.json ?? false, replaceTyped };
}

function assertSuitable(output: string, strings: CommandLineStrings): void {
  if (!/\.xls[xm]$/i.test(output)) throw new UsageError(strings.unsuitableOutput(output));
}

function parse<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  strings: CommandLineStrings,
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true as const, strict: true as const });
  } catch (error) {
    const message = String(error);
    const option = /'(--?[^' ,]+)/.exec(message)?.[1] ?? '';
    const isValueMissing = /argument missing|argument is ambiguous/.test(message);
    throw new UsageError(isValueMissing ? strings.missingValue(option) : strings.unknownOption(option));
  }
}
