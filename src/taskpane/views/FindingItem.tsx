import { Badge, Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellAddress } from '../../core/cells/address';
import type { Finding } from '../../core/checks/finding';
import { findingText } from '../../core/checks/findingText';
import { FINDING_MESSAGES } from '../findingMessages';
import type { Language } from '../language';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  jump: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    height: 'auto',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  place: { color: tokens.colorNeutralForeground3, display: 'block' },
  what: { display: 'block' },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground2 },
  fixed: { flexShrink: 0 },
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** One finding: where, what and why; a click leads to the cell; what the official says about it is edited below. */
export function FindingItem({
  finding,
  language,
}: {
  readonly finding: Finding;
  readonly language: Language;
}) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { sheet, cell } = finding;
  const text = findingText(finding, FINDING_MESSAGES[language]);
  const address = cell && cellAddress(cell.row, cell.column);
  const place = sheet && address ? `${sheet} ${address}` : (sheet ?? t.findings.wholeFile);
  const body = (
    <>
      <Text size={200} className={styles.place}>
        {place}
        {finding.indicator && ` · ${finding.indicator}`}
      </Text>
      <Text className={styles.what}>{text.what}</Text>
      {text.why && (
        <Text size={200} className={styles.why}>
          {text.why}
        </Text>
      )}
    </>
  );
  return (
    <div className={styles.item}>
      {sheet && cell && address ? (
        <Button
          appearance="subtle"
          className={styles.jump}
          title={t.actions.jumpTo(sheet, address)}
          onClick={() => void session.goTo(sheet, cell)}
        >
          {body}
        </Button>
      ) : (
        body
      )}
      {finding.severity !== 'info' && <Explanation finding={finding} what={text.what} />}
    </div>
  );
}

function Explanation({ finding, what }: { readonly finding: Finding; readonly what: string }) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation } = useSessionState();
  const written = evaluation?.explanations.get(finding.id);
  const [typed, setTyped] = useState<string | null>(null);
  if (written === undefined) {
    return evaluation?.standing === 'none' ? null : (
      <Text size={200} className={styles.place}>
        {t.findings.explainLater}
      </Text>
    );
  }
  const save = async () => {
    if (
      typed !== null &&
      (typed.trim() === written || (await session.explaining.explain(finding.id, typed)))
    ) {
      setTyped(null);
    }
  };
  if (typed === null) {
    return (
      <div className={styles.foot}>
        {written === '' ? (
          <Badge appearance="tint" color="warning" className={styles.fixed}>
            {t.findings.stateOpen}
          </Badge>
        ) : (
          <Text size={200} className={styles.text}>
            {t.findings.stateExplained}：{written}
          </Text>
        )}
        <Button
          size="small"
          className={styles.fixed}
          aria-label={t.findings.explainThis(what)}
          onClick={() => setTyped(written)}
        >
          {t.findings.explain}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.editor}>
      <Field label={t.findings.explanation} hint={t.findings.explainHint}>
        <Textarea
          autoFocus
          resize="vertical"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null);
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
      </Field>
      <div className={styles.foot}>
        <Button size="small" onClick={() => setTyped(null)}>
          {t.actions.cancel}
        </Button>
        <Button size="small" appearance="primary" onClick={() => void save()}>
          {t.findings.save}
        </Button>
      </div>
    </div>
  );
}
