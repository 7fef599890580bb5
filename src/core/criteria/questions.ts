import { Refused } from './refused';
import type { Question, QuestionRef } from './rule';
import { typedSpan, type NormalText } from './text/normalise';

type Asked = Pick<Question, 'kind' | 'asks'> &
  Partial<Pick<Question, 'unit' | 'choices' | 'veto'>> & {
    /** Where the asking clause stands in the normalised text. */
    readonly start: number;
    readonly end: number;
    /** Normalised positions of the words that name what is asked; the clause itself where absent. */
    readonly label?: { readonly start: number; readonly end: number } | string;
  };

/** The questions that a criterion asks, numbered in the order of the text in the end. */
export class Questions {
  private readonly asked = new Map<QuestionRef, Omit<Question, 'id'>>();

  constructor(private readonly normal: NormalText) {}

  ask({ kind, asks, unit, choices, veto, start, end, label }: Asked): QuestionRef {
    const span = typedSpan(this.normal, start, end);
    const words = typeof label === 'string' ? label : this.quoted(label?.start ?? start, label?.end ?? end);
    const named = kind === 'yesno' || kind === 'count' ? words + this.noted(label, end) : words;
    const rates = kind === 'percent' ? this.rates() : [];
    const isTwice = (kind === 'percent' ? rates : this.counts(kind)).includes(named);
    const isUnnamed = rates.length > 0 && ![...rates, named].every((one) => NAMES_A_RATE.test(one));
    const before = this.asked.get(span[0]);
    const isSameFact = before?.kind === 'yesno' && kind === 'yesno' && before.span[1] === span[1];
    if (isTwice || isUnnamed || isFragment(named) || (before && !isSameFact))
      throw new Refused('not-understood', start, end);
    // A fact with two consequences is asked once; it is a veto beyond the line only where both are.
    if (before && (veto || !before.veto)) return span[0];
    this.asked.set(span[0], {
      kind,
      asks,
      span,
      source: this.normal.typed.slice(span[0], span[1]),
      label: named,
      unit: unit ?? null,
      ...(choices ? { choices } : {}),
      ...(veto ? { veto } : {}),
    });
    return span[0];
  }

  /** 每少1套, said of two things: nobody could tell the two numbers apart. */
  private counts(kind: Question['kind']): readonly string[] {
    if (kind !== 'count' && kind !== 'amount') return [];
    return [...this.asked.values()].filter((one) => one.kind === kind).map(({ label }) => label);
  }

  private rates(): readonly string[] {
    return [...this.asked.values()].filter(({ kind }) => kind === 'percent').map(({ label }) => label);
  }

  list(): readonly Question[] {
    return [...this.asked.entries()]
      .sort(([first], [second]) => first - second)
      .map(([, question], index) => ({ id: `q${index + 1}`, ...question }));
  }

  /** Explanations that stand behind the words, or behind what they lead to: 未公示扣1分（以公告为准）. */
  private noted(label: Asked['label'], end: number): string {
    const from = typeof label === 'object' ? label.end : end;
    const clause = CLAUSE_BEHIND.exec(this.normal.text.slice(from))?.[0] ?? '';
    const notes = this.normal.notes.filter(({ at }) => at >= from && at <= from + clause.length);
    return notes.map((note) => this.normal.typed.slice(note.from, note.to).replace(/\s+/g, '')).join('');
  }

  /** The words as typed, without spaces and the 的 that ends a condition. */
  quoted(start: number, end: number): string {
    const [from, to] = typedSpan(this.normal, start, end);
    return this.normal.typed
      .slice(from, to)
      .replace(/\s+/g, '')
      .replace(/[的,，:：;；。、]+$/, '');
  }
}

/** Of several rates each must be called one: 开工率 and 比例不足 would be one rate asked for twice. */
const NAMES_A_RATE = /率|比例|比重|占比|度|完成|达到|实现|[÷/]|计划|任务|指标|[月季年]底|[月日]前/;

/** What is left of a clause behind its condition: 的，扣1分. */
const CLAUSE_BEHIND = /^的?[,:]?[^,;。:、\n]*/;

/** Words that say how far a score goes: alone they are nothing that one could ask. */
const LIMIT_ALONE =
  /^(?:[一两二三四五六七八九十\d]项|以上|上述|各项)?(?:合计|累计|共)?(?:直至|直到|最多|至多|最高|不超过|扣至|扣到|减至|减到)$/;

/** 竣工备案率：直至: a limit whose amount was taken for a score. */
const LIMIT_AT_END = /(?:直至|直到|最多|至多|最高|扣至|扣到|减至|减到)$/;

/** 低于, 超过, 比: compared with nothing. */
const COMPARISON_ALONE =
  /^(?:低于|高于|超过|超出|不足|不到|少于|多于|大于|小于|下降|降低|上升|提高|[的比较与按以在从到至其该每低高少多])$/;

/** A label torn out of its sentence: half of a bracket, one side of an operation, a limit without its matter. */
function isFragment(label: string): boolean {
  const opened = label.match(/[（(【[]/g)?.length ?? 0;
  const closed = label.match(/[）)】\]]/g)?.length ?? 0;
  return (
    opened !== closed ||
    COMPARISON_ALONE.test(label) ||
    /^(?:有|无|是|否|[\d.]+)$|[□☐☑√]/.test(label) ||
    /[，,](?:先|再|另|并|又)$|^(?:未达到|未完成|不合格|未达标)的[^，,]/.test(label) ||
    /(?:[×÷*=＝+]|(?<![挤侵])占)$|^[×÷*=＝+]/.test(label) ||
    LIMIT_ALONE.test(label) ||
    LIMIT_AT_END.test(label) ||
    /(?<![需必重主首不纪摘概提简])要$/.test(label)
  );
}
