import type { SheetVisibility } from '../../core/cells/snapshot';
import { namespacesOf, type Namespaces } from './namespaces';
import type { Package } from './package';
import { UnusableFile } from './unusableFile';
import type { XmlDocument } from './xml/tree';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: SheetVisibility;
  /** Name of its part. */
  readonly part: string;
  /** False for chart sheets, dialog sheets and macro sheets, which have no cells. */
  readonly hasCells: boolean;
}

/** `workbook.xml`: the list of sheets and what holds for all of them. */
export interface WorkbookPart {
  readonly name: string;
  readonly document: XmlDocument;
  readonly namespaces: Namespaces;
  readonly sheets: readonly SheetEntry[];
  readonly isStructureProtected: boolean;
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};

/** Finds and reads the workbook part. Throws {@link UnusableFile} where there is none. */
export function readWorkbookPart(file: Package): WorkbookPart {
  const name = file.related('', 'officeDocument');
  if (name === null || !file.has(name)) throw new UnusableFile({ kind: 'no-workbook' });
  const document = file.xml(name);
  const { root } = document;
  const namespaces = namespacesOf(
    root.get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`),
  );
  if (root.localName !== 'workbook' || namespaces === null) throw new UnusableFile({ kind: 'no-workbook' });
  const targets = new Map(file.relationships(name).map((one) => [one.id, one]));
  const sheets = (root.child('sheets')?.childrenNamed('sheet') ?? []).map((element): SheetEntry => {
    const relationshipId = element.getLocal('id') ?? '';
    const target = targets.get(relationshipId);
    if (!target) throw new UnusableFile({ kind: 'damaged-part', part: name, damage: 'unreadable' });
    return {
      name: element.get('name') ?? '',
      sheetId: element.getNumber('sheetId', 0),
      relationshipId,
      visibility: VISIBILITY[element.get('state') ?? ''] ?? 'visible',
      part: target.target,
      hasCells: target.type === 'worksheet',
    };
  });
  if (sheets.length === 0) throw new UnusableFile({ kind: 'no-workbook' });
  return {
    name,
    document,
    namespaces,
    sheets,
    isStructureProtected: root.child('workbookProtection')?.getFlag('lockStructure') ?? false,
  };
}
