import type { Finding, FindingCode } from '../../core/checks/finding';
import type { FindingMessages, FindingText } from '../../core/checks/messages';
import { stepPolicies } from './terms';

const COLUMNS: Readonly<Record<string, string>> = {
  number: 'No.',
  level1: 'level-1 indicator',
  level2: 'level-2 indicator',
  level1Points: 'level-1 points',
  level2Points: 'level-2 points',
  indicator: 'level-3 indicator',
  points: 'points',
  explanation: 'explanation',
  criterion: 'scoring criterion',
  unit: 'unit',
  plan: 'plan',
  actual: 'actual',
  rate: 'completion rate',
  score: 'self score',
  reviewScore: 'review score',
  reason: 'reason for deduction',
  remark: 'remark',
};

const POLICIES: Readonly<Record<string, string>> = stepPolicies;

/** A figure or a word from a finding; — where there is none. */
function show(value: unknown): string {
  return value === null || value === undefined || value === '' ? '—' : String(value);
}

function columns(roles: unknown): string {
  return Array.isArray(roles) ? roles.map((role) => COLUMNS[String(role)] ?? String(role)).join(', ') : '—';
}

function shorten(text: unknown): string {
  const plain = show(text).replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

function rateMismatch({ expected, actual, data }: Finding): FindingText {
  return {
    what: `The rate ${show(data['typed'])} does not follow from plan and actual; it should be ${show(expected)}%.`,
    why: `Actual ÷ plan (${show(data['done'])} ÷ ${show(data['plan'])}) is ${show(expected)}%. ${causeOf(data, actual)}`,
  };
}

function causeOf(data: Finding['data'], typed: Finding['actual']): string {
  switch (data['cause']) {
    case 'ratio-as-percent':
      return 'A ratio seems to have been typed as a percentage (1.004% for 100.4%).';
    case 'percent-as-ratio':
      return 'The percentage seems to have been multiplied by 100 once more.';
    case 'rounded-up':
      return 'It seems to have been rounded up; halves and above are rounded up, less is rounded down.';
    case 'capped':
      return 'A rate above 100% seems to have been cut to 100%; report what was reached.';
    case 'other-denominator':
      return `Another denominator seems to have been used: ${show(data['denominator'])} in ${show(data['denominatorCell'])} gives exactly ${show(typed)}%.`;
    case 'shortfall':
      return 'The share that was not completed seems to have been typed.';
    case 'decimal-point':
      return 'The decimal point seems to be misplaced.';
    case 'digit-in-rate':
      return 'A digit seems to be missing in the rate.';
    case 'digit-in-actual':
      return `A digit may be missing in the actual: ${show(data['suggestion'])} would fit the rate.`;
    case 'digit-in-plan':
      return `A digit may be missing in the plan: ${show(data['suggestion'])} would fit the rate.`;
    default:
      return 'Check plan, actual and rate.';
  }
}

function parts({ expected, actual, data }: Finding): FindingText {
  switch (data['kind']) {
    case 'points':
      return {
        what: `“${show(data['label'])}” has ${show(actual)} points; its lines add up to ${show(expected)}.`,
        why: 'The points of an indicator are the sum of the points below it.',
      };
    case 'across':
      return {
        what: `The ${data['part'] === 'plan' ? 'plan' : 'actual'} is ${show(actual)}${data['unit'] === null ? '' : ` ${show(data['unit'])}`}; the same task is ${show(expected)} in ${show(data['source'])}.`,
        why: `${slipOf(data['factor'])}One task has one figure in all tables.`,
      };
    case 'budget':
      return {
        what: `The year's funds are ${show(actual)}; their sources add up to ${show(expected)}.`,
        why: 'This year’s appropriation, the carry-over and other funds together are the year’s funds.',
      };
    default:
      return {
        what: `The part ${show(data['part'])} exceeds “${show(data['label'])}” with ${show(data['whole'])}.`,
        why: 'A part (其中) cannot exceed its whole; check figures and units.',
      };
  }
}

function unitMismatch({ data }: Finding): FindingText {
  if (data['factor'] !== undefined) {
    const [larger, smaller] =
      data['larger'] === 'plan'
        ? [`plan ${show(data['plan'])}`, `actual ${show(data['done'])}`]
        : [`actual ${show(data['done'])}`, `plan ${show(data['plan'])}`];
    return {
      what: `The ${larger} is about ${show(data['factor'])} times the ${smaller}.`,
      why: 'One of them is probably in ten thousands (万) and the other is not; use one unit.',
    };
  }
  return {
    what: `The plan is in ${show(data['planUnit'])}, the actual in ${show(data['actualUnit'])}.`,
    why: 'They measure different things, so no rate can be computed; report both in one unit.',
  };
}

function underCompletion({ data }: Finding): FindingText {
  const rate = data['rate'] === null ? '' : ` (${show(data['rate'])}%)`;
  return {
    what: `Target missed: target ${show(data['plan'])}, actual ${show(data['done'])}${rate}.`,
    why: 'State the reason and what will be done about it.',
  };
}

function tableNotRecognised({ sheet, data }: Finding): FindingText {
  if (sheet === null) {
    return {
      what: 'No indicator table was found in this workbook.',
      why: 'Its header should name the indicator, the points, and the criterion or the score. Check that this is the right workbook.',
    };
  }
  return {
    what: `There is a header of an indicator table (${columns(data['found'])}), but these columns are missing: ${columns(data['missing'])}.`,
    why: 'They may have names that are not known. Add the headers or use common ones; the table was not scored.',
  };
}

function otherYear({ expected, actual, data }: Finding): FindingText {
  const places: Readonly<Record<string, string>> = {
    title: `This table's title says ${show(actual)}, the other tables say ${show(expected)}.`,
    line: `This line says ${show(actual)}, the table's title says ${show(expected)}.`,
    sheet: `The sheet is named ${show(actual)}, the table's title says ${show(expected)}.`,
  };
  return { what: places[String(data['place'])] ?? '', why: 'It may be last year’s form; check the year.' };
}

function stepPolicyMatters({ data, actual }: Finding): FindingText {
  const typed = data['typedPolicy'];
  const isTyped = typeof typed === 'string';
  return {
    what: `How incomplete steps count decides the score: ${show(data['linear'])} if ${stepPolicies.linear}, ${show(data['started'])} if ${stepPolicies.started}, ${show(data['whole'])} if ${stepPolicies.whole}.`,
    why:
      `The criterion does not say; now used: ${POLICIES[String(data['policy'])] ?? ''}. ` +
      (isTyped ? `The typed ${show(actual)} follows: ${POLICIES[typed] ?? ''}. ` : '') +
      'Choose by your local rule on the working paper (评分底稿).',
  };
}

/** Of a figure that is about so many times another; nothing where no factor fits. */
function slipOf(slip: unknown): string {
  if (typeof slip !== 'number') return '';
  const times = slip > 1 ? `${show(slip)} times` : `1/${show(Math.round(1 / slip))} of`;
  return `About ${times} the other figure: probably the unit or the decimal point. `;
}

function yearOnYear({ expected, actual, data }: Finding): FindingText {
  const unit = data['unit'] === null ? '' : ` ${show(data['unit'])}`;
  const moved = Number(data['kind'] === 'shift' ? data['shift'] : data['change']);
  const by = data['kind'] === 'shift' ? `${Math.abs(moved)} points` : `${Math.abs(moved)}%`;
  return {
    what: `${show(actual)}${unit} this year, ${show(expected)}${unit} last year: ${moved < 0 ? 'down' : 'up'} by ${by}.`,
    why: `${slipOf(data['slip'])}Check figure and unit; where it is right, state the reason.`,
  };
}

function regionTotal({ expected, actual, data }: Finding): FindingText {
  const unit = data['unit'] === null ? '' : ` ${show(data['unit'])}`;
  return {
    what: `The total is ${show(actual)}${unit}; the units below add up to ${show(expected)}${unit}.`,
    why: `${causeOfSum(data)}A total is the sum of its units.`,
  };
}

function causeOfSum(data: Finding['data']): string {
  switch (data['cause']) {
    case 'left-out':
      return `The difference is the figure of “${show(data['region'])}”: probably left out. `;
    case 'counted-twice':
      return `The difference is the figure of “${show(data['region'])}”: probably counted twice. `;
    case 'slip':
      return slipOf(data['factor']);
    default:
      return 'Check for units reported twice or not at all, and for mistyped figures. ';
  }
}

function layoutDrift({ expected, actual, data }: Finding): FindingText {
  const other =
    data['against'] === 'last-year'
      ? 'last year’s form'
      : `the other forms (such as “${show(data['sheet'])}”)`;
  const why = 'Forms must be alike to be summed up; check for rows or columns that were added or moved.';
  const listed = (names: unknown) => (Array.isArray(names) && names.length > 0 ? names.join(', ') : '');
  switch (data['kind']) {
    case 'moved':
      return { what: `The columns stand in another order than in ${other}: ${columns(data['order'])}.`, why };
    case 'reworded':
      return { what: `The indicator is called “${show(actual)}”; in ${other} “${show(expected)}”.`, why };
    case 'columns': {
      const [less, more] = [data['missing'], data['added']].map((roles) =>
        Array.isArray(roles) && roles.length > 0 ? columns(roles) : '',
      );
      return { what: `The columns are not those of ${other}${lessAndMore(less, more)}.`, why };
    }
    default:
      return {
        what: `The indicators are not those of ${other}${lessAndMore(listed(data['missing']), listed(data['added']))}.`,
        why,
      };
  }
}

function lessAndMore(less: string | undefined, more: string | undefined): string {
  return `${less ? `; missing: ${less}` : ''}${more ? `; added: ${more}` : ''}`;
}

function nearestScores(data: Finding['data']): string {
  const score = (points: unknown, cases: unknown) => {
    if (typeof points !== 'number') return [];
    const unit = data['unit'] === null ? '' : ` ${show(data['unit'])}`;
    return [`${points}${typeof cases === 'number' ? ` (${cases}${unit})` : ''}`];
  };
  const near = [...score(data['above'], data['aboveCases']), ...score(data['below'], data['belowCases'])];
  return near.length === 0 ? '' : `The nearest scores that it gives: ${near.join(', ')}. `;
}

const TEXTS: Readonly<Record<FindingCode, (finding: Finding) => FindingText>> = {
  'not-a-number': ({ data }) => ({
    what: `A number belongs here, not “${shorten(data['typed'])}”.`,
    why: 'It cannot be read as a number and was left out.',
  }),
  'cell-error': ({ data }) => ({
    what: `The cell shows the error ${show(data['error'])}.`,
    why: 'A reference is broken or a divisor empty; that is not a zero. Mend the formula or type the figure.',
  }),
  negative: ({ actual }) => ({
    what: `Negative figure ${show(actual)}.`,
    why: 'Tasks, rates and scores are not below zero.',
  }),
  'fractional-count': ({ actual, data }) => ({
    what: `A count in ${show(data['unit'])} has decimals: ${show(actual)}.`,
    why: 'Such counts are whole; check the figure or its unit (ten thousands?).',
  }),
  'out-of-range': ({ actual, data }) => ({
    what: `${show(actual)}% is outside ${show(data['from'])}% to ${show(data['to'])}%.`,
    why: 'The indicator is a share of a whole and cannot exceed 100%.',
  }),
  'unit-mismatch': unitMismatch,
  'zero-plan': ({ data }) => ({
    what: `The plan is 0, the actual ${show(data['done'])}.`,
    why: 'There is no rate over a plan of 0. The plan was probably forgotten or changed.',
  }),
  'missing-plan': ({ data }) => ({
    what: `The actual (${show(data['counterpart'])}) is filled in, the plan is not.`,
    why: 'Without a plan there is no rate. Where there is no such task, write 无此任务.',
  }),
  'missing-actual': ({ data }) => ({
    what: `The plan (${show(data['counterpart'])}) is filled in, the actual is not.`,
    why: 'Blank is not zero and was left out. Where nothing was completed, type 0.',
  }),
  'rate-mismatch': rateMismatch,
  'rate-truncated': ({ expected, data }) => ({
    what: `The rate ${show(data['typed'])} was cut off; rounded it is ${show(expected)}%.`,
    why: `The last digit of ${show(data['done'])} ÷ ${show(data['plan'])} is rounded half up, not cut off.`,
  }),
  'plan-actual-swapped': ({ expected, data }) => ({
    what: `The rate ${show(data['typed'])} is plan ÷ actual.`,
    why: `Plan and actual were probably swapped: ${show(data['done'])} ÷ ${show(data['plan'])} is ${show(expected)}%.`,
  }),
  'excess-as-rate': ({ expected, data }) => ({
    what: `${show(data['typed'])} is what exceeds the plan; the rate is ${show(expected)}%.`,
    why: `${show(data['done'])} ÷ ${show(data['plan'])} is ${show(expected)}%; the excess alone is no completion rate.`,
  }),
  'score-above-points': ({ expected, actual }) => ({
    what: `The score ${show(actual)} is above the highest possible ${show(expected)}.`,
    why: 'A score does not exceed the points of its line (plus the printed bonus, where there is one).',
  }),
  'score-mismatch': ({ expected, actual }) => ({
    what: `The typed score is ${show(actual)}; the criterion gives ${show(expected)}.`,
    why: 'The working paper (评分底稿) shows how. Check the score, the figures and the answers given there.',
  }),
  'score-unreachable': ({ actual, data }) => ({
    what: `The criterion can never give ${show(actual)} points.`,
    why: `No answers to “${shorten(data['quote'])}” lead to this score. ${nearestScores(data)}Check it.`,
  }),
  'total-mismatch': ({ expected, actual, data }) => ({
    what: `“${show(data['label'])}” is ${show(actual)}; the scores of its column add up to ${show(expected)}.`,
    why: `The difference is ${show(data['difference'])}; check the scores and the total.`,
  }),
  'parts-mismatch': parts,
  'grade-mismatch': ({ expected, actual, data }) => ({
    what: `With a total of ${show(data['total'])} the grade is “${show(expected)}”, not “${show(actual)}”.`,
    why: `Scale: ${show(data['scale'])}; a bound belongs to the higher grade. Another scale can be chosen on the working paper.`,
  }),
  'region-total-mismatch': regionTotal,
  'unreadable-file': () => ({
    what: 'The file cannot be read.',
    why: 'It may be damaged or no Excel workbook. Get it again, or open it in Excel and save it as .xlsx.',
  }),
  'encrypted-file': () => ({
    what: 'The file is protected by a password and cannot be read.',
    why: 'Open it in Excel, remove the password and try again.',
  }),
  'too-large': () => ({
    what: 'The file is too large and was not read.',
    why: 'Remove sheets and formatting that are not needed, and try again.',
  }),
  'points-sum': ({ expected, actual, data }) => ({
    what: `The points of all lines add up to ${show(actual)}, not ${show(expected)}.`,
    why:
      data['printed'] === null
        ? 'A table usually has 100 points; check the points of its lines.'
        : `The form prints ${show(data['printed'])} points below them; check the points of the lines.`,
  }),
  'review-differs': ({ expected, actual, data }) => ({
    what: `Self score ${show(expected)}, review score ${show(actual)}: a change of ${show(data['difference'])}.`,
    why: 'Clear the grounds of the deduction with the reviewer.',
  }),
  'missing-reason': ({ data }) => ({
    what: `${show(data['lost'])} points lost (${show(data['score'])} of ${show(data['points'])}) without a reason.`,
    why: 'Every deduction needs its reason.',
  }),
  'no-cap': ({ data }) => ({
    what: `The criterion prints no limit of the deduction: “${shorten(data['quote'])}”.`,
    why: 'It is read as a deduction down to 0.',
  }),
  'parts-do-not-sum': ({ expected, actual }) => ({
    what: `The items of the criterion give ${show(actual)} at best, the line has ${show(expected)} points.`,
    why: 'The items should add up to the points of the line.',
  }),
  'step-policy-matters': stepPolicyMatters,
  'not-understood': ({ data }) => ({
    what: `The criterion says something that was not understood: “${shorten(data['quote'])}”.`,
    why: 'Nothing is guessed: a person scores this line on the working paper (评分底稿).',
  }),
  'gap-in-tiers': ({ data }) => ({
    what: `The tiers of the criterion leave a gap: “${shorten(data['quote'])}”.`,
    why: 'A figure in the gap has no score; a person must decide.',
  }),
  'overlapping-tiers': ({ data }) => ({
    what: `The tiers of the criterion overlap: “${shorten(data['quote'])}”.`,
    why: 'Where they overlap, the tier written first counts.',
  }),
  'under-completion': underCompletion,
  'over-completion': ({ data }) => ({
    what: `Completion ${show(data['rate'])}% is at or above ${show(data['threshold'])}% (plan ${show(data['plan'])}, actual ${show(data['done'])}).`,
    why: 'The target may have been too low or counted otherwise; state the reason. No points are lost by this.',
  }),
  'low-execution': ({ data }) => ({
    what: `Budget execution ${show(data['rate'])}% is below ${show(data['threshold'])}%.`,
    why: 'State why the money was not spent and what will be done about it.',
  }),
  outlier: ({ expected, actual, data }) => ({
    what:
      data['kind'] === 'rate'
        ? `A rate of ${show(actual)}% is far from the others: the median of ${show(data['regions'])} units is ${show(expected)}%.`
        : `${show(actual)} ${show(data['unit'])} is far from the others: the median of ${show(data['regions'])} units is ${show(expected)}.`,
    why: `${slipOf(data['slip'])}Check figure and unit; where it is right, state the reason.`,
  }),
  'year-on-year': yearOnYear,
  'table-not-recognised': tableNotRecognised,
  'duplicate-indicator': ({ data }) => ({
    what: `The same indicator stands in ${show(data['first'])}.`,
    why: 'Probably a copied row; the indicator would count twice.',
  }),
  'duplicate-unit': ({ actual, data }) => ({
    what: `“${show(actual)}” was handed in more than once, first in ${show(data['first'])}.`,
    why: 'It would be summed up twice; decide which one counts.',
  }),
  'other-year': otherYear,
  'layout-drift': layoutDrift,
  'not-calculated': () => ({
    what: 'The formula in this cell has no result.',
    why: 'The file was never calculated. Open and save it in Excel; the cell was left out meanwhile.',
  }),
  'text-number': ({ data }) => ({
    what: `A number typed as text: “${show(data['typed'])}”, read as ${show(data['value'])}${data['isPercent'] === true ? '%' : ''}.`,
    why: 'Worksheet formulas do not calculate with it; better make it a number.',
  }),
  'duplicate-header': ({ data }) => ({
    what: `There are two columns for ${COLUMNS[String(data['role'])] ?? show(data['role'])}; the first was read.`,
    why: 'The other column was not read.',
  }),
};

export const findings: FindingMessages = (finding) => TEXTS[finding.code](finding);

export default findings;
