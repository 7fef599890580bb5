import { Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Answer, QuestionKind } from '../../core/criteria/rule';
import { useStrings } from '../strings';
import { readTypedAnswer } from '../typedAnswer';
import { quietly } from './quietly';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly kind: QuestionKind;
  readonly unit: string;
  readonly answer: Answer;
  /** What counts while the field is empty. */
  readonly placeholder?: string;
  /** The largest number that is accepted, with what to say beyond it. */
  readonly most?: { readonly value: number; readonly problem: string };
  /** While typing; null where what stands there is no answer. */
  readonly onTyped?: (answer: Answer) => void;
  readonly onAnswer: (answer: Answer) => void;
  /** Null at the last field. */
  readonly onNext: (() => void) | null;
}

/** A percent, a count, an amount or a score. Committed by leaving the field or by Enter, which goes on. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, kind, unit, answer, placeholder, most, onTyped, onAnswer, onNext } = props;
  const t = useStrings();
  const shown = typeof answer === 'number' ? String(answer) : '';
  const isTyping = useRef(false);
  const [typed, setTyped] = useState(shown);
  useEffect(() => {
    if (!isTyping.current) setTyped(shown);
  }, [shown]);
  const reading = readTypedAnswer(typed, kind);
  const isTooMuch = reading.kind === 'number' && most !== undefined && reading.value > most.value;
  const problem = isTooMuch
    ? most.problem
    : reading.kind === 'not-a-number'
      ? t.questions.notANumber
      : reading.kind === 'negative'
        ? t.questions.negative
        : reading.kind === 'fraction'
          ? t.questions.fraction
          : null;
  const commit = (): boolean => {
    if (problem) return false;
    const value = reading.kind === 'number' ? reading.value : null;
    if (value !== answer) onAnswer(value);
    return value !== null;
  };
  const change = (text: string) => {
    setTyped(text);
    const next = readTypedAnswer(text, kind);
    onTyped?.(next.kind === 'number' && next.value <= (most?.value ?? Infinity) ? next.value : null);
  };
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...quietly(problem)}>
      <Input
        value={typed}
        {...(placeholder === undefined ? {} : { placeholder })}
        inputMode="decimal"
        contentAfter={<span>{unit}</span>}
        onChange={(_, data) => change(data.value)}
        onFocus={() => {
          isTyping.current = true;
        }}
        onBlur={() => {
          isTyping.current = false;
          commit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && commit()) onNext?.();
        }}
      />
    </Field>
  );
}
