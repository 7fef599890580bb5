import { ASIDES, EFFECTS, ELSE, FILLERS, MODIFIERS, NOT_APPLICABLE, readLimit, SHARED_OUT } from '../grammar';
import type { NormalText } from '../text/normalise';
import type { Phrase, Sentence } from '../text/sentences';
import { amountOf } from './amounts';
import { passOver } from './asides';
import { readBounds } from './bounds';
import { concludeFormula } from './deductionFormula';
import { withoutFact } from './eitherVeto';
import { evidenceIn } from './evidence';
import { passExplanation } from './explaining';
import { inReadingOrder } from './clauseOrder';
import { readConsequence } from './consequence';
import { passFiller } from './fillers';
import { readHead } from './heads';
import { applyLimit, withScopesJoined } from './limits';
import { applyModifier } from './modifiers';
import { checkPlain } from './plainWords';
import { isDefinition, readProportion } from './proportion';
import { ReadingSoFar } from './readingSoFar';
import { concludeRespectively, withListsJoined } from './respectively';
import type { Reading } from './statement';
import { trimmed, withoutTail } from './trim';

/** Reads the sentences of a section one phrase at a time. */
export function readStatements(normal: NormalText, sentences: readonly Sentence[]): Reading {
  const soFar = new ReadingSoFar(normal);
  for (const sentence of sentences) {
    const phrases = inReadingOrder(withScopesJoined(normal, withListsJoined(normal, sentence)));
    const [first] = phrases;
    if (soFar.pending.length > 0 && !(first && beginsWithEffect(first))) soFar.dropPending();
    if (passExplanation(soFar, phrases)) continue;
    phrases.forEach((phrase, index) => readPhrase(soFar, trimmed(phrase), phrases[index + 1] ?? null));
    soFar.sentence += 1;
  }
  soFar.dropPending();
  const { statements, caps, base, standard, bothWays, duties, loose, inclusion } = soFar;
  return { statements, caps, base, standard, bothWays, duties, loose, inclusion };
}

function readPhrase(soFar: ReadingSoFar, phrase: Phrase, next: Phrase | null): void {
  const { normal } = soFar;
  const { text, start } = phrase;
  if (text === '') return;
  const evidence = soFar.pending.length === 0 ? evidenceIn(text) : null;
  if (evidence !== null && soFar.last?.effect.kind === 'award') {
    soFar.evidence = evidence;
    return;
  }
  const aside = ASIDES.match(text);
  if (aside && passOver(soFar, aside, phrase)) return;
  const limit = readLimit(text);
  if (limit && applyLimit(soFar, limit, phrase)) return;
  const modifier = MODIFIERS.match(text);
  if (modifier && applyModifier(soFar, modifier, phrase)) return;
  const filler = FILLERS.match(text);
  if (filler && passFiller(soFar, filler, phrase)) return;
  if (isDefinition(text)) {
    const name = text.slice(0, text.indexOf('='));
    soFar.topic = { text: name, start, end: start + name.length };
    return;
  }
  if (concludeRespectively(soFar, phrase) || concludeFormula(soFar, phrase)) return;
  const proportion = readProportion(phrase);
  if (proportion) {
    soFar.conclude(proportion, phrase);
    return;
  }
  const shared = SHARED_OUT.match(text);
  if (shared && soFar.statements.length === 0 && soFar.pending.length === 0) {
    const amount = amountOf(normal, phrase, shared.parts, 'points');
    soFar.conclude({ effect: { kind: 'each', amount }, heads: [] }, phrase);
    return;
  }
  const left = withoutFact(soFar, phrase, next);
  const effect = EFFECTS.match(left.text);
  if (effect) soFar.conclude(readConsequence(normal, effect, left), left);
  else readCondition(soFar, left, next);
}

function beginsWithEffect(phrase: Phrase): boolean {
  return EFFECTS.match(trimmed(phrase).text)?.start === 0;
}

function readCondition(soFar: ReadingSoFar, phrase: Phrase, next: Phrase | null): void {
  const text = withoutTail(phrase.text);
  if (text === '') return;
  const { start } = phrase;
  const place = { ...phrase, text, end: start + text.length };
  const isTitle = phrase.isHeading && !leadsTo(text, next);
  if (isTitle && readBounds(text) === null && !text.includes('每')) {
    checkPlain(text, place);
    soFar.dropPending();
    soFar.topic = { text, start, end: place.end };
    return;
  }
  soFar.pending.push(readHead(place, null));
}

/** 基本合理：1分 and 有改造任务：完成率×5分 are conditions; 资金到位率：达到95%得3分 has a title. */
function leadsTo(text: string, next: Phrase | null): boolean {
  if (next === null || next.isHeading) return false;
  if (beginsWithEffect(next)) return true;
  const isWhetherTask = NOT_APPLICABLE.match(text) !== null || ELSE.match(text) !== null;
  return isWhetherTask && readProportion(trimmed(next)) !== null;
}
