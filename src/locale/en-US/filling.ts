import type { FillingMessages } from '../../core/filling/messages';
import type { FillingCommandStrings } from '../fillingCommandStrings';

export const fillingMessages: FillingMessages = {
  parts: { plan: 'plan', actual: 'actual' },
  states: {
    empty: 'blank',
    same: 'typed, the same',
    differs: 'typed, different',
    linked: 'linked already',
    formula: 'has another formula',
  },
  hindrances: {
    'source-empty': 'base data are blank',
    'source-not-a-number': 'base data are no number',
    'source-is-text': 'base data are text in another unit and cannot be converted',
    circular: 'base data come from this table: the reference would be circular',
  },
  why: ({ task, region, units, doubts }) =>
    [
      `“${task}” of ${region}`,
      ...(units.source !== null && units.target !== null && units.source !== units.target
        ? [`converted from ${units.source} to ${units.target}`]
        : []),
      ...doubts.map(
        (doubt) =>
          ({
            'activity-unnamed': 'one side does not say whether started or completed',
            'unit-unnamed': 'one side prints no unit',
            'unit-alike': 'units are spelt differently (套, 间)',
            'region-assumed': 'the base data do not say whose they are; their total is taken',
          })[doubt],
      ),
    ].join(', '),
  ambiguous: 'several figures fit: choose one',
};

export const fillingCommand: FillingCommandStrings = {
  messages: fillingMessages,
  badYear: (text) => `--year takes a year such as 2021, not “${text}”.`,
  noForm: (year, first) => `There is no form for ${year}; the first is for ${first}.`,
  needsOutputFile: 'Name the file to make with -o, for example: anju attachments --year 2021 -o forms.xlsx',
  noFileWanted: 'attachments only makes blank forms and reads no workbook.',
  inserted: (year, basis, isIllustrative) =>
    `Attachments 1 to 3 for ${year}, laid out after ${basis}${isIllustrative ? '; indicators, points and criteria are illustrative: check them against the document of the year' : ''}.`,
  noBaseData: 'No base data found (a sheet with one region a row and plans and actuals of tasks).',
  nothingFits: 'No task and region of the base data fit the tables.',
  columns: ['Cell', 'Indicator', 'Part', 'Now', 'Proposed', 'Source', 'State'],
  summary: (certain, open, differing) =>
    `${certain} can be filled in, ${open} need a person, ${differing} differ from what is typed.`,
  written: (count) => `${count} filled in (formulas over the base data; can be taken back).`,
  howToWrite:
    'Nothing written: add -o OUT.xlsx to fill in, and --replace-typed to replace typed figures that differ.',
};
