import type { Draft, Words } from '../draft';
import { gradeAtEnd } from '../grammar/grades';
import type { Head, Reading, Statement } from '../statements/statement';

/** The words in which the clauses of a section are asked for. */
export class ClauseWords {
  /** `descriptions`: what the items of a list say that have no points of their own. */
  constructor(
    private readonly draft: Draft,
    private readonly statements: Reading['statements'],
    private readonly loose: Reading['loose'],
    private readonly descriptions: readonly Words[],
  ) {}

  /** The words of a statement's conditions as one clause; none of them may hold a percent. */
  of(statement: Statement): Words {
    const { heads } = statement;
    const [first] = heads;
    // 是否及时报送：是，2分.
    if (first?.text === '是' && heads.length === 1 && statement.topic) return statement.topic;
    if (!first) return statement.topic ?? this.looseBefore(statement) ?? this.draft.refuse(statement);
    if (!heads.every(isPlain)) this.draft.refuse(statement);
    if (first.kind === 'text' && first.label !== undefined) return { ...first, label: first.label };
    const words = {
      text: heads.map((head) => head.text).join(','),
      start: first.start,
      end: heads.at(-1)?.end ?? first.end,
    };
    return heads.length === 1 ? this.completed(this.withList(words), statement) : words;
  }

  /** 列入 behind 是否列入政府民生实事, 省级 behind 获评国家级典型案例: with the words that go without saying. */
  private completed(words: Words, statement: Statement): Words {
    const { questions } = this.draft;
    const clause = questions.quoted(words.start, words.end);
    if (LEVEL_ALONE.test(clause)) {
      const model = this.statements.findLast(
        (one) => one.start < statement.start && LEVEL.test(wordsOf(one)),
      );
      return model ? { ...words, label: wordsOf(model).replace(LEVEL, clause) } : words;
    }
    const title = BARE_VERB.test(clause) ? (statement.topic ?? this.looseBefore(statement)) : null;
    return title ? { ...words, label: `${questions.quoted(title.start, title.end)}：${clause}` } : words;
  }

  /** 有下列情形之一: named together with what the list says. */
  private withList(words: Words): Words {
    if (!OF_THE_LIST.test(words.text)) return words;
    if (this.descriptions.length < 2) return this.draft.refuse(words);
    const { questions } = this.draft;
    const named = questions
      .quoted(words.start, words.end)
      .replace(/^(?:凡|如|若)?(?:有|存在|出现|发生|具有)/, '');
    return { ...words, label: `${named}：${this.listed()}` };
  }

  /** What the items of the list say, in a row; empty where there is none. */
  listed(): string {
    const { questions } = this.draft;
    return this.descriptions.map(({ start, end }) => questions.quoted(start, end)).join('；');
  }

  /** 6月底前下达50%, 9月底前全部下达: what was due by when; empty where nothing was. */
  partsOfDuty(): string {
    const { questions } = this.draft;
    if (!this.loose.some(({ isPart }) => isPart)) return '';
    return this.loose.map(({ start, end }) => questions.quoted(start, end)).join('；');
  }

  /** The description that stands in front of a statement. */
  looseBefore(statement: Statement): Words | null {
    return (
      this.loose.filter((words) => words.end <= statement.start).at(-1) ??
      (this.descriptions.length === 1 ? this.descriptions[0] : null) ??
      null
    );
  }

  /** An award that asks nothing describes the whole; a condition of its own in front of it would be passed over. */
  checkOneCondition(statement: Statement): void {
    const { heads } = statement;
    const isLoose = ({ end }: Head) => STANDS_ALONE.test(this.draft.normal.text.slice(end, end + 2));
    // 一次性到位的，或分期到位的: either is enough, and both are named.
    const behindFirst = heads.slice(heads.findIndex(isLoose) + 1);
    const areAlternatives = behindFirst.length > 0 && behindFirst.every(({ text }) => /^或/.test(text));
    // 责任落实到位，全年未发生事故的: two qualities of one whole, where 省级项目，… would be a condition.
    const areQualities = heads.slice(0, -1).every((head) => !isLoose(head) && isQuality(head));
    if (heads.length > 1 && !areAlternatives && !areQualities && heads.some(isLoose))
      this.draft.refuse(statement);
  }

  /** 省级项目的，…: a condition, where 满意度调查，… only says what it is about. */
  isConditional({ end }: Words): boolean {
    return this.draft.normal.text.charAt(end) === '的';
  }
}

function wordsOf({ heads }: Statement): string {
  return heads.map(({ text }) => text).join('，');
}

/** 责任落实到位, 制度健全. */
function isQuality({ kind, text }: Head): boolean {
  return kind === 'text' && gradeAtEnd(text) !== null;
}

/** 国家级. */
const LEVEL = /国家级|国家|省部级|省级|自治区级|地市级|市级|州级|县级|区级/;
const LEVEL_ALONE = /^(?:国家级|省部级|省级|自治区级|地市级|市级|州级|县级|区级)$/;

/** 列入, 已建立: a verb without what it is done to. */
const BARE_VERB = /^(?:已|未|是|能)?(?:经)?[\u4e00-\u9fff]{2}$/;

/** 的， behind 省级项目. */
const STANDS_ALONE = /^的[,;。]?$/;

/** 有下列情形之一, 存在上述任一问题. */
const OF_THE_LIST =
  /^(?:凡|如|若)?(?:有|存在|出现|发生|具有)?(?:下列|以下|下述|上述|以上|上列).*(?:之一|情形|情况|问题|行为)/;

function isPlain(head: Head): boolean {
  return (
    head.kind === 'text' ||
    head.kind === 'target' ||
    (head.kind === 'bounds' && head.printed.unit !== '%') ||
    (head.kind === 'else' && head.isShort)
  );
}
