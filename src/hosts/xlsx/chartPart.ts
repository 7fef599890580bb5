import { quotedSheetName, type Area } from '../../core/cells/address';
import type { Edit } from '../../core/writing/edit';
import type { Namespaces } from './namespaces';
import type { Package } from './package';
import { WORKSHEET_ORDER, absoluteArea } from './sheetLayout';
import { escapeAttribute, escapeText } from './xml/text';
import { parseXml, type XmlElement } from './xml/tree';

type ChartEdit = Extract<Edit, { kind: 'chart' }>;

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Puts a chart on a sheet, in the place of the one of the same name. */
export function putChart(
  file: Package,
  sheetPart: string,
  sheetRoot: XmlElement,
  names: Namespaces,
  edit: ChartEdit,
): void {
  const drawing = drawingOf(file, sheetPart, sheetRoot, names);
  removeChart(file, drawing, edit.name);
  const chart = file.add('xl/charts/chart#.xml', CHART_TYPE, chartXml(edit, names));
  const id = file.relate(drawing, `${names.relationshipType}/chart`, chart);
  const document = file.xml(drawing);
  document.root.children.push(parseXml(anchorXml(edit, names, id, nextShapeId(document.root))).root);
  file.writeXml(drawing, document);
}

function drawingOf(file: Package, sheetPart: string, sheetRoot: XmlElement, names: Namespaces): string {
  const existing = sheetRoot.child('drawing') && file.related(sheetPart, 'drawing');
  if (existing) return existing;
  const part = file.add(
    'xl/drawings/drawing#.xml',
    DRAWING_TYPE,
    `<xdr:wsDr xmlns:xdr="${names.spreadsheetDrawing}" xmlns:a="${names.drawing}"/>`,
  );
  const id = file.relate(sheetPart, `${names.relationshipType}/drawing`, part);
  const prefix = relationshipPrefix(sheetRoot, names);
  sheetRoot.childInOrder('drawing', WORKSHEET_ORDER).set(`${prefix}:id`, id);
  return part;
}

/** The prefix that stands for relationships in this part; declared if it is not yet. */
export function relationshipPrefix(root: XmlElement, names: Namespaces): string {
  const declared = root
    .attributeNames()
    .find((name) => name.startsWith('xmlns:') && root.get(name) === names.relationships);
  if (declared) return declared.slice('xmlns:'.length);
  root.set('xmlns:r', names.relationships);
  return 'r';
}

function removeChart(file: Package, drawing: string, name: string): void {
  const document = file.xml(drawing);
  for (const anchor of document.root.elements) {
    const frame = anchor.child('graphicFrame');
    if (frame?.child('nvGraphicFramePr')?.child('cNvPr')?.get('name') !== name) continue;
    document.root.remove(anchor);
    const id = frame.child('graphic')?.child('graphicData')?.child('chart')?.getLocal('id');
    const relationship = file.relationships(drawing).find((one) => one.id === id);
    if (!relationship) continue;
    file.unrelate(drawing, relationship.id);
    file.remove(relationship.target);
  }
  file.writeXml(drawing, document);
}

function nextShapeId(root: XmlElement): number {
  const ids = [...root.toString().matchAll(/cNvPr[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(1, ...ids) + 1;
}

function anchorXml(edit: ChartEdit, names: Namespaces, relationshipId: string, shapeId: number): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const { at } = edit;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${names.spreadsheetDrawing}" xmlns:a="${names.drawing}">` +
    corner('from', at.left, at.top) +
    corner('to', at.right + 1, at.bottom + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" name="${escapeAttribute(edit.name)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${names.chart}">` +
    `<c:chart xmlns:c="${names.chart}" xmlns:r="${names.relationships}" r:id="${relationshipId}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** Clustered bars with their values beside them, the first category on top (ECMA-376 part 1, 21.2). */
function chartXml(edit: ChartEdit, names: Namespaces): string {
  const reference = (area: Area) => escapeText(`${quotedSheetName(edit.sheet)}!${absoluteArea(area)}`);
  const series = edit.series.map(
    ({ name, values }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
      '<c:invertIfNegative val="0"/>' +
      `<c:cat><c:strRef><c:f>${reference(edit.categories)}</c:f></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val></c:ser>`,
  );
  const labels =
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  const legend =
    edit.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return (
    `<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.drawing}" xmlns:r="${names.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeText(edit.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${series.join('')}${labels}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>' +
    '<c:crosses val="max"/></c:valAx></c:plotArea>' +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}
