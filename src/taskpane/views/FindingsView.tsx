import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { cellAddress } from '../../core/cells/address';
import type { Finding, Severity } from '../../core/checks/finding';
import { countBySeverity, filterFindings, NO_FILTER, SEVERITY_ORDER, sheetsOf } from '../findingGroups';
import { FINDING_MESSAGES } from '../findingMessages';
import type { Language } from '../language';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

/** Shown at once of each severity; the rest on request, so that hundreds of findings stay quick. */
const FIRST = 50;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  toggle: { minWidth: 'auto' },
  select: { minWidth: '8em', maxWidth: '100%', flexGrow: 1 },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  item: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { color: tokens.colorNeutralForeground3, display: 'block' },
  what: { display: 'block' },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export default function FindingsView({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const t = useStrings();
  const { evaluation } = useSessionState();
  const [filter, setFilter] = useState(NO_FILTER);
  if (!evaluation) return null;
  const { findings, brokenChecks } = evaluation.assessment;
  const broken = brokenChecks.length > 0 && (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{t.findings.brokenChecks(brokenChecks.join(', '))}</MessageBarBody>
    </MessageBar>
  );
  if (findings.length === 0) return broken || <Text>{t.findings.none}</Text>;

  const counts = countBySeverity(findings);
  const sheets = sheetsOf(findings);
  const shown = filterFindings(findings, filter);
  const toggle = (severity: Severity) => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    setFilter({ ...filter, hidden });
  };
  return (
    <div className={styles.stack}>
      {broken}
      <div className={styles.filter} role="group" aria-label={t.findings.filter}>
        {SEVERITY_ORDER.filter((severity) => counts[severity] > 0).map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={!filter.hidden.has(severity)}
            onClick={() => toggle(severity)}
          >
            {t.findings.severityToggle(t.severities[severity], counts[severity])}
          </ToggleButton>
        ))}
        {sheets.length > 1 && (
          <Select
            size="small"
            className={styles.select}
            aria-label={t.findings.sheet}
            value={filter.sheet ?? ''}
            onChange={(_, { value }) => setFilter({ ...filter, sheet: value === '' ? null : value })}
          >
            <option value="">{t.findings.allSheets}</option>
            {sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        )}
      </div>
      {shown.length === 0 && <Text>{t.findings.noneMatching}</Text>}
      {SEVERITY_ORDER.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={shown.filter((finding) => finding.severity === severity)}
          language={language}
        />
      ))}
    </div>
  );
}

function SeverityGroup(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly language: Language;
}) {
  const styles = useStyles();
  const t = useStrings();
  const heading = useId();
  const [showsAll, setShowsAll] = useState(false);
  if (props.findings.length === 0) return null;
  const shown = showsAll ? props.findings : props.findings.slice(0, FIRST);
  const rest = props.findings.length - shown.length;
  const Icon = ICONS[props.severity];
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <Text as="h3" id={heading} size={300} weight="semibold" className={styles.heading}>
        <Icon className={styles[props.severity]} aria-hidden="true" />
        {t.counted(t.severities[props.severity], props.findings.length)}
      </Text>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <li key={finding.id}>
            <FindingItem finding={finding} language={props.language} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {t.findings.showAll(rest)}
        </Button>
      )}
    </section>
  );
}

function FindingItem({ finding, language }: { readonly finding: Finding; readonly language: Language }) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { sheet, cell } = finding;
  const text = FINDING_MESSAGES[language](finding);
  const place =
    sheet && cell ? `${sheet} ${cellAddress(cell.row, cell.column)}` : (sheet ?? t.findings.wholeFile);
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
  if (!sheet || !cell) return <div className={styles.item}>{body}</div>;
  return (
    <Button
      className={styles.item}
      title={t.findings.goTo(sheet, cellAddress(cell.row, cell.column))}
      onClick={() => void session.goTo(sheet, cell)}
    >
      {body}
    </Button>
  );
}
