/** The two families of names that workbooks use: ECMA-376 part 4 (what Excel writes) and ISO 29500 strict. */
export interface Namespaces {
  readonly main: string;
  /** Of attributes such as `r:id`. */
  readonly relationships: string;
  /** What a relationship's type begins with. */
  readonly relationshipType: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
}

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  relationshipType: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  relationshipType: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  spreadsheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** The family that a part belongs to; null where its root is of neither. */
export function namespacesOf(mainNamespace: string | undefined): Namespaces | null {
  return [TRANSITIONAL, STRICT].find(({ main }) => main === mainNamespace) ?? null;
}
