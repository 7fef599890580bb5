import type { CommandLineStrings } from '../locale/commandLineStrings';
import type { FillingCommandStrings } from '../locale/fillingCommandStrings';
import { assertWorkbookName, parseOptions } from './options';
import { UsageError } from './usageError';

export interface AttachmentsArguments {
  readonly output: string;
  /** Year of evaluation; null for last year. */
  readonly year: number | null;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  year: { type: 'string' },
} as const;

/** @throws UsageError with one clear line. */
export function parseAttachmentsArguments(
  args: readonly string[],
  strings: CommandLineStrings,
  own: FillingCommandStrings,
): AttachmentsArguments {
  const { values, positionals } = parseOptions(args, OPTIONS, strings);
  if (positionals.length > 0) throw new UsageError(own.noFileWanted);
  if (values.output === undefined) throw new UsageError(own.needsOutputFile);
  assertWorkbookName(values.output, strings);
  if (values.year !== undefined && !/^20\d\d$/.test(values.year))
    throw new UsageError(own.badYear(values.year));
  return { output: values.output, year: values.year === undefined ? null : Number(values.year) };
}
