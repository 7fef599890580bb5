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
import type { Outcome, Request } from '../sessionState';
import { outcomeLine, requestText } from '../statusLine';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';

const useStyles = makeStyles({
  box: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  /** Without buttons below the text, the row for them stays empty. */
  plain: { paddingTop: tokens.spacingVerticalS, paddingBottom: 0 },
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
  const { failure, outcome, activity, request } = useSessionState();
  if (activity && !activity.isQuiet) return null;
  const message = failure ? (
    <FailureMessage failure={failure} language={language} />
  ) : request ? (
    <RequestMessage request={request} />
  ) : outcome && isShown(outcome) ? (
    <OutcomeMessage outcome={outcome} />
  ) : null;
  return message && <div className={styles.box}>{message}</div>;
}

/** These show in the views themselves; the live region says them. */
const SHOWN_ELSEWHERE: ReadonlySet<Outcome['kind']> = new Set(['opened', 'answered', 'filled', 'explained']);

const isShown = (outcome: Outcome) => !SHOWN_ELSEWHERE.has(outcome.kind);

/** Nothing was done, or not what was wanted. */
const NOT_DONE: ReadonlySet<Outcome['kind']> = new Set([
  'cancelled',
  'kept',
  'attachments-kept',
  'cell-changed',
]);

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
    <MessageBar intent="error" layout="multiline" politeness="polite" className={styles.plain}>
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
      intent={NOT_DONE.has(outcome.kind) ? 'info' : 'success'}
      layout="multiline"
      className={styles.plain}
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

function RequestMessage({ request }: { readonly request: Request }) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const words = requestText(request, t);
  const consent = () =>
    request === 'restore' ? session.scoring.restore() : session.scoring.score({ remakesPaper: true });
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{words.question}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void consent()}>
          {words.confirm}
        </Button>
        <Button size="small" autoFocus onClick={() => session.dismiss()}>
          {words.keep}
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
