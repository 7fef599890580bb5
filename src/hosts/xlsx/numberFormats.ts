/** ECMA-376 part 1, 18.8.30: formats that have a number and are written nowhere. Those that depend on the language are left out. */
export const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['# ?/?', 12],
  ['# ??/??', 13],
  ['@', 49],
]);

/** The first number that a workbook's own format may have. */
export const FIRST_CUSTOM_FORMAT = 164;
