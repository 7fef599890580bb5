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
import { failureText } from '../failure';
import { outcomeLine } from '../statusLine';
import { useStrings } from '../strings';
import { useSession, useSessionState } from '../useSession';
import type { Language } from '../language';

const useStyles = makeStyles({
  box: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: { alignItems: 'start', paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  detail: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    wordBreak: 'break-all',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What went wrong, or what the last action came to. */
export function FailureBar({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  const { failure, outcome, assessment, activity } = useSessionState();
  if (activity && !activity.isQuiet) return null;
  if (!failure && !outcome) return null;
  const text = failure ? failureText(failure, language, t) : null;
  const intent = failure ? 'error' : outcome?.kind === 'cancelled' ? 'info' : 'success';
  return (
    <div className={styles.box}>
      <MessageBar intent={intent} layout="multiline" politeness="polite" className={styles.bar}>
        <MessageBarBody>
          {text ? (
            <>
              <MessageBarTitle>{t.states.failedTitle}</MessageBarTitle>
              {text.sentence}
              {text.detail && <code className={styles.detail}>{text.detail}</code>}
            </>
          ) : (
            outcome && outcomeLine(outcome, assessment, t)
          )}
        </MessageBarBody>
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
      </MessageBar>
    </div>
  );
}
