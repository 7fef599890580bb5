import { createContext, useContext } from 'react';
import { fileErrors as fileErrorsEn, refusedEdits as refusedEditsEn } from '../../locale/en-US/fileErrors';
import { workbench as en } from '../../locale/en-US/workbench';
import { fileErrors as fileErrorsZh, refusedEdits as refusedEditsZh } from '../../locale/zh-CN/fileErrors';
import { workbench as zh, type WorkbenchStrings } from '../../locale/zh-CN/workbench';

export type Language = 'zh-CN' | 'en-US';

export interface Strings extends WorkbenchStrings {
  readonly fileErrors: typeof fileErrorsZh;
  readonly refusedEdits: typeof refusedEditsZh;
}

export const STRINGS: Readonly<Record<Language, Strings>> = {
  'zh-CN': { ...zh, fileErrors: fileErrorsZh, refusedEdits: refusedEditsZh },
  'en-US': { ...en, fileErrors: fileErrorsEn, refusedEdits: refusedEditsEn },
};

export const StringsContext = createContext<Strings>(STRINGS['zh-CN']);

export function useStrings(): Strings {
  return useContext(StringsContext);
}
