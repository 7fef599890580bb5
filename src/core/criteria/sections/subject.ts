import type { Words } from '../draft';
import type { Statement } from '../statements/statement';
import { printedBoundsIn } from './statementFacts';
import type { Thread } from './threads';

const RATE_WORD = /(?:率|度|比例|占比|比重|进度|比)$/;

/** 按未完成比例每1个百分点: the gap itself, no name of the rate. */
const SHORTFALL =
  /^(?:按照?|以)?其?(?:未完成|未达到|未达标|差额|短缺|欠缺|不足|超出|超过)的?(?:比例|部分|差额|幅度)?$/;

/** Whether the words name a rate: 空置率, 完成进度. */
export function isRate(words: string): boolean {
  return RATE_WORD.test(words);
}

const PERIOD = /^(?:当年|本年|年度|本年度|全年|年内|年底|年末)$/;

/** What a statement on a quantity calls it; empty where it goes without saying. */
export function subjectOf(statement: Statement): string {
  return nameIn(statement)?.text ?? '';
}

/** The words that name the quantity, with their place. */
export function nameIn(statement: Statement): Words | null {
  if (statement.effect.kind === 'proportion' && statement.effect.product) {
    const { text, at } = statement.effect.product.rate;
    return { text, start: at, end: at + text.length };
  }
  for (const head of statement.heads) {
    const printed =
      head.kind === 'bounds'
        ? head.printed.subject || head.printed.noun
        : head.kind === 'target' || head.kind === 'gap'
          ? head.subject
          : null;
    const before = head.kind === 'steps' && head.steps.form.kind !== 'count' ? head.steps.before : null;
    if (before !== null && SHORTFALL.test(before)) continue;
    const raw = printed ?? (before !== null && RATE_WORD.test(cleaned(before)) ? before : null);
    const name = raw === null ? '' : cleaned(raw);
    // 95%>A≥90%: the letter stands for what the first condition names.
    if (/^[a-zA-Z]$/.test(name)) continue;
    if (name === '' || PERIOD.test(name)) continue;
    const start = head.start + Math.max(0, head.text.indexOf(name));
    return { text: name, start, end: start + name.length };
  }
  return null;
}

/** The words that name what a thread is about, with the description that stands in front of them. */
export function nameOf({ statements }: Thread): Pick<Words, 'start' | 'end'> | null {
  const name = statements.map(nameIn).find((one) => one !== null);
  const described = statements[0]?.heads[0];
  const isInFront =
    described?.kind === 'text' &&
    !described.text.includes('=') &&
    name &&
    [1, 2].includes(name.start - described.end);
  if (!name || !isInFront) return name ?? null;
  return { start: described.start, end: name.end };
}

/** 收到资金后30天内下达: 收到资金后下达 is what takes the days; its words stand on both sides of the number. */
export function matterOf(thread: Thread): Pick<Words, 'start' | 'end'> | string | null {
  const printed = thread.statements.map(printedBoundsIn).find((one) => one !== null);
  const subject = cleaned(printed?.subject ?? '').replace(/(?:不得?|应在|须在|应|须)$/, '');
  if (!printed || subject === '' || !VERB_BEHIND.test(printed.noun)) return nameOf(thread);
  return subject.replace(LIMIT_WORD, '') + printed.noun.replace(/(?:完毕|的)$/, '');
}

/** 每年至少召开: the label names what is counted, not how many there should be. */
const LIMIT_WORD = /(?:应|须)?(?:至少|不少于|不低于|最少|最多|至多|不超过|不多于)/;

/** 下达, 内拨付到位: what is done within so many days. */
const VERB_BEHIND = /^(?!内|外|前|后|以)[\u4e00-\u9fff]{2,}/;

function cleaned(subject: string): string {
  return (
    subject
      .replace(/^(?:当(?![年地期日月])|若是|若|如果|如(?!期)|其中|对于|对|凡是|凡|且|但)(?=.{2})/, '')
      // 拨付率=A÷B×100%, 到位率x: how the rate is worked out, and the letter that stands for it.
      .replace(/(?<=率|度|比例|比重)(?:=.*|[a-zA-Z])$/, '')
      .replace(/(?<=..)(?:的)?(?:标准值|基准值|目标值)$/, '')
      .replace(/(?<=率|度|比例|比重|占比)(?:要求|规定|应当)+$/, '')
      .replace(/(?<=..)[与较以]$|^[比较与按以在从到至]$/, '')
      .replace(
        /(?:达到|(?<![下送转传抵到])达|完成|实现|实际|应|须|需|(?<![重主首])要|(?<![人户平年月日])均|都|已经|已|仅|只|(?<!存)在|为|是|的|超额|,|:)+$/,
        '',
      )
  );
}

/** 计划任务完成100%得满分，完成率低于80%…: the words of the first are the rate that the second names. */
export function isRateOf(rate: string, { heads }: Statement): boolean {
  const verb = /^(?:任务|计划|目标任务|总)?(.{2,3})率$/.exec(rate)?.[1];
  const subject = subjectOf({ heads, effect: { kind: 'keep' } } as Statement);
  return verb !== undefined && !RATE_WORD.test(subject) && heads.some((head) => head.text.includes(verb));
}

/** 完成率, 完成比例: how much of what was named before. */
export function isCompletionOf(name: string): boolean {
  return /^(?:实际|任务|目标)?(?:完成|达标|实现)(?:率|比例|度|占比|比率)$/.test(name);
}

/** 完成率 and 开工完成率 are one quantity, 开工率 and 竣工率 are two. */
export function isSameSubject(first: string, second: string): boolean {
  const [one, other] = [first, second].map((subject) =>
    subject
      .replace(/^(?:实际|年度|全年|当年)(?=.{2})/, '')
      .replace(/(?:完成|达到)?(?:年度)?(?:计划|任务|目标任务|计划任务)$/, ''),
  );
  return !one || !other || one.includes(other) || other.includes(one);
}

/** 户 and 困难户 are the same things. */
export function isSameNoun(first: string, second: string): boolean {
  return first.endsWith(second) || second.endsWith(first);
}
