import type { Package } from './package';

/**
 * The order in which Excel last calculated (ECMA-376 part 1, 18.6). It may lack formulas, but Excel repairs a file
 * whose chain names a cell without one.
 * @param sheetId as in the list of sheets
 */
export function forgetFormulas(
  file: Package,
  workbookPart: string,
  sheetId: number,
  addresses: readonly string[] | 'all',
): void {
  if (addresses !== 'all' && addresses.length === 0) return;
  const name = file.related(workbookPart, 'calcChain');
  if (name === null || !file.has(name)) return;
  const document = file.xml(name);
  const gone = new Set(addresses === 'all' ? [] : addresses);
  let current = '';
  for (const cell of document.root.elements) {
    current = cell.get('i') ?? current;
    cell.set('i', current);
  }
  const kept = document.root.elements.filter(
    (cell) => cell.getNumber('i', 0) !== sheetId || !(addresses === 'all' || gone.has(cell.get('r') ?? '')),
  );
  document.root.children.splice(0, document.root.children.length, ...kept);
  file.writeXml(name, document);
  if (kept.length === 0) {
    const relationship = file.relationships(workbookPart).find(({ target }) => target === name);
    if (relationship) file.unrelate(workbookPart, relationship.id);
    file.remove(name);
  }
}
