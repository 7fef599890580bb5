import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textWrap: 'pretty',
  },
  heading: { margin: 0 },
  picture: { width: '48px', height: '48px' },
  code: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** `excel`: Excel, but too old; `elsewhere`: WPS, a browser, another Office application. */
export type UnsupportedHost = 'excel' | 'elsewhere';

export function UnsupportedView({
  host,
  version,
}: {
  readonly host: UnsupportedHost;
  readonly version: string;
}) {
  const styles = useStyles();
  const t = useStrings();
  return (
    <main className={styles.box}>
      <img className={styles.picture} src="assets/icon-128.png" alt="" />
      <Text as="h1" size={500} weight="semibold" className={styles.heading}>
        {t.states.unsupportedTitle}
      </Text>
      <Text>{host === 'excel' ? t.states.unsupportedExcel : t.states.unsupportedHost}</Text>
      <Text>{t.states.commandLine}</Text>
      <code className={styles.code}>node dist/cli/anju.js score 工作簿.xlsx -o 工作簿-已评分.xlsx</code>
      <Text size={200}>
        {t.product} · {t.version(version)}
      </Text>
    </main>
  );
}
