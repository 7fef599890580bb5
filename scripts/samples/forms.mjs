import { readFileSync } from 'node:fs';

/** The forms that the product itself inserts: their indicators, points and criteria are kept there, and only there. */
const FORMS = new URL('../../src/core/filling/forms/', import.meta.url);

function formOf(id) {
  return JSON.parse(readFileSync(new URL(`${id}.json`, FORMS), 'utf8'));
}

/** The blank tables of a form: the title names who sent it out, the field for the region is the official's to fill. */
export function blankTables({ form, issuedBy, year }) {
  return Object.values(formOf(form).tables).map(({ name, label, subject, rows }) => ({
    name,
    label,
    title: `${issuedBy}${year}年度${subject}`,
    region: null,
    year,
    rows,
  }));
}

/**
 * The tables of a form with figures in them: `tables` gives for each programme `figures` by indicator.
 * An indicator that the form does not have is a fault in the data.
 */
export function filledTables({ form, region, year, tables }) {
  const { tables: forms } = formOf(form);
  return tables.map(({ programme, figures }) => {
    const { name, label, subject, rows } = forms[programme];
    const byIndicator = new Map(figures.map((line) => [line.indicator, line]));
    const unknown = figures.filter(({ indicator }) => !rows.some((row) => row.indicator === indicator));
    if (unknown.length > 0) throw new Error(`not in ${form}: ${unknown.map((line) => line.indicator).join(', ')}`);
    return {
      name,
      label,
      title: `${region}${year}年度${subject}`,
      region,
      year,
      rows: rows.map((row) => ({ ...row, ...byIndicator.get(row.indicator) })),
    };
  });
}
