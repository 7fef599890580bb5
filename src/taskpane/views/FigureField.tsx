import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { cellAddress } from '../../core/cells/address';
import type { MissingInput } from '../../core/scoring/missingInputs';
import { useStrings } from '../strings';
import { readTypedFigure } from '../typedFigure';
import { useSession } from '../useSession';
import { useCardStyles } from './cardStyles';
import { quietly } from './quietly';

/** A missing plan or actual: what the official types goes into its own cell by Enter, and the figure is no longer missing. */
export function FigureField({ input }: { readonly input: MissingInput }) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const { role, scored, table, cell } = input;
  const { sheet } = table.table;
  const { unit } = scored.row;
  const figure = readTypedFigure(typed, scored.row[role]?.numberFormat ?? null);
  const write = async () => {
    if (figure.kind !== 'figure' && figure.kind !== 'no-task') return;
    const { value, numberFormat } = figure;
    const isWritten = await session.figures.fill({ sheet, cell, value, numberFormat });
    if (isWritten) setTyped('');
  };
  const name = t.questions.figure[role];
  const reading =
    figure.kind === 'no-task'
      ? t.questions.noTask
      : figure.kind === 'figure'
        ? t.questions.readAs(/\D$/.test(figure.reading) ? figure.reading : figure.reading + (unit ?? ''))
        : null;
  return (
    <>
      <Field
        label={unit === null ? name : t.questions.figureLabel(name, unit)}
        hint={reading ?? t.questions.figurePlace(sheet, cellAddress(cell.row, cell.column))}
        {...quietly(figure.kind === 'not-a-figure' ? t.questions.notAFigure : null)}
      >
        <Input
          value={typed}
          contentAfter={<span>{unit ?? ''}</span>}
          onChange={(_, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void write();
          }}
        />
      </Field>
      <Text size={200} className={shared.muted}>
        {t.questions.keyboardFigure}
      </Text>
    </>
  );
}
