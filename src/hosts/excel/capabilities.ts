/** What the host needs of Excel, by the version of ExcelApi that brought it. */
const NEEDS = {
  /** Tables, rates, scores, working paper, result sheets, marks: everything that scoring writes. */
  scoring: '1.10',
  /** Knowing which cells are merged. Without it a label counts for the first of its rows only. */
  mergedAreas: '1.13',
  /** Telling a change of ours from a person's. Without it the host goes by whether it is writing. */
  changeOrigin: '1.14',
} as const;

export type Capability = keyof typeof NEEDS;

/** True where this Excel can do it. */
export function can(capability: Capability): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDS[capability]);
}

export interface Requirements {
  /** False where scoring is impossible here: the command line remains. */
  readonly isSupported: boolean;
  /** What this Excel lacks although scoring is possible; to be told to the person. */
  readonly missing: readonly Capability[];
}

/** What this Excel can do, to be asked once Office is ready. */
export function requirements(): Requirements {
  const missing = (Object.keys(NEEDS) as Capability[]).filter((capability) => !can(capability));
  return { isSupported: !missing.includes('scoring'), missing };
}

/** False in an Excel that is too old for scoring. */
export function isSupported(): boolean {
  return can('scoring');
}
