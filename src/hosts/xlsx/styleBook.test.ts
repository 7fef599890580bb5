import { STYLES } from '../../core/writing/edit';
import { StyleBook } from './styleBook';
import { parseXml } from './xml/tree';

const THEME =
  '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2>' +
  '<a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

/** 0 plain; 1 theme colour with a tint, a font, alignment and a number format; 2 a pattern; 3 an old palette colour. */
const STYLESHEET =
  '<styleSheet xmlns="urn:m"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0_ "/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><i/><sz val="12"/><name val="仿宋"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>' +
  '<fill><patternFill patternType="darkUp"><fgColor rgb="FFFF0000"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="170" fontId="1" fillId="2" borderId="0" xfId="0"><alignment horizontal="right"/><protection locked="0"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function book() {
  const { root } = parseXml(STYLESHEET);
  const styles = new StyleBook(root, parseXml(THEME).root);
  const format = (index: number) => root.child('cellXfs')?.elements[index]?.toString();
  return { styles, root, format };
}

describe('the formats of cells', () => {
  it('say their colour: none, of the theme with a tint, a pattern (none), of the old palette', () => {
    const { styles } = book();
    // 4F81BD half way to white: (79+255)/2 = 167 = A7, (129+255)/2 = 192 = C0, (189+255)/2 = 222 = DE
    expect([0, 1, 2, 3].map((format) => styles.fill(format))).toEqual([null, '#A7C0DE', null, '#FFFF00']);
  });

  it('take another colour and keep everything else', () => {
    const { styles, format } = book();
    const flagged = styles.changed(1, { kind: 'fill', colour: '#FFC7CE' });
    expect(flagged).toBe(4);
    expect(styles.fill(4)).toBe('#FFC7CE');
    expect(format(4)).toBe(
      '<xf numFmtId="170" fontId="1" fillId="5" borderId="0" xfId="0" applyFill="1"><alignment horizontal="right"/><protection locked="0"/></xf>',
    );
  });

  it('get their very format back with their colour', () => {
    const { styles } = book();
    for (const original of [0, 1, 2, 3]) {
      const before = styles.fill(original);
      const flagged = styles.changed(original, { kind: 'fill', colour: '#FFC7CE' });
      const restored = styles.changed(flagged, { kind: 'fill', colour: before });
      // A pattern has no plain colour: it is given back as no fill.
      expect(restored).toBe(original === 2 ? 0 : original);
    }
  });

  it('are not made twice', () => {
    const { styles, root } = book();
    const once = styles.changed(0, { kind: 'style', style: STYLES.input });
    expect(styles.changed(0, { kind: 'style', style: { ...STYLES.input } })).toBe(once);
    expect(root.child('cellXfs')?.get('count')).toBe('5');
    expect(root.child('fills')?.get('count')).toBe('6');
  });

  it('take number formats: built in, of the workbook, new', () => {
    const { styles, root, format } = book();
    const id = (code: string) =>
      /numFmtId="(\d+)"/.exec(format(styles.changed(0, { kind: 'number-format', format: code })) ?? '')?.[1];
    expect([id('0.00%'), id('0.0_ '), id('0.0%')]).toEqual(['10', '170', '171']);
    expect(root.child('numFmts')?.toString()).toContain('<numFmt numFmtId="171" formatCode="0.0%"/>');
  });

  it('take the looks of our own sheets whole: nothing of the look before stays', () => {
    const { styles, root, format } = book();
    const styled = styles.changed(1, { kind: 'style', style: STYLES.title });
    expect(format(styled)).toBe(
      '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf>',
    );
    expect(root.child('fonts')?.elements.at(-1)?.toString()).toBe(
      '<font><b/><sz val="16"/><name val="宋体"/></font>',
    );
    expect(styles.changed(styled, { kind: 'style', style: STYLES.plain })).toBe(0);
  });
});
