import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks that the views share. */
export const useCardStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  heading: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  stacked: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  overlay: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  details: { fontSize: tokens.fontSizeBase300 },
  summary: {
    cursor: 'pointer',
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  fixed: { flexShrink: 0 },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
});
