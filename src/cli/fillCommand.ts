import { basename } from 'node:path';
import { cellAddress } from '../core/cells/address';
import { fillingEdits } from '../core/filling/fillingEdits';
import { planFilling } from '../core/filling/planFilling';
import { certainChoices, type FillingItem, type FillingOption } from '../core/filling/proposal';
import type { Messages } from '../core/messages';
import { findTables } from '../core/tables/findTables';
import { withoutOurFormulas } from '../core/writing/withoutOurs';
import { readWorkbook } from '../hosts/xlsx';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import type { FillingCommandStrings } from '../locale/fillingCommandStrings';
import { isOldFormat, readBytes, writeWhole } from './files';
import { parseFillArguments } from './fillArguments';
import type { Streams } from './scoreCommand';
import { textTable, type TextColumn } from './textTable';
import { UsageError } from './usageError';

/**
 * `fill`: what the base data offer for plans and actuals; with -o, the certain ones are written.
 * @throws UsageError, UnusableFile, EditRefused: nothing has been written then.
 */
export async function runFill(
  options: readonly string[],
  messages: Messages,
  strings: CommandLineStrings,
  own: FillingCommandStrings,
  streams: Streams,
): Promise<0> {
  const args = parseFillArguments(options, strings);
  const bytes = readBytes(args.file, strings);
  if (args.output !== null && isOldFormat(bytes)) throw new UsageError(strings.oldFormat);
  const workbook = readWorkbook(bytes, basename(args.file), { fills: args.output !== null });
  const found = findTables(withoutOurFormulas(workbook));
  const proposal = planFilling(workbook, found);
  const choices = certainChoices(proposal, args);

  if (args.output !== null) {
    const { applyEdits } = await import('../hosts/xlsx/applyEdits');
    const edits = fillingEdits(workbook, choices, messages.workbook.record);
    writeWhole(args.output, await applyEdits(bytes, edits), strings);
  }
  if (args.asJson) {
    const written = args.output === null ? null : choices.length;
    streams.out(
      JSON.stringify({ proposals: proposal.items.map((item) => itemJson(item, own)), written }, null, 2),
    );
    return 0;
  }
  streams.out(workbook.name);
  if (found.tables.length === 0) streams.out(strings.noTables);
  else if (found.baseData.length === 0) streams.out(own.noBaseData);
  else if (proposal.items.length === 0) streams.out(own.nothingFits);
  else {
    streams.out(`\n${proposalText(proposal.items, own)}\n`);
    streams.out(summary(proposal.items, own));
  }
  if (args.output === null) {
    if (choices.length > 0) streams.out(own.howToWrite);
  } else {
    streams.out(own.written(choices.length));
    streams.out(strings.written(args.output));
  }
  return 0;
}

function itemJson(item: FillingItem, own: FillingCommandStrings): object {
  return {
    sheet: item.sheet,
    cell: cellAddress(item.cell.row, item.cell.column),
    indicator: item.indicator,
    part: item.part,
    current: item.current,
    state: item.state,
    hindrance: item.hindrance,
    certain: item.certain,
    options: item.options.map((option) => ({
      value: option.value,
      formula: option.formula,
      sheet: option.source.sheet,
      cell: cellAddress(option.source.row, option.source.column),
      task: option.task,
      region: option.region,
      unit: option.units.target,
      sourceUnit: option.units.source,
      certainty: option.certainty,
      doubts: option.doubts,
      why: own.messages.why(option),
    })),
  };
}

const WIDTHS = [40, 26, 6, 12, 14, 44, 34];

function proposalText(items: readonly FillingItem[], own: FillingCommandStrings): string {
  const columns = own.columns.map((header, index): TextColumn => {
    const isNumber = index === 3 || index === 4;
    return { header, align: isNumber ? 'right' : 'left', maxWidth: WIDTHS[index] ?? 20 };
  });
  return textTable(
    columns,
    items.flatMap((item) => itemLines(item, own)),
  );
}

/** One line for each figure that fits, or one that says why there is none. */
function itemLines(item: FillingItem, own: FillingCommandStrings): readonly (readonly string[])[] {
  const { messages } = own;
  const start = [
    `${item.sheet}!${cellAddress(item.cell.row, item.cell.column)}`,
    item.indicator,
    messages.parts[item.part],
    item.current,
  ];
  const state = messages.states[item.state];
  if (item.hindrance) return [[...start, '', messages.hindrances[item.hindrance], state]];
  return item.options.map((option) => [
    ...start,
    String(option.value),
    sourceText(option, own),
    item.certain === null && item.options.length > 1 ? messages.ambiguous : state,
  ]);
}

function sourceText({ source, ...option }: FillingOption, { messages }: FillingCommandStrings): string {
  return `${source.sheet}!${cellAddress(source.row, source.column)} ${messages.why({ source, ...option })}`;
}

function summary(items: readonly FillingItem[], own: FillingCommandStrings): string {
  const empty = items.filter(({ state }) => state === 'empty');
  const certain = empty.filter((item) => item.certain !== null);
  const differing = items.filter(({ state }) => state === 'differs');
  return own.summary(certain.length, empty.length - certain.length, differing.length);
}
