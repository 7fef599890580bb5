import { createContext, useContext } from 'react';
import type { TaskpaneStrings } from '../locale/zh-CN/taskpane';
import zhCN from '../locale/zh-CN/taskpane';
import enUS from '../locale/en-US/taskpane';
import type { Language } from './language';

export const STRINGS: Readonly<Record<Language, TaskpaneStrings>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const StringsContext = createContext<TaskpaneStrings>(zhCN);

export function useStrings(): TaskpaneStrings {
  return useContext(StringsContext);
}
