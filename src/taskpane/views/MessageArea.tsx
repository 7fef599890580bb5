import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { PaneFailure } from '../failure';
import { failureText } from '../failureText';
import type { Language } from '../language';
import type { Outcome } from '../session';
import { outcomeLine } from '../statusLine';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  box: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  detail: {
    display: 'block',
    maxHeight: '6em',
    overflowY: 'auto',
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What went wrong, what is asked, or what the last action came to. One message at a time. */
export function MessageArea({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const { failure, outcome, activity, asksToRestore } = useSessionState();
  if (activity && !activity.isQuiet) return null;
  const message = failure ? (
    <FailureMessage failure={failure} language={language} />
  ) : asksToRestore ? (
    <RestoreQuestion />
  ) : outcome && isShown(outcome) ? (
    <OutcomeMessage outcome={outcome} />
  ) : null;
  return message && <div className={styles.box}>{message}</div>;
}

/** The first look and an answer show in the views themselves; the live region says them. */
const isShown = (outcome: Outcome) => outcome.kind !== 'opened' && outcome.kind !== 'answered';

function FailureMessage({
  failure,
  language,
}: {
  readonly failure: PaneFailure;
  readonly language: Language;
}) {
  const styles = useStyles();
  const t = useStrings();
  const text = failureText(failure, language, t);
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t.states.failedTitle}</MessageBarTitle>
        {text.sentence}
        {text.detail && <code className={styles.detail}>{text.detail}</code>}
      </MessageBarBody>
      <Dismiss />
    </MessageBar>
  );
}

function OutcomeMessage({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const t = useStrings();
  const { evaluation } = useSessionState();
  return (
    <MessageBar
      intent={outcome.kind === 'cancelled' ? 'info' : 'success'}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody>
        {outcome.kind === 'scored'
          ? t.outcome.written
          : outcomeLine(outcome, evaluation?.assessment ?? null, t)}
      </MessageBarBody>
      <Dismiss />
    </MessageBar>
  );
}

function RestoreQuestion() {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t.restore.question}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void session.restore()}>
          {t.restore.confirm}
        </Button>
        <Button size="small" autoFocus onClick={() => session.dismiss()}>
          {t.restore.keep}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Dismiss() {
  const t = useStrings();
  const session = useSession();
  return (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={t.actions.dismiss}
          onClick={() => session.dismiss()}
        />
      }
    />
  );
}
