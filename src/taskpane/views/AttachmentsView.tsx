import { Button, Checkbox, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { PROGRAMMES } from '../../core/filling/blankAttachments';
import { FORMS, formOf } from '../../core/filling/forms';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { useCardStyles } from './cardStyles';
import { OverlayHeading } from './OverlayHeading';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column' },
});

const thisYear = () => new Date().getFullYear();

/** Years that have a form, the newest first. */
function yearsWithForm(): readonly number[] {
  const first = Math.min(...FORMS.map(({ from }) => from));
  const last = Math.max(first, thisYear());
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

/** 插入空白附件: of which year, and which of the three. */
export default function AttachmentsView() {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { activity } = useSessionState();
  const years = yearsWithForm();
  const [year, setYear] = useState(() => years.find((one) => one < thisYear()) ?? thisYear());
  const [programmes, setProgrammes] = useState<readonly (typeof PROGRAMMES)[number][]>(PROGRAMMES);
  const form = formOf(year);
  const isBusy = activity !== null && !activity.isQuiet;
  const insert = async () => {
    if (await session.attachments.insert({ year, programmes })) session.back();
  };
  return (
    <div className={shared.overlay}>
      <OverlayHeading>{t.attachments.title}</OverlayHeading>
      <Text>{t.attachments.intro}</Text>
      <Field label={t.attachments.year}>
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {years.map((one) => (
            <option key={one} value={String(one)}>
              {t.attachments.yearName(one)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.choices} role="group" aria-label={t.attachments.which}>
        {PROGRAMMES.map((programme) => (
          <Checkbox
            key={programme}
            checked={programmes.includes(programme)}
            label={t.attachments.name(form?.tables[programme].label ?? '', t.programmes[programme])}
            onChange={(_, { checked }) =>
              setProgrammes(
                PROGRAMMES.filter((one) => (one === programme ? checked === true : programmes.includes(one))),
              )
            }
          />
        ))}
      </div>
      {form && (
        <Text size={200} className={shared.muted}>
          {t.attachments.basis(form.basis, form.isIllustrative)}
        </Text>
      )}
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || programmes.length === 0}
          onClick={() => void insert()}
        >
          {t.attachments.insert(programmes.length)}
        </Button>
        <Button onClick={() => session.back()}>{t.actions.back}</Button>
      </div>
    </div>
  );
}
