import { isPlainText } from '../grammar/plainText';
import { notUnderstood } from '../refused';
import type { Place } from './statement';

/** Words that stand in a question must hold nothing that the grammar should have read. */
export function checkPlain(text: string, place: Place): void {
  if (!isPlainText(text)) throw notUnderstood(place);
}
