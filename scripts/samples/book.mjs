import { createRequire } from 'node:module';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const require = createRequire(import.meta.url);
const FONT = '宋体';
const BODY_SIZE = 10.5;
const LINE_HEIGHT = 14.5;
const MADE_AT = '2022-03-01T00:00:00Z';
/** Zip entries carry the local time of day. */
const ZIPPED_AT = new Date(2022, 2, 1);

/** A workbook under construction, written by excelize. */
export class Book {
  /** @param sheetNames in their order */
  static async create(sheetNames) {
    const { init } = require('excelize-wasm');
    const excelize = await init(require.resolve('excelize-wasm/excelize.wasm.gz'));
    return new Book(excelize.NewFile(), sheetNames);
  }

  constructor(file, sheetNames) {
    this.file = file;
    this.styles = new Map();
    this.run('SetDefaultFont', FONT);
    this.run('SetSheetName', 'Sheet1', sheetNames[0]);
    for (const name of sheetNames.slice(1)) this.run('NewSheet', name);
  }

  run(method, ...args) {
    const answer = this.file[method](...args);
    if (answer.error) throw new Error(`${method}: ${answer.error}`);
    return answer;
  }

  sheet(name) {
    return new Sheet(this, name);
  }

  /** @param look see {@link Sheet#style} */
  styleOf(look) {
    const key = JSON.stringify(look);
    if (!this.styles.has(key)) this.styles.set(key, this.run('NewStyle', excelizeStyle(look)).style);
    return this.styles.get(key);
  }

  /** The same content gives the same bytes: parts in alphabetical order, one fixed time. */
  bytes() {
    this.run('SetDocProps', { Created: MADE_AT, Modified: MADE_AT, Creator: '安居绩效', Language: 'zh-CN' });
    const parts = unzipSync(new Uint8Array(this.run('WriteToBuffer').buffer));
    const names = Object.keys(parts).sort();
    names.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
    return zipSync(
      Object.fromEntries(
        names.map((name) => [name, name.includes('worksheets/sheet') ? numericResults(parts[name]) : parts[name]]),
      ),
      { level: 9, mtime: ZIPPED_AT },
    );
  }
}

/** excelize stores the result of a formula as text; all our formulas are sums. */
function numericResults(part) {
  return strToU8(strFromU8(part).replace(/ t="str"(?=[^<]*><f>)/g, ''));
}

function excelizeStyle({ bold, size, align, vertical, border, format, colour }) {
  const side = (type) => ({ Type: type, Color: '000000', Style: 1 });
  return {
    Font: { Family: FONT, Size: size ?? BODY_SIZE, Bold: bold ?? false, Color: colour ?? '000000' },
    Alignment: { Horizontal: align ?? 'center', Vertical: vertical ?? 'center', WrapText: true },
    ...(border ? { Border: ['left', 'right', 'top', 'bottom'].map(side) } : {}),
    ...(format ? { CustomNumFmt: format } : {}),
  };
}

/** One sheet under construction. Rows and columns count from one, as addresses do. */
class Sheet {
  constructor(book, name) {
    this.book = book;
    this.name = name;
    this.widths = [];
  }

  address(row, column) {
    return `${String.fromCharCode(64 + column)}${row}`;
  }

  /** A percent such as `95%` is entered as a person would: a number, with a percent format in {@link percentFormat}. */
  put(row, column, entry) {
    if (entry === undefined || entry === null) return;
    const address = this.address(row, column);
    const value = percentFormat(entry) ? Number((Number(entry.slice(0, -1)) / 100).toFixed(6)) : entry;
    this.book.run(typeof value === 'string' ? 'SetCellStr' : 'SetCellValue', this.name, address, value);
  }

  /** Text, whatever it looks like. */
  text(row, column, text) {
    this.book.run('SetCellStr', this.name, this.address(row, column), text);
  }

  /** A formula with its result, for readers that do not calculate. */
  formula(row, column, formula, result) {
    this.book.run('SetCellValue', this.name, this.address(row, column), result);
    this.book.run('SetCellFormula', this.name, this.address(row, column), formula);
  }

  /**
   * @param look `bold`, `size` in points, `align`, `vertical`, `border`, `format` (a number format), `colour`;
   *   body text in the middle of its cell unless told otherwise
   */
  style(top, left, bottom, right, look = {}) {
    const style = this.book.styleOf(look);
    this.book.run('SetCellStyle', this.name, this.address(top, left), this.address(bottom, right), style);
  }

  merge(top, left, bottom, right) {
    if (top === bottom && left === right) return;
    this.book.run('MergeCell', this.name, this.address(top, left), this.address(bottom, right));
  }

  /** Text in a merged block of cells. */
  block(top, left, bottom, right, text, look) {
    this.put(top, left, text);
    this.merge(top, left, bottom, right);
    this.style(top, left, bottom, right, look);
  }

  setWidths(widths) {
    this.widths = widths;
    widths.forEach((width, index) => {
      const name = String.fromCharCode(65 + index);
      this.book.run('SetColWidth', this.name, name, name, width);
    });
  }

  height(row, points) {
    this.book.run('SetRowHeight', this.name, row, points);
  }

  /** Room for the longest of these texts, each in its own width in characters. */
  heightFor(row, texts) {
    const lines = texts.map(({ text, width }) => wrappedLines(text, width));
    this.height(row, Math.max(...lines) * LINE_HEIGHT + 5);
  }

  totalWidth(left = 1, right = this.widths.length) {
    return this.widths.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
  }

  /**
   * A4, one page wide and `pages` long (0: as many as it takes), page numbers at the foot. Rows down to `headerRow`
   * stay in view, and that row is repeated on every page.
   */
  page(orientation, { headerRow, pages = 1 } = {}) {
    this.book.run('SetPageLayout', this.name, {
      Size: 9,
      Orientation: orientation,
      FitToWidth: 1,
      FitToHeight: pages,
    });
    this.book.run('SetSheetProps', this.name, { FitToPage: true });
    const margin = { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3 };
    this.book.run('SetPageMargins', this.name, { ...margin, Horizontally: true });
    this.book.run('SetHeaderFooter', this.name, { OddFooter: '&C第 &P 页，共 &N 页' });
    if (headerRow === undefined) return;
    this.book.run('SetPanes', this.name, {
      Freeze: true,
      XSplit: 0,
      YSplit: headerRow,
      TopLeftCell: `A${headerRow + 1}`,
      ActivePane: 'bottomLeft',
    });
    this.book.run('SetDefinedName', {
      Name: '_xlnm.Print_Titles',
      RefersTo: `'${this.name}'!$${headerRow}:$${headerRow}`,
      Scope: this.name,
    });
  }
}

/** The number format of an entry such as `96.5%` (→ `0.0%`); null for any other entry. */
export function percentFormat(entry) {
  const match = typeof entry === 'string' ? /^\d+(?:\.(\d+))?%$/.exec(entry) : null;
  if (!match) return null;
  return match[1] ? `0.${'0'.repeat(match[1].length)}%` : '0%';
}

/** Chinese characters are two wide; the last column of a line stays free. */
function wrappedLines(text, width) {
  const wide = [...String(text ?? '')].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
  return Math.max(1, Math.ceil(wide / Math.max(2, Math.floor(width) - 1)));
}
