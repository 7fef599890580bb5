import { Checkbox, Link, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { cellAddress, type Position } from '../../core/cells/address';
import type { FillingItem, FillingOption } from '../../core/filling/proposal';
import { pickOf, type FillingPicks } from '../fillingPicks';
import { FILLING_WORDS } from '../fillingWords';
import type { Language } from '../language';
import { useStrings } from '../strings';
import { useSession } from '../useSession';
import { useCardStyles } from './cardStyles';

const useStyles = makeStyles({
  card: {
    rowGap: tokens.spacingVerticalXXS,
    // What has the focus stays clear of the buttons at the bottom.
    '& input, & button': { scrollMarginBottom: '96px' },
  },
  words: { overflowWrap: 'anywhere' },
  source: { alignSelf: 'flex-start', paddingLeft: tokens.spacingHorizontalS },
});

interface FillingItemCardProps {
  readonly item: FillingItem;
  readonly picks: FillingPicks;
  readonly onPick: (formula: string | null) => void;
  readonly language: Language;
}

/** One cell: what it holds, and what the base data offer for it. */
export function FillingItemCard({ item, picks, onPick, language }: FillingItemCardProps) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const session = useSession();
  const heading = useId();
  const words = FILLING_WORDS[language];
  const address = cellAddress(item.cell.row, item.cell.column);
  return (
    <div className={`${shared.card} ${styles.card}`} role="group" aria-labelledby={heading}>
      <Text as="h4" id={heading} weight="semibold" className={shared.heading}>
        {t.filling.item(item.indicator, words.parts[item.part])}
      </Text>
      <div className={shared.line}>
        <Text size={200} className={`${shared.muted} ${styles.words}`}>
          {t.filling.current(item.current === '' ? t.filling.blank : item.current)}
        </Text>
        <Link
          as="button"
          className={shared.fixed}
          aria-label={t.actions.jumpTo(item.sheet, address)}
          onClick={() => void session.goTo(item.sheet, item.cell)}
        >
          {address}
        </Link>
      </div>
      {item.hindrance ? (
        <Text size={200}>{words.hindrances[item.hindrance]}</Text>
      ) : (
        <Options item={item} picked={pickOf(item, picks)} onPick={onPick} language={language} />
      )}
    </div>
  );
}

/** One figure is ticked or not; among several one is chosen. */
function Options(props: {
  readonly item: FillingItem;
  readonly picked: number | null;
  readonly onPick: (formula: string | null) => void;
  readonly language: Language;
}) {
  const t = useStrings();
  const { item, picked, onPick, language } = props;
  const [only, ...others] = item.options;
  if (only && others.length === 0) {
    return (
      <>
        <Checkbox
          checked={picked === 0}
          label={<OptionLabel option={only} language={language} />}
          onChange={(_, { checked }) => onPick(checked === true ? only.formula : null)}
        />
        <SourceLink source={only.source} />
      </>
    );
  }
  return (
    <RadioGroup
      aria-label={item.indicator}
      value={picked === null ? '' : (item.options[picked]?.formula ?? '')}
      onChange={(_, { value }) => onPick(value === '' ? null : value)}
    >
      <Radio value="" label={item.current === '' ? t.filling.none : t.filling.keep(item.current)} />
      {item.options.map((option) => (
        <div key={option.formula}>
          <Radio value={option.formula} label={<OptionLabel option={option} language={language} />} />
          <SourceLink source={option.source} />
        </div>
      ))}
    </RadioGroup>
  );
}

function OptionLabel({ option, language }: { readonly option: FillingOption; readonly language: Language }) {
  const styles = useStyles();
  const shared = useCardStyles();
  const t = useStrings();
  const figure = [option.value, option.units.target].filter((part) => part !== null).join(' ');
  return (
    <span className={styles.words}>
      {t.filling.fill(figure)}
      <Text block size={200} className={shared.muted}>
        {FILLING_WORDS[language].why(option)}
      </Text>
    </span>
  );
}

function SourceLink({ source }: { readonly source: Position & { readonly sheet: string } }) {
  const styles = useStyles();
  const t = useStrings();
  const session = useSession();
  return (
    <Link
      as="button"
      className={styles.source}
      onClick={() => void session.goTo(source.sheet, { row: source.row, column: source.column })}
    >
      {t.filling.source(source.sheet, cellAddress(source.row, source.column))}
    </Link>
  );
}
