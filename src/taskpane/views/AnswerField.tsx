import { Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { Answer, Question } from '../../core/criteria/rule';
import { useStrings } from '../strings';
import { readTypedAnswer } from '../typedAnswer';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

interface AnswerFieldProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
  /** Null at the last question. */
  readonly onNext: (() => void) | null;
}

export function AnswerField(props: AnswerFieldProps) {
  const { kind } = props.question;
  return kind === 'yesno' || kind === 'choice' ? <ChoiceField {...props} /> : <NumberField {...props} />;
}

/** Yes/no by Y and N, a printed choice by its number, on to the next question by Enter. */
function ChoiceField({ question, answer, onAnswer, onNext }: AnswerFieldProps) {
  const styles = useStyles();
  const t = useStrings();
  const options: readonly { readonly label: string; readonly answer: Answer; readonly key: string }[] =
    question.kind === 'yesno'
      ? [
          { label: t.questions.yes, answer: true, key: 'y' },
          { label: t.questions.no, answer: false, key: 'n' },
        ]
      : (question.choices ?? []).map((label, index) => ({ label, answer: index, key: String(index + 1) }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = options.find((option) => option.key === event.key.toLowerCase());
    if (chosen) onAnswer(chosen.answer);
    else if (event.key === 'Enter') onNext?.();
    else return;
    event.preventDefault();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <Field label={question.label}>
        <RadioGroup
          layout={question.kind === 'yesno' ? 'horizontal' : 'vertical'}
          value={String(options.findIndex((option) => option.answer === answer))}
          onChange={(_, { value }) => onAnswer(options[Number(value)]?.answer ?? null)}
        >
          {options.map((option, index) => (
            <Radio key={option.key} value={String(index)} label={option.label} />
          ))}
        </RadioGroup>
      </Field>
      <Text size={200} className={styles.hint}>
        {question.kind === 'yesno' ? t.questions.keyboard : t.questions.keyboardChoice}
      </Text>
    </div>
  );
}

function NumberField({ question, answer, onAnswer, onNext }: AnswerFieldProps) {
  const t = useStrings();
  const [typed, setTyped] = useState(typeof answer === 'number' ? String(answer) : '');
  const reading = readTypedAnswer(typed, question.kind);
  const problem =
    reading.kind === 'not-a-number'
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
  return (
    <Field label={question.label} {...(problem ? { validationMessage: problem } : {})}>
      <Input
        value={typed}
        inputMode="decimal"
        contentAfter={<span>{question.kind === 'percent' ? '%' : (question.unit ?? '')}</span>}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && commit()) onNext?.();
        }}
      />
    </Field>
  );
}
