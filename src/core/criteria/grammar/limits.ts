import { numberFromWord } from '../text/normalise';
import { NUMBER } from './wording';

/** What a word in a limit says. */
type Says =
  /** How many clauses it holds for: 单项, 累计, 合计. */
  | 'each'
  | 'so-far'
  | 'all'
  /** What it limits: 扣分, 得分, 加分; the line with its bonus: 加分后. */
  | 'deduction'
  | 'award'
  | 'bonus'
  | 'after-bonus'
  /** That it is a limit: 最多, 不超过; 满, which is one only beside what it limits; 为止. */
  | 'most'
  | 'filled'
  | 'end'
  /** How far it goes: 3分, 分值的50%, 本项分值. */
  | 'points'
  | 'share'
  | 'full'
  /** Words that say nothing of their own. */
  | 'filler';

/** Words of limits, each line with a limit in which they stand. All may stand in any order. */
export const LIMIT_WORDS: readonly (readonly [says: Says, words: string, example: string])[] = [
  [
    'each',
    '每个?(?:小项|分项|子项|项|类|条|次|起|户|例|项目|小区)|单(?:项|次|类|户|例)',
    '单项扣分不超过2分',
  ],
  ['so-far', '累计|累积', '累计不超过5分'],
  [
    'all',
    '合计|总计|共计|总共|一共|共|总|全年|之和|相加|(?:以上|上述|上列|前述|这|此)?(?:各|几|[两二三四五六七八九]|[2-9])个?(?:小项|分项|子项|项|类|种|条|款|者|方面)(?:问题|情形|情况|内容|指标|工作)?|[①-⑩]{2,}|[①-⑩](?:至|-|、|和)[①-⑩]|^(?:以上|上述)',
    '两类问题合计扣分不超过3分',
  ],
  ['deduction', '(?:倒?扣[除减]?|减)(?:分值(?!的?\\d)|分数|分(?!值的?\\d))?(?:总额|总数|值)?', '扣分最多3分'],
  ['after-bonus', '(?:加分|奖励)(?:之)?后(?:的)?(?:总)?(?:得分|分值)?', '本项加分后最高10分'],
  ['bonus', '(?:另?加|奖励|奖励加|附加|加计)(?:分值|分数|分)?(?:总额|总数|值)?', '加分累计不超过1分'],
  ['award', '(?:可?得|计|记|赋|给|评|积|计得|累计得)(?:分值|分数|分)?(?:总额|总数|值)?', '最高得4分'],
  [
    'most',
    '(?:最多|最高|至多)?(?:不得超过|不能超过|不可超过|不应超过|不超过|不超出|不超|不高于|不多于|不大于)|最多|最高|至多|(?:超过|超出)(?:部分)?的?[,]?按(?:照)?|上限为?|限额为?|控制在|≤|最高分为?',
    '累计不超3分',
  ],
  ['filled', '满(?!足)|(?<!满)足|[完光]', '扣满6分'],
  ['end', '(?:后)?(?:为止|即止|止)|为限|为上限|封顶|以内', '扣满2分止'],
  [
    'share',
    '(?:(?:本项|该项|此项|指标)?(?:的)?(?:分值|满分|权重分)(?:的)?\\d+(?:\\.\\d+)?%|\\d+(?:\\.\\d+)?%(?:的)(?:分值|满分|权重分))',
    '最多扣分值的50%',
  ],
  [
    'full',
    '(?:本项|该项|此项|指标|本指标|该指标|本小项)?(?:的)?(?:全部)?(?:基本分值|标准分值|权重分值|总分值|分值|满分值|满分|基本分|基础分|标准分|权重分)',
    '两类问题累计扣分不超过本项分值',
  ],
  ['points', `(?:${NUMBER}|零)分`, '5分封顶'],
  [
    'filler',
    '本项指标|该项指标|计算?(?!分)|本指标|该指标|三级指标|本小项|该小项|此小项|本项|该项|此项|可以|只能|可|只|均|都|再|则|也|应|能|最终|直至|直到|至|到|以|为|是|其|但|且|并|得到|项目|[,:]',
    '本项最高6分',
  ],
];

/** A limit as printed. */
export interface PrintedLimit {
  readonly of: 'deduction' | 'award' | 'bonus' | 'any';
  /** For each clause by itself, for the clauses so far, for all clauses together; null: as it stands. */
  readonly scope: 'each' | 'so-far' | 'all' | null;
  /** 两项合计: of how many; null where no number is printed. */
  readonly clauses: number | null;
  /** `ceiling`: of the line with its bonus. `zero`: down to nothing. */
  readonly reaches: 'points' | 'share' | 'full' | 'ceiling' | 'zero';
  /** The number in it and where it stands; empty for `full`. */
  readonly number: { readonly text: string; readonly at: number };
}

