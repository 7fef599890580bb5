import {
  Checkbox,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Finding, Severity } from '../../core/checks/finding';
import {
  byProgramme,
  countBySeverity,
  filterFindings,
  NO_FILTER,
  programmeOf,
  SEVERITY_ORDER,
  type ExplanationFilter,
  type FindingFilter,
} from '../findingGroups';
import type { Language } from '../language';
import { programmeName } from '../statusLine';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import { useCardStyles } from './cardStyles';
import { FindingItem } from './FindingItem';
import { useFirst } from './useFirst';

const EXPLANATION_FILTERS: readonly ExplanationFilter[] = ['all', 'open', 'explained'];

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: 'auto' },
  select: { minWidth: '7em', flex: '1 1 40%' },
  heading: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, margin: 0 },
  programme: { margin: 0, color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export default function FindingsView({ language }: { readonly language: Language }) {
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const { evaluation, explanationsToReasons } = useSessionState();
  const [filter, setFilter] = useState(NO_FILTER);
  if (!evaluation) return null;
  const { card, findings, brokenChecks } = evaluation.assessment;
  const broken = brokenChecks.length > 0 && (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{t.findings.brokenChecks(brokenChecks.join(', '))}</MessageBarBody>
    </MessageBar>
  );
  if (findings.length === 0) return broken || <Text>{t.findings.none}</Text>;

  const programme = (finding: Finding) =>
    programmeOf(finding, card.tables, (table) => programmeName(table, t)) || t.findings.wholeFile;
  const isExplained = ({ id }: Finding) => (evaluation.explanations.get(id) ?? '') !== '';
  const shown = filterFindings(findings, filter, programme, isExplained);
  return (
    <div className={shared.stack}>
      {broken}
      <Filters
        findings={findings}
        programmes={byProgramme(findings, programme).map(({ name }) => name)}
        filter={filter}
        onFilter={setFilter}
      />
      {evaluation.reasonsAtHand > 0 && (
        <Checkbox
          checked={explanationsToReasons}
          label={t.findings.toReasons(evaluation.reasonsAtHand)}
          onChange={(_, { checked }) => session.askForReasons(checked === true)}
        />
      )}
      {shown.length === 0 && <Text>{t.findings.noneMatching}</Text>}
      {SEVERITY_ORDER.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={shown.filter((finding) => finding.severity === severity)}
          programme={programme}
          language={language}
        />
      ))}
    </div>
  );
}

function Filters(props: {
  readonly findings: readonly Finding[];
  readonly programmes: readonly string[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const { findings, programmes, filter, onFilter } = props;
  const counts = countBySeverity(findings);
  const toggle = (severity: Severity) => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    onFilter({ ...filter, hidden });
  };
  return (
    <div className={shared.stacked} role="group" aria-label={t.findings.filter}>
      <div className={styles.choices}>
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
      </div>
      <div className={styles.choices}>
        {programmes.length > 1 && (
          <Select
            size="small"
            className={styles.select}
            aria-label={t.findings.programme}
            value={filter.programme ?? ''}
            onChange={(_, { value }) => onFilter({ ...filter, programme: value === '' ? null : value })}
          >
            <option value="">{t.findings.allProgrammes}</option>
            {programmes.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Select
          size="small"
          className={styles.select}
          aria-label={t.findings.state}
          value={filter.explanation}
          onChange={(_, { value }) =>
            onFilter({ ...filter, explanation: EXPLANATION_FILTERS.find((one) => one === value) ?? 'all' })
          }
        >
          {EXPLANATION_FILTERS.map((name) => (
            <option key={name} value={name}>
              {t.findings.states[name]}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}

function SeverityGroup(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly programme: (finding: Finding) => string;
  readonly language: Language;
}) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const heading = useId();
  const [shown, more] = useFirst(props.findings);
  if (props.findings.length === 0) return null;
  const Icon = ICONS[props.severity];
  return (
    <section className={shared.group} aria-labelledby={heading}>
      <Text as="h2" id={heading} size={300} weight="semibold" className={styles.heading}>
        <Icon className={styles[props.severity]} aria-hidden="true" />
        {t.counted(t.severities[props.severity], props.findings.length)}
      </Text>
      {byProgramme(shown, props.programme).map(({ name, findings }) => (
        <div key={name} className={shared.group}>
          <Text as="h3" size={200} weight="semibold" className={styles.programme}>
            {name}
          </Text>
          <ul className={mergeClasses(shared.stacked, shared.plainList)}>
            {findings.map((finding) => (
              <li key={finding.id}>
                <FindingItem finding={finding} language={props.language} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more}
    </section>
  );
}
