import type { WorkbookSnapshot } from '../../core/cells/snapshot';
import type { Edit } from '../../core/writing/edit';
import { asHostError, excelErrorCode, HostError } from './failure';
import type { HostOptions } from './hostOptions';
import { LARGEST_PAYLOAD } from './payload';
import { precheck } from './precheck';
import { restore } from './restore';
import { runInExcel } from './runInExcel';
import type { Step } from './step';
import { Sheets } from './step';
import { stepsOf } from './steps';

/** Steps that together stay below the size of a request. */
function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.size > room) {
      requests.push([]);
      room = LARGEST_PAYLOAD;
    }
    requests.at(-1)?.push(step);
    room -= step.size;
  }
  return requests;
}

function sheetsOf(requests: readonly (readonly Step[])[]): ReadonlySet<string> {
  return new Set(requests.flat().map((step) => step.sheet));
}

/** The sheet that a failing request was about, where it was about one only. */
function sheetOf(steps: readonly Step[]): { sheet?: string } {
  const [name, ...others] = sheetsOf([steps]);
  return name !== undefined && others.length === 0 ? { sheet: name } : {};
}

/** Excel refuses a request outright while a cell is edited: nothing of it was done. */
function isRefused(error: unknown): boolean {
  return excelErrorCode(error) === 'InvalidOperationInCellEditMode';
}

let writing = 0;

/** True while changes of the workbook are ours. */
export function isWriting(): boolean {
  return writing > 0;
}

/**
 * Carries out edits in one round trip, or in blocks of an estimated 4 MB each. What Excel would refuse is found first,
 * as far as `before` tells. Where Excel fails midway, or the person cancels, everything is put back as `before` says,
 * and the failure tells whether that worked.
 * @param before the workbook as it was read for these edits
 * @throws HostError; the signal's reason once cancelled
 */
export async function applyEdits(
  edits: readonly Edit[],
  before: WorkbookSnapshot,
  options: HostOptions = {},
): Promise<void> {
  if (edits.length === 0) return;
  precheck(edits, before);
  const requests = requestsOf(stepsOf(edits, before));
  writing += 1;
  try {
    await runInExcel(options, (context) => send(context, requests, edits, before, options));
  } finally {
    writing -= 1;
  }
}

async function send(
  context: Excel.RequestContext,
  requests: readonly (readonly Step[])[],
  edits: readonly Edit[],
  before: WorkbookSnapshot,
  options: HostOptions,
): Promise<void> {
  const sheets = new Sheets(context.workbook.worksheets);
  for (const [index, steps] of requests.entries()) {
    try {
      await sendOne(context, sheets, steps);
    } catch (error) {
      if (index === 0 && isRefused(error)) throw error;
      throw asHostError(error, {
        ...sheetOf(steps),
        restored: await restore(edits, before, sheetsOf(requests.slice(0, index))),
      });
    }
    if (options.signal?.aborted) {
      const isRestored = await restore(edits, before, sheetsOf(requests.slice(0, index + 1)));
      throw cancelled(options.signal, isRestored);
    }
    options.onProgress?.(index + 1, requests.length);
  }
}

async function sendOne(context: Excel.RequestContext, sheets: Sheets, steps: readonly Step[]): Promise<void> {
  for (const step of steps) step.apply(sheets);
  await context.sync();
}

/** Nothing is left of a cancelled write, and the signal's reason says so; else the failure does. */
function cancelled({ reason }: AbortSignal, isRestored: boolean): unknown {
  if (isRestored) return reason;
  return new HostError({ kind: 'unexpected', code: 'NotTakenBack', restored: false }, { cause: reason });
}