const LIMIT_SIGN = /[最至多超高大限止满完足光≤顶内]/;

const TOKENS = LIMIT_WORDS.map(([says, words]) => [says, new RegExp(words, 'y')] as const);

interface Token {
  readonly says: Says;
  readonly text: string;
  readonly at: number;
}

/** Reads a phrase all of whose words belong to a limit; null for any other. */
export function readLimit(printed: string): PrintedLimit | null {
  const tokens = LIMIT_SIGN.test(printed) ? tokensOf(printed) : null;
  if (!tokens) return null;
  const objects = wordsOf(tokens, 'deduction', 'award', 'bonus', 'after-bonus');
  const [object = 'any', ...others] = [...new Set(objects.map((token) => token.says as Limited))];
  const reach = others.length === 0 ? reachOf(tokens, object) : null;
  const isEach = wordsOf(tokens, 'each').length > 0;
  const all = wordsOf(tokens, 'all');
  const isSoFar = wordsOf(tokens, 'so-far').length > 0;
  if (!reach || (isEach && (isSoFar || all.length > 0))) return null;
  return {
    of: object === 'after-bonus' ? 'bonus' : object,
    scope: isEach ? 'each' : all.length > 0 ? 'all' : isSoFar ? 'so-far' : null,
    clauses: clausesIn(all),
    ...reach,
  };
}

type Limited = PrintedLimit['of'] | 'after-bonus';

function wordsOf(tokens: readonly Token[], ...kinds: readonly Says[]): readonly Token[] {
  return tokens.filter((token) => kinds.includes(token.says));
}

/** How far a limit goes; null where the words are none. */
function reachOf(tokens: readonly Token[], object: Limited): Pick<PrintedLimit, 'reaches' | 'number'> | null {
  const [amount, ...others] = wordsOf(tokens, 'points', 'share', 'full');
  const isMost = wordsOf(tokens, 'most').length > 0;
  // 两项合计扣完为止.
  const isFloor = !amount && !isMost && object === 'deduction' && has(tokens, '完', '光');
  if (isFloor) return { reaches: 'zero', number: { text: '', at: 0 } };
  if (!amount || others.length > 0) return null;
  const isZero = amount.says === 'points' && /^(?:0(?:\.0+)?|零)分$/.test(amount.text);
  const isFilled = object !== 'any' && wordsOf(tokens, 'filled').length > 0;
  // 加至2分, 扣至0分; 扣至2分 would be what is left.
  const isReached = (isZero || object === 'award' || object === 'bonus') && has(tokens, '至', '到');
  if (!isMost && wordsOf(tokens, 'end').length === 0 && !isFilled && !isReached) return null;
  const number = numberIn(amount);
  if (isZero) return object === 'deduction' ? { reaches: 'zero', number } : null;
  if (object === 'after-bonus') return amount.says === 'points' ? { reaches: 'ceiling', number } : null;
  return { reaches: amount.says as 'points' | 'share' | 'full', number };
}

function has(tokens: readonly Token[], ...words: readonly string[]): boolean {
  return tokens.some(({ text }) => words.includes(text));
}

/** What the words of a phrase say; none where it is no limit. */
export function limitWordsIn(printed: string): readonly Says[] {
  return (tokensOf(printed) ?? []).map((token) => token.says);
}

function clausesIn(scopes: readonly Token[]): number | null {
  const circled = scopes.flatMap(({ text }) => text.match(CIRCLED) ?? []);
  if (circled.length > 0) return circled.length;
  const counted = scopes.flatMap(({ text }) => /[两二三四五六七八九2-9]/.exec(text) ?? []);
  return counted[0] === undefined ? null : numberFromWord(counted[0]);
}

/** ①②合计: the items that it names. */
const CIRCLED = /[①-⑩]/g;

function numberIn({ text, at }: Token): PrintedLimit['number'] {
  const found = new RegExp(`\\d+(?:\\.\\d+)?|${NUMBER}`).exec(text);
  return found ? { text: found[0], at: at + found.index } : { text: '', at };
}

/** The words of a limit, each as long as can be; null where a word is none. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = longestAt(text, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function longestAt(text: string, at: number): Token | null {
  let longest: Token | null = null;
  for (const [says, expression] of TOKENS) {
    expression.lastIndex = at;
    const found = expression.exec(text)?.[0] ?? '';
    if (found.length > (longest?.text.length ?? 0)) longest = { says, text: found, at };
  }
  return longest;
}
