/**
 * Makes the workbooks of samples/ from samples/data/: `npm run samples`, or `node scripts/samples.mjs FOLDER` to put
 * them elsewhere. The same data gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBaseData } from './samples/baseData.mjs';
import { Book } from './samples/book.mjs';
import { writeExplanation } from './samples/explanation.mjs';
import { blankTables, filledTables } from './samples/forms.mjs';
import { writeGoalsForm } from './samples/goalsForm.mjs';
import { writeIndicatorTable } from './samples/indicatorTable.mjs';

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));

function dataOf(name) {
  return JSON.parse(readFileSync(join(SAMPLES, 'data', name), 'utf8'));
}

/** Three attachments, base data, and a sheet that says which figures were published. */
async function xinjiang() {
  const data = dataOf('xinjiang-2021.json');
  const { file, base, explanation } = data;
  const tables = filledTables(data);
  const book = await Book.create([...tables.map(({ name }) => name), base.name, explanation.name]);
  for (const table of tables) writeIndicatorTable(book.sheet(table.name), table);
  writeBaseData(book.sheet(base.name), base, data.region, data.year);
  writeExplanation(book.sheet(explanation.name), explanation, tables);
  return { file, book };
}

async function rareWordings() {
  const { file, tables } = dataOf('rare-wordings.json');
  const book = await Book.create(tables.map(({ name }) => name));
  for (const table of tables) writeIndicatorTable(book.sheet(table.name), table);
  return { file, book };
}

/** The attachments with nothing filled in, as they are sent out. */
async function blank() {
  const data = dataOf('blank.json');
  const { file, note } = data;
  const tables = blankTables(data);
  const book = await Book.create(tables.map(({ name }) => name));
  for (const table of tables) writeIndicatorTable(book.sheet(table.name), { ...table, note });
  return { file, book };
}

async function goalsForm() {
  const { file, form } = dataOf('goals-form.json');
  const book = await Book.create([form.name]);
  writeGoalsForm(book.sheet(form.name), form);
  return { file, book };
}

const folder = process.argv[2] ? resolve(process.argv[2]) : SAMPLES;
mkdirSync(folder, { recursive: true });
for (const make of [xinjiang, rareWordings, blank, goalsForm]) {
  const { file, book } = await make();
  writeFileSync(join(folder, file), book.bytes());
  console.log(join(folder, file));
}
