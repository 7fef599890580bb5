import {
  BETWEEN_CASES,
  CASES_FOLLOW,
  COMPARISON_AT_END,
  DENIAL_AT_END,
  LEVEL_AND_REST,
  LEVEL_AT_END,
  EACH_ALONE,
  FOR_EACH,
  NUMBER_OF_CASES,
  PERCENT_CASE,
  POINTS_FOR_EACH,
  RESPECTIVE_POINTS,
} from '../grammar/respectively';
import { notUnderstood } from '../refused';
import { typedSpan, type NormalText } from '../text/normalise';
import type { Phrase, Sentence } from '../text/sentences';
import { readHead } from './heads';
import { checkPlain } from './plainWords';
import type { ReadingSoFar } from './readingSoFar';
import type { Head, Place, StatementEffect } from './statement';

interface Words extends Place {
  readonly text: string;
}

/** A comma in front of 分别 does not part the cases from their points. */
export function withListsJoined(normal: NormalText, sentence: Sentence): Sentence {
  const joined: Phrase[] = [];
  for (const phrase of sentence) {
    const before = joined.at(-1);
    const arePoints =
      FOR_EACH.test(phrase.text) &&
      (RESPECTIVE_POINTS.exec(phrase.text)?.groups?.['cases'] === '' || EACH_ALONE.test(phrase.text));
    const isBehindCases = arePoints && before !== undefined && /、|和|及/.test(before.text);
    if (!isBehindCases) joined.push(phrase);
    else {
      const { start } = before;
      joined.splice(-1, 1, { ...phrase, text: normal.text.slice(start, phrase.end), start });
    }
  }
  return joined;
}

/** Reads cases and their points in two lists of one length; false for any other phrase. */
export function concludeRespectively(soFar: ReadingSoFar, phrase: Phrase): boolean {
  if (!FOR_EACH.test(phrase.text)) return false;
  const match = RESPECTIVE_POINTS.exec(phrase.text) ?? POINTS_FOR_EACH.exec(phrase.text);
  const [from, to] = match?.indices?.groups?.['points'] ?? [0, 0];
  const { cases = '', verb = '扣' } = match?.groups ?? {};
  if (!match || cases === '') return false;
  if (soFar.pending.length > 0) throw notUnderstood(phrase);
  const matter = CASES_FOLLOW.exec(cases)?.groups?.['matter'] ?? '';
  const first = phrase.start + (matter === '' ? 0 : (CASES_FOLLOW.exec(cases)?.[0].length ?? 0));
  const listed = piecesOf(
    phrase.text.slice(first - phrase.start, cases.length).replace(NUMBER_OF_CASES, ''),
    first,
    BETWEEN_CASES,
  );
  const points = piecesOf(phrase.text.slice(from, to), phrase.start + from, BETWEEN_CASES);
  const isForEach = points.length === 1 && match.groups?.['verb'] === undefined;
  if (listed.length < 2 || (!isForEach && listed.length !== points.length)) throw notUnderstood(phrase);
  if (matter !== '') soFar.topic = { text: matter, start: phrase.start, end: phrase.start + matter.length };
  const heads = headsOf(listed, isForEach);
  heads.forEach((head, index) => {
    const effect = effectOf(soFar.normal, verb, points[isForEach ? 0 : index] ?? phrase);
    soFar.conclude({ effect, heads: [head] }, head);
  });
  return true;
}

/** The pieces of a list with their places. */
function piecesOf(text: string, start: number, between: RegExp): readonly Words[] {
  const pieces: Words[] = [];
  let at = 0;
  for (const piece of text.split(between)) {
    const from = text.indexOf(piece, at);
    pieces.push({ text: piece, start: start + from, end: start + from + piece.length });
    at = from + piece.length;
  }
  if (pieces.some((piece) => piece.text === '')) throw notUnderstood({ start, end: start + text.length });
  return pieces;
}

function headsOf(cases: readonly Words[], areFaults: boolean): readonly Head[] {
  const percents = cases.map(({ text }) => PERCENT_CASE.exec(text)?.groups);
  if (percents.every((one) => one !== undefined)) return percentHeads(cases, percents);
  for (const one of cases) checkPlain(one.text, one);
  if (areFaults) return faultHeads(cases);
  const shared = LEVEL_AND_REST.exec(cases.at(-1)?.text ?? '')?.groups?.['rest'] ?? '';
  return cases.map((one): Head => {
    const isLevelAlone = shared !== '' && LEVEL_AT_END.test(one.text);
    return isLevelAlone ? { kind: 'text', ...one, label: one.text + shared } : { kind: 'text', ...one };
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

/** 超过80%、70%和60%, 30%、20%和10%以上: what stands beside one of them is said of all. */
function percentHeads(cases: readonly Words[], percents: readonly (Groups | undefined)[]): readonly Head[] {
  const comparison = COMPARISON_AT_END.exec(percents[0]?.['before'] ?? '')?.[0] ?? '';
  const behind = percents.at(-1)?.['after'] ?? '';
  return cases.map((one, index) => {
    const { before = '', number = '', after = '' } = percents[index] ?? {};
    const lead = before === '' && index > 0 ? comparison : '';
    const text = lead + before + number + (after === '' ? behind : after);
    const head = readHead({ text, start: one.start, end: one.end, isHeading: false }, null);
    if (head.kind !== 'bounds') throw notUnderstood(one);
    const bounds = head.printed.bounds.map((bound) => ({
      ...bound,
      at: bound.at - lead.length,
      end: bound.end - lead.length,
    }));
    return { ...head, printed: { ...head.printed, bounds } };
  });
}

/** 机构和人员不落实, 工作无计划、无措施: each fault by itself, in whole words. */
function faultHeads(cases: readonly Words[]): readonly Head[] {
  const denial = DENIAL_AT_END.exec(cases.at(-1)?.text ?? '')?.[0];
  if (denial === undefined) throw notUnderstood(cases.at(-1) as Words);
  const [first] = cases as readonly [Words];
  const subject = first.text.replace(DENIAL_AT_END, '');
  return cases.map((one): Head => {
    const own = DENIAL_AT_END.exec(one.text)?.[0];
    if (own === undefined) return { kind: 'text', ...one, label: one.text + denial };
    return { kind: 'text', ...one, label: own === one.text ? subject + own : one.text };
  });
}

function effectOf(normal: NormalText, verb: string, points: Words | Phrase): StatementEffect {
  const value = Number(points.text.replace(/分$/, ''));
  if (Number.isNaN(value)) throw notUnderstood(points);
  if (value === 0) return { kind: 'zero', scope: 'here' };
  const kind = verb === '扣' ? 'deduct' : verb === '加' ? 'bonus' : 'award';
  const amount = { kind: 'fixed', value, span: typedSpan(normal, points.start, points.end) } as const;
  return { kind, amount, form: 'points', isHeading: false, isBracketed: false, isBare: false };
}
