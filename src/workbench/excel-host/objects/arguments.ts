import { invalidArgument } from '../hostError';

/** Arguments arrive as JSON: each of these reads one, or fails as Excel does with `InvalidArgument`. */
export function textArgument(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function countArgument(value: unknown): number {
  const number = numberArgument(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function flagArgument(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `#fff2cc` or `FFF2CC`, as `#RRGGBB`. Names of colours are not emulated. */
export function colourArgument(value: unknown): string {
  const text = textArgument(value);
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!match?.[1]) throw invalidArgument();
  return `#${match[1].toUpperCase()}`;
}
