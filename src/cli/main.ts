import { readFileSync } from 'node:fs';
import { EditRefused, UnusableFile } from '../hosts/xlsx';
import { SEVERITIES, type FindingCode } from '../core/checks/finding';
import { fillingCommand as englishFilling } from '../locale/en-US/filling';
import { cli as english } from '../locale/en-US/cli';
import { fileErrors as englishFileErrors, refusedEdits as englishRefusals } from '../locale/en-US/fileErrors';
import { messages as englishMessages } from '../locale/en-US/messages';
import { fillingCommand as chineseFilling } from '../locale/zh-CN/filling';
import { cli as chinese } from '../locale/zh-CN/cli';
import { fileErrors as chineseFileErrors, refusedEdits as chineseRefusals } from '../locale/zh-CN/fileErrors';
import { messages as chineseMessages } from '../locale/zh-CN/messages';
import { runAttachments } from './attachmentsCommand';
import { runCriterion } from './criterion';
import { runFill } from './fillCommand';
import { takeLanguage } from './options';
import { parseScoreArguments } from './scoreArguments';
import { runScore, type Streams } from './scoreCommand';
import { FileError, UsageError } from './usageError';

const streams: Streams = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

async function run(args: readonly string[]): Promise<number> {
  const { lang, rest } = takeLanguage(args);
  const strings = lang === 'en' ? english : chinese;
  if (lang === null) return fail(`${chinese.badLanguage} / ${english.badLanguage}`);
  const messages = lang === 'en' ? englishMessages : chineseMessages;
  const [command, ...options] = rest;
  if (command === undefined || command === '--help' || command === '-h' || options.includes('--help')) {
    streams.out(strings.usage);
    return command === undefined ? 2 : 0;
  }
  if (command === 'score' || command === 'check') {
    return guarded(options, lang, () =>
      runScore(parseScoreArguments(options, command, strings), command, messages, strings, streams),
    );
  }
  const filling = lang === 'en' ? englishFilling : chineseFilling;
  if (command === 'attachments')
    return guarded(options, lang, () => runAttachments(options, strings, filling, streams));
  if (command === 'fill')
    return guarded(options, lang, () => runFill(options, messages, strings, filling, streams));
  if (command === 'criterion') {
    return runCriterion(options, messages.criteria, strings.criterion, {
      ...streams,
      readFile: (path) => readFileSync(path, 'utf8'),
    });
  }
  return fail(strings.unknownCommand(command));
}

/** Says in one line why a file or an argument cannot be used; anything else is a fault of ours. */
async function guarded(
  options: readonly string[],
  lang: 'zh' | 'en',
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const asJson = options.includes('--json');
    if (error instanceof UnusableFile) {
      const message = (lang === 'en' ? englishFileErrors : chineseFileErrors)(error.reason);
      if (asJson) streams.out(unusableJson(error.code, message));
      return fail(message);
    }
    if (error instanceof EditRefused) {
      return fail((lang === 'en' ? englishRefusals : chineseRefusals)(error.refusal));
    }
    if (!(error instanceof UsageError)) throw error;
    if (asJson && error instanceof FileError) streams.out(unusableJson('unreadable-file', error.message));
    return fail(error.message);
  }
}

function unusableJson(code: FindingCode, message: string): string {
  const finding = { id: code, code, severity: SEVERITIES[code], sheet: null, cell: null, message };
  return JSON.stringify({ tables: [], findings: [{ ...finding, expected: null, actual: null }] }, null, 2);
}

function fail(line: string): 2 {
  streams.err(line);
  return 2;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    streams.err(chinese.broken(error instanceof Error ? error.message : String(error)));
    process.exitCode = 2;
  },
);
