/** What a host declares to support, by requirement set: `{ ExcelApi: '1.14' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Excel on the web of 2025, as far as the self-hosted office.js asks for it. */
export const EVERYTHING: RequirementSets = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  RichApiRuntime: '1.3',
  SharedRuntime: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
};

/** True where `version` (`1.13`) of `set` is declared. Versions are compared number by number. */
export function isDeclared(sets: RequirementSets, set: string, version: string): boolean {
  const declared = sets[set];
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
