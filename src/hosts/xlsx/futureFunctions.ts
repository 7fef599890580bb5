/**
 * [MS-XLSX] 2.2.2: functions newer than the file format are stored with a prefix that no person sees. These are the
 * ones that a table of an office may hold; writing one of them without its prefix gives #NAME? in Excel.
 */
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ' +
    'DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML ' +
    'FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK ' +
    'HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS ' +
    'MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC ' +
    'QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P ' +
    'STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT ' +
    'TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH ' +
    'XOR Z.TEST'
  ).split(' '),
);
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** Texts, quoted sheet names, and a function's name before its bracket. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][A-Za-z0-9_.]*)(?=\s*\()/g;

/** A formula as a file stores it. */
export function withFunctionPrefixes(formula: string): string {
  return formula.replace(TOKEN, (token: string, name: string | undefined) => {
    const upper = name?.toUpperCase() ?? '';
    if (FUTURE_FUNCTIONS.has(upper)) return `_xlfn.${token}`;
    if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${token}`;
    return token;
  });
}

const PREFIXED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?:_xlws\.)?([A-Za-z][A-Za-z0-9_.]*)(?=\s*\()/g;

/** A formula as a person sees it. Prefixes that {@link withFunctionPrefixes} would not put back stay. */
export function withoutFunctionPrefixes(formula: string): string {
  if (!formula.includes('_xlfn.')) return formula;
  return formula.replace(PREFIXED, (token: string, name: string | undefined) => {
    const upper = name?.toUpperCase() ?? '';
    return name && (FUTURE_FUNCTIONS.has(upper) || WORKSHEET_FUNCTIONS.has(upper)) ? name : token;
  });
}
