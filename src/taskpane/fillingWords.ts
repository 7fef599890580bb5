import type { FillingMessages } from '../core/filling/messages';
import { fillingMessages as enUS } from '../locale/en-US/filling';
import { fillingMessages as zhCN } from '../locale/zh-CN/filling';
import type { Language } from './language';

export const FILLING_WORDS: Readonly<Record<Language, FillingMessages>> = { 'zh-CN': zhCN, 'en-US': enUS };
