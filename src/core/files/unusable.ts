/** Why a file cannot be used at all. Data only: the sentences are in `src/locale`. */
export type UnusableReason =
  | { readonly kind: 'empty' }
  /** Neither an Office file nor an older Excel file; `looksLike` says what its first characters are. */
  | { readonly kind: 'not-excel'; readonly looksLike: 'web-page' | 'xml' | 'text' | 'pdf' | 'other' }
  /** A file of another Office format; the person can save it as .xlsx. */
  | { readonly kind: 'other-format'; readonly format: 'xls' | 'xlsb' | 'ods' | 'document' | 'presentation' }
  /** An archive without a workbook inside. */
  | { readonly kind: 'no-workbook' }
  /** Cut off while it was copied or downloaded. */
  | { readonly kind: 'truncated' }
  /** `part` is the name of the damaged part inside the file, such as `xl/worksheets/sheet1.xml`. */
  | { readonly kind: 'damaged-part'; readonly part: string; readonly damage: PartDamage }
  /** The container is sound, but its content was not understood. */
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'encrypted' }
  /** `size` and `limit` are bytes, or numbers of parts or cells. */
  | {
      readonly kind: 'too-large';
      readonly what: 'file' | 'parts' | 'total' | 'part' | 'content';
      readonly size: number;
      readonly limit: number;
    }
  /** A part that is packed hundreds of times smaller than it is: made to exhaust memory. */
  | { readonly kind: 'packed-too-tightly'; readonly part: string; readonly size: number };

/** `missing`: named by the workbook, absent; `checksum`: other content than was stored; `cut-off`: ends early. */
export type PartDamage = 'missing' | 'checksum' | 'cut-off' | 'duplicate' | 'unreadable';

export type UnusableCode = 'unreadable-file' | 'encrypted-file' | 'too-large';

/** The finding code that a reason stands for. */
export function unusableCode(reason: UnusableReason): UnusableCode {
  switch (reason.kind) {
    case 'encrypted':
      return 'encrypted-file';
    case 'too-large':
    case 'packed-too-tightly':
      return 'too-large';
    default:
      return 'unreadable-file';
  }
}
