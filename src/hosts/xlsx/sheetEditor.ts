import { cellAddress, type Area } from '../../core/cells/address';
import type { Edit } from '../../core/writing/edit';
import { putChart, relationshipPrefix } from './chartPart';
import type { Namespaces } from './namespaces';
import type { Package } from './package';
import { changeAt, changeCells, type CellChanges, type RowHeights } from './sheetCells';
import { sheetDataTag } from './sheetData';
import {
  Validations,
  extendDimension,
  freezePanes,
  linkOf,
  mergeCells,
  setColumnWidth,
  setLinks,
  setUpPage,
} from './sheetLayout';
import { LOOKS, type StyleBook } from './styleBook';
import { closingTag } from './xml/lexer';
import { parseXml } from './xml/tree';

/** Edits that concern one sheet; those that also concern the workbook are split by the caller. */
export type SheetEdit = Exclude<Edit, { kind: 'add-sheet' | 'delete-sheet' }>;

export interface EditedSheet {
  /** Addresses that had a formula and have none now. */
  readonly formulasGone: readonly string[];
  /** True where a value or a formula was put into a cell. */
  readonly hasNewContent: boolean;
}

/** Gathers what is to change on one sheet, and then changes its part in one go. */
export class SheetEditor {
  private readonly changes: CellChanges = new Map();
  private readonly heights: RowHeights = new Map();
  private readonly layout: SheetEdit[] = [];
  private readonly links = new Map<string, string>();
  private written: Area | null = null;
  private hasNewContent = false;

  constructor(
    readonly name: string,
    readonly part: string,
  ) {}

  add(edit: SheetEdit): void {
    switch (edit.kind) {
      case 'write':
        this.addContents(edit);
        break;
      case 'fill':
        this.change(edit.cell.row, edit.cell.column).styles.push({ kind: 'fill', colour: edit.colour });
        break;
      case 'number-format': {
        const { row, column } = edit.cell;
        this.change(row, column).styles.push({ kind: 'number-format', format: edit.format });
        break;
      }
      case 'style':
        for (let row = edit.area.top; row <= edit.area.bottom; row++) {
          for (let column = edit.area.left; column <= edit.area.right; column++) {
            const { styles } = this.change(row, column);
            styles.splice(0, styles.length, LOOKS[edit.style]);
          }
        }
        break;
      case 'row-heights':
        edit.heights.forEach((height, index) => this.heights.set(edit.top + index, height));
        break;
      default:
        this.layout.push(edit);
    }
  }

  private addContents({ at, contents }: Extract<Edit, { kind: 'write' }>): void {
    contents.forEach((line, down) => {
      line.forEach((content, right) => {
        if (content === null) return;
        const row = at.row + down;
        const column = at.column + right;
        this.change(row, column).content = content;
        this.hasNewContent = true;
        const link = linkOf(content);
        if (link !== undefined) this.links.set(cellAddress(row, column), link);
      });
    });
  }

  private change(row: number, column: number) {
    const { written } = this;
    this.written = written
      ? {
          top: Math.min(written.top, row),
          left: Math.min(written.left, column),
          bottom: Math.max(written.bottom, row),
          right: Math.max(written.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
    return changeAt(this.changes, row, column);
  }

  /** Writes the part. The cells are text and stay text; what stands around them is read as a tree. */
  apply(file: Package, names: Namespaces, styles: StyleBook): EditedSheet {
    const { xml, formulasGone } = changeCells(
      file.text(this.part),
      this.name,
      this.changes,
      this.heights,
      styles,
    );
    const data = sheetDataTag(xml);
    const dataEnd = data.kind === 'empty' ? data.end : closingTag(xml, data).end;
    const placeholder = `<${data.name}/>`;
    const frame = parseXml(xml.slice(0, data.start) + placeholder + xml.slice(dataEnd));
    const { root } = frame;
    if (this.written) extendDimension(root, this.written);
    setLinks(root, this.links);
    const validationEdits = this.layout.filter((edit) => edit.kind === 'validation');
    if (validationEdits.length > 0) {
      const validations = new Validations(root, this.name);
      for (const edit of validationEdits) validations.set(edit);
      validations.finish();
    }
    for (const edit of this.layout) {
      if (edit.kind === 'merge') mergeCells(root, edit);
      else if (edit.kind === 'column-width') setColumnWidth(root, edit);
      else if (edit.kind === 'freeze') freezePanes(root, edit);
      else if (edit.kind === 'print') setUpPage(root, edit);
      else if (edit.kind === 'chart') {
        relationshipPrefix(root, names);
        putChart(file, this.part, root, names, edit);
      }
    }
    const [before = '', after = ''] = frameAround(root.toString(), placeholder);
    file.write(this.part, frame.prolog + before + xml.slice(data.start, dataEnd) + after);
    return { formulasGone, hasNewContent: this.hasNewContent };
  }
}

function frameAround(frame: string, placeholder: string): readonly string[] {
  const at = frame.indexOf(placeholder);
  return [frame.slice(0, at), frame.slice(at + placeholder.length)];
}
