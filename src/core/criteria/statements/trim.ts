import type { Phrase } from '../text/sentences';

/** Without stops behind it, and without what only wraps a step: 按每下降5个百分点扣1分计算. */
export function trimmed(phrase: Phrase): Phrase {
  const plain = phrase.text.replace(/[,;:。、\n]+$/, '');
  const [wrapping, formula] = WRAPPED.exec(plain) ?? [''];
  const unwrapped = plain.slice(wrapping.length);
  const text = formula ? unwrapped.replace(/(?:计算|计分)$/, '') : unwrapped;
  const start = phrase.start + wrapping.length;
  const short = text.includes('每') ? text.replace(STEPS_AND_END, '') : text;
  return { text: short, start, end: start + short.length, isHeading: phrase.isHeading };
}

/** 按 in front of 每 or 得分=. */
const WRAPPED = /^(?:按照|按)(?=每|(得分=))/;

/** What may stand behind a step and what it costs: 每低1个百分点扣权重分的4%处理. */
const STEPS_AND_END =
  /(?<=^.*每.*[扣减得加][^,]*(?:分|\d%))(?:的标准|的比例)?(?:计算|计扣|扣减|扣除|扣分|执行|处理|计)$/;

/** What ends a condition and says nothing: 未公开的, 低于90%的情况下. */
const TAIL = /(?:的情况下|的情形下|的话|的时候|的时|的|,|:|、|(?<![细规原准守法总附])则)+$/;

/** Without the words that end a condition, and without the 按 that begins what follows it. */
export function withoutTail(text: string): string {
  return text
    .replace(/(?<=的|%|以下|否则|反之|[未不](?:达标|达到|完成))(?:按照|按|以|根据)$/, '')
    .replace(TAIL, '');
}

/** Connecting words in front of a condition. */
export function withoutLead(text: string): string {
  return text.replace(
    /^(?:其中|并且|而且|同时|并|且|但|而|另外|此外|凡是|凡|如果|如|若|当(?![年地期日月])|对于|对)(?=..)/,
    '',
  );
}
