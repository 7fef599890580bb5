import type { FindingMessages } from '../core/checks/messages';
import { findings as enUS } from '../locale/en-US/findings';
import { findings as zhCN } from '../locale/zh-CN/findings';
import type { Language } from './language';

export const FINDING_MESSAGES: Readonly<Record<Language, FindingMessages>> = { 'zh-CN': zhCN, 'en-US': enUS };
