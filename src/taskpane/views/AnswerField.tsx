import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { shownNumber } from '../../core/cells/shownNumber';
import type { Answer, Question } from '../../core/criteria/rule';
import type { TaskpaneStrings } from '../../locale/zh-CN/taskpane';
import { useStrings } from '../strings';
import { NumberField } from './NumberField';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

interface AnswerFieldProps {
  readonly question: Question;
  readonly answer: Answer;
  /** What the row itself answers: shown in an empty field. */
  readonly byRow?: Answer;
  readonly onTyped?: (answer: Answer) => void;
  readonly onAnswer: (answer: Answer) => void;
  /** Null at the last question. */
  readonly onNext: (() => void) | null;
}

/** What is asked, in the way that fits: yes or no, a printed word, a number with its unit. */
export function AnswerField(props: AnswerFieldProps) {
  const t = useStrings();
  const { question, byRow, ...rest } = props;
  return question.kind === 'yesno' || question.kind === 'choice' ? (
    <ChoiceField {...props} />
  ) : (
    <NumberField
      {...rest}
      label={question.label}
      kind={question.kind}
      {...(typeof byRow === 'number'
        ? { placeholder: String(shownNumber(byRow)) }
        : { hint: hintOf(question, t.questions.hints) })}
      unit={question.kind === 'percent' ? '%' : (question.unit ?? '')}
    />
  );
}

function hintOf({ kind, asks }: Question, hints: TaskpaneStrings['questions']['hints']): string {
  if (kind === 'percent') return hints.percent;
  return asks === 'occurrences' || asks === 'shortfall' ? hints[asks] : '';
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
        {onNext && t.questions.keyboardNext}
      </Text>
    </div>
  );
}
