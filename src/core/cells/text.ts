/** How people type: full-width forms, exotic spaces, line breaks inside words. */

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
/** Most texts have nothing of the kind, which is quicker to see than to replace. */
const TO_REPLACE =
  /[\uff01-\uff5e\u200b-\u200f\u2060\ufeff\u00ad\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/;
const HAN = String.raw`[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]`;
/** White space between Chinese characters, and line breaks beside one. */
const NO_SPACE = new RegExp(
  String.raw`(?<=${HAN})(?:\s+(?=${HAN})|\s*[\r\n]\s*)|\s*[\r\n]\s*(?=${HAN})`,
  'g',
);

/** Full-width letters, digits and signs become ASCII, odd spaces plain ones; invisible characters go. Same words. */
export function halfWidth(text: string): string {
  if (!TO_REPLACE.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(ODD_SPACE, ' ');
}

/** For comparing words: half-width and without any white space (`合 计` → `合计`). */
export function withoutSpace(text: string): string {
  const plain = halfWidth(text);
  return /\s/.test(plain) ? plain.replace(/\s+/g, '') : plain;
}

/** A label on one line, in the signs it was typed in: `资金\n落实` → `资金落实`, `1.1  预算` → `1.1 预算`. */
export function onOneLine(text: string): string {
  if (!/[\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(NO_SPACE, '').replace(/\s+/g, ' ').trim();
}
