import { XmlError, nextTag } from './lexer';
import { escapeAttribute, escapeCellText, escapeText, unescapeXml } from './text';
import { parseXml, writeXml } from './tree';

describe('text in XML', () => {
  it('is escaped, and read back', () => {
    const hostile = `<&>"' ]]> 🏠 ئۇيغۇر\t\n`;
    expect(unescapeXml(escapeText(hostile))).toBe(hostile);
    expect(unescapeXml(escapeAttribute(hostile))).toBe(hostile);
  });

  it('loses what XML cannot hold: control characters and halves of characters', () => {
    expect(escapeText('a\u0000b\u0008c\uFFFEd\uD83De\uDFE0f')).toBe('abcdef');
  });

  it('in a cell may look like an escape of workbooks', () => {
    expect(escapeCellText('_x000D_')).toBe('_x005F_x000D_');
    expect(escapeCellText('a\rb')).toBe('a_x000D_b');
  });
});

describe('a part as a tree', () => {
  it('is written as it was read', () => {
    const part =
      '<?xml version="1.0"?>\n<!-- a --><x:a xmlns:x="urn:x" b="1 &gt; 0" c="&quot;"><x:b/>text &amp; more' +
      '<!-- <c> --><![CDATA[<d>]]><?pi e?><x:f g="&#10;"> </x:f></x:a>';
    expect(writeXml(parseXml(part))).toBe(part);
  });

  it('allows > and / in attributes', () => {
    expect(parseXml('<a b="x>y" c="/"><d e=\'"/>\'/></a>').root.child('d')?.get('e')).toBe('"/>');
  });

  it.each(['', 'text', '<a>', '<a><b></a>', '<a b="1>', '<a><!-- </a>', '<!DOCTYPE a><a/>'])(
    'refuses %s',
    (text) => {
      expect(() => parseXml(text)).toThrow(XmlError);
    },
  );

  it('puts an element where the schema wants it', () => {
    const { root } = parseXml('<x:a><x:first/><x:last/></x:a>');
    root.childInOrder('middle', ['first', 'middle', 'last']);
    expect(root.toString()).toBe('<x:a><x:first/><x:middle/><x:last/></x:a>');
  });
});

it('the lexer passes over comments and CDATA', () => {
  expect(nextTag('<!-- <a> --><![CDATA[<b>]]><c/>', 0)).toMatchObject({ name: 'c', kind: 'empty' });
});
