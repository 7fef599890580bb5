import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import { UsageError } from './usageError';

/** The options of a command and what stands beside them. @throws UsageError with one clear line. */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  strings: CommandLineStrings,
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

/** The one workbook that a command reads. @throws UsageError */
export function onlyFile(positionals: readonly string[], strings: CommandLineStrings): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError(strings.missingFile);
  if (others.length > 0) throw new UsageError(strings.tooManyFiles);
  return file;
}

/** @throws UsageError where no workbook can be written under that name */
export function assertWorkbookName(output: string, strings: CommandLineStrings): void {
  if (!/\.xls[xm]$/i.test(output)) throw new UsageError(strings.unsuitableOutput(output));
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
