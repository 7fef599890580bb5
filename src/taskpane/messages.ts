import type { Messages } from '../core/messages';
import { messages as enUS } from '../locale/en-US/messages';
import { messages as zhCN } from '../locale/zh-CN/messages';
import type { Language } from './language';

export const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, 'en-US': enUS };
