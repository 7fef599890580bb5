const TEXT_FORMAT = '@';

/** Texts that Excel takes for what they say: letters first, no digit anywhere, no word for a truth value. */
const HARMLESS = /^(?!(?:true|false)$)\p{L}[^\p{N}]*$/iu;

/**
 * What to send so that a cell holds exactly this text. A leading apostrophe, which Excel swallows, keeps `=1+1`, `1-2`,
 * `2024/1/3` and `12` from becoming a formula, a date or a number. In a cell formatted as text every text is taken
 * as it is.
 */
export function typedText(text: string, numberFormat: string): string {
  if (text === '' || numberFormat === TEXT_FORMAT || HARMLESS.test(text)) return text;
  return `'${text}`;
}
