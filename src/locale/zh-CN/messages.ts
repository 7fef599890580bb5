import type { Messages } from '../../core/messages';
import { criteria } from './criteria';
import { findings } from './findings';
import { workbookLabels } from './workbook';

/** The sentences of the core in this language. */
export const messages: Messages = { criteria, findings, workbook: workbookLabels };
