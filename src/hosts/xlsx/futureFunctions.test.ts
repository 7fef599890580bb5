import { withFunctionPrefixes, withoutFunctionPrefixes } from './futureFunctions';

describe('functions newer than the file format', () => {
  it.each([
    ['IFS(A1>1,"IFS(")', '_xlfn.IFS(A1>1,"IFS(")'],
    ['SUM(A1)+TEXTJOIN(",",1,A1:A3)', 'SUM(A1)+_xlfn.TEXTJOIN(",",1,A1:A3)'],
    ['FILTER(A1:A3,B1:B3)', '_xlfn._xlws.FILTER(A1:A3,B1:B3)'],
    ["'IFS('!A1", "'IFS('!A1"],
    ['STDEV.S(A1:A3)', '_xlfn.STDEV.S(A1:A3)'],
    ['ROUND(A1,2)', 'ROUND(A1,2)'],
  ])('%s is stored as %s, and read back', (shown, stored) => {
    expect(withFunctionPrefixes(shown)).toBe(stored);
    expect(withoutFunctionPrefixes(stored)).toBe(shown);
  });

  it('keeps prefixes that it would not put back', () => {
    expect(withoutFunctionPrefixes('_xlfn.LET(_xlpm.x,1,_xlpm.x)+_xlfn.ANCHORARRAY(A1)')).toBe(
      'LET(_xlpm.x,1,_xlpm.x)+_xlfn.ANCHORARRAY(A1)',
    );
  });
});
