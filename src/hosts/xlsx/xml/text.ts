/** Whatever XML 1.0 cannot hold, not even escaped: control characters and halves of surrogate pairs. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands between tags. Characters that XML cannot hold are dropped. */
export function escapeText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>\r]/g, (character) => ENTITIES[character] as string);
}

/** Text as it stands in an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] as string);
}

/** Undoes the escapes of XML. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[String(name)] as string;
  });
}

/**
 * Cell text as workbooks store it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): `_x000D_` stands for a character, so a
 * carriage return becomes one and text that merely looks like one is protected. Lines end as they do in Excel.
 */
export function escapeCellText(text: string): string {
  const protectedText = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  return escapeText(protectedText.replaceAll('\r\n', '\n').replaceAll('\r', '_x000D_'));
}
