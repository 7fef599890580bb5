/**
 * Whether two conditions are sides of one matter (公开 and 未公开, 健全 and 基本健全), so that only one of them can
 * hold, or different matters, which are judged each for itself.
 */
const NEGATIVE =
  /未|没有|没|不(?!仅|但|断)|无|尚未|非|缺|逾期|超期|延期|延迟|迟报|滞后|推迟|超出|超过|晚于|拖延/;

const NEGATIVE_START = /^(?:未|没|无|不)/;

/** Words that only say to what degree something is so. */
const DEGREES =
  /基本上|基本|比较|较为|较|非常|很|十分|全部|全面|完全|部分|大部分|个别|少数|多数|已经|已|均|都|尚未|尚|未能|未|没有|没|不够|不太|不|无|有|能够|能|及时|按时|按期|如期|按规定|按要求|的|了|并|且|仅|只|得到|存在|进行|情况|工作|项目|存|一般/g;

/** As {@link DEGREES}, without the adverbs that may be the matter itself: 拨付及时. */
const STRICT_DEGREES =
  /基本上|基本|比较|较为|较|非常|很|全部|完全|部分|大部分|未能|未|没有|没|不够|不太|不|的|了/g;
/** Begins with a word of degree. */
const MARKED = /^(?:基本|比较|较|非常|很|全部|完全|部分|大部分|少数|个别|已|未|没有|不|无|尚未)/;

const TIMELY =
  /及时|按时|按期|如期|规定(?:时间|时限|期限)|时限内|期限内|(?:工作日|[\d一二两三四五六七八九十][日天月])[之以]?内|[日底]前|时间要求|限期内/;
const LATE =
  /逾期|超期|超时|延期|延迟|迟报|推迟|滞后|晚于|超过(?:规定)?(?:时间|时限|期限)|超出(?:规定)?(?:时间|时限|期限)|未按时|未及时|不及时|未按期|未按规定时间/;

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [TIMELY, LATE],
  [/完整|齐全|健全/, /缺失|缺少|残缺|欠缺/],
  [/有效/, /无效|失效|^低效$/],
  [/规范|合规|符合|专款专用/, /违规|违反|截留|挤占|挪用/],
  [/准确|真实|无误/, /错误|虚假|失实|不实/],
  [/完成/, /未完成|没有完成/],
];

/** Words that grade by themselves. */
const GRADES = new Set(
  '优良 好 很好 较好 比较好 一般 差 较差 很差 优 优秀 良 良好 中 中等 合格 基本合格 不合格 满意 较满意 基本满意 不满意 高 较高 较低 低 达标 不达标 及格 不及格 A B C D A级 B级 C级 D级 是 否 完善 较完善 比较完善 基本完善 不完善 规范 较规范 比较规范 基本规范 不规范'.split(
    ' ',
  ),
);

/** Words that grade the matter in front of them, and are too common by themselves. */
const GRADES_OF_MATTER =
  '有效 较有效 比较有效 基本有效 无效 到位 较到位 基本到位 不到位 合理 较合理 基本合理 不合理 完整 较完整 基本完整 不完整 准确 基本准确 不准确 健全 基本健全 不健全 齐全 基本齐全 不齐全 及时 较及时 基本及时 不及时 明显 较明显 不明显 显著 较显著 不显著'.split(
    ' ',
  );

const GRADE_AT_END = new RegExp(
  `^(?:.*(?:为|是|获得|获|评定|达到|结果|等次|等级|情况))?(${[...GRADES].sort((a, b) => b.length - a.length).join('|')})(?:等次|等级|档次)?$`,
);

/** The grade that a condition names: 优秀 of 考核结果为优秀; null where it names none. */
export function gradeIn(text: string): string | null {
  return GRADE_AT_END.exec(text.replace(/的$/, ''))?.[1] ?? null;
}

export function isGrade(text: string): boolean {
  return gradeIn(text) !== null;
}

export function isNegative(text: string): boolean {
  return NEGATIVE.test(text);
}

export function isTimely(text: string): boolean {
  return TIMELY.test(text) && !LATE.test(text);
}

/** 无违规, 资料齐全: not one fault. */
export function isFaultless(text: string): boolean {
  return /^(?:未发生|未发现|未出现|没有|无|未)/.test(text) || /(?:齐全|完整|健全|齐备|准确|无误)$/.test(text);
}

export function isLate(text: string): boolean {
  return LATE.test(text) || /延误|拖延|晚/.test(text);
}

/** 完善 of 工作机制完善: the grade that a matter ends in; null where it ends in none. */
export function gradeAtEnd(matter: string): string | null {
  const grades = [...GRADES, ...GRADES_OF_MATTER].filter(
    (word) => (word.length > 1 || word === '好' || word === '高') && word !== matter && matter.endsWith(word),
  );
  return grades.sort((first, second) => second.length - first.length)[0] ?? null;
}

/** 无效 behind 执行有效: such a word by itself. */
export function gradeOfMatter(word: string): string | null {
  return GRADES_OF_MATTER.includes(word) ? word : null;
}

/** 工作机制完善, 一般: a bare grade among those of a matter that ends in one. */
export function isGradeOf(grade: string, matter: string): boolean {
  return GRADES.has(grade) && (gradeAtEnd(matter) !== null || GRADES_OF_MATTER.includes(matter));
}

/** `negative` denies what `positive` says, or says its opposite. */
export function isDenialOf(negative: string, positive: string): boolean {
  if (isGrade(negative) && isGrade(positive)) return true;
  if (OPPOSITES.some(([good, bad]) => good.test(positive) && bad.test(negative) && !bad.test(positive)))
    return true;
  const absent = /^(?:未发现|未发生|未出现|没有|无|未)(.{2,})$/.exec(positive)?.[1];
  const isPresent = absent !== undefined && !NEGATIVE_START.test(negative);
  if (isPresent && commonStretch(absent, negative) >= 2) return true;
  const denied =
    /(?:未能|尚未|未|没有|没|不|无|非)(?:按规定|按要求|及时|按时|按期|进行|予以|得到|有|能)*(.{2,})$/.exec(
      negative,
    )?.[1];
  if (denied === undefined) return false;
  return commonStretch(denied, positive) >= 2 && commonStretch(denied.slice(0, 4), positive) >= 2;
}

/** Two degrees of one matter: 制度健全 and 制度基本健全, 全部公开 and 部分公开. */
export function areDegrees(first: string, second: string): boolean {
  if (isGrade(first) && isGrade(second)) return true;
  if (first === second) return false;
  if (areGradesOfOne(first, second)) return true;
  return isSameBut(DEGREES, first, second) || isSameBut(STRICT_DEGREES, first, second);
}

const PURE_GRADES = new Set('很好 好 较好 比较好 一般 较差 差 很差 优秀 优 良好 良 中'.split(' '));

/** 效果显著 and 效果一般: one matter with two grades, of which one is nothing but a grade. */
function areGradesOfOne(first: string, second: string): boolean {
  let length = 0;
  while (length < first.length && first.charAt(length) === second.charAt(length)) length += 1;
  const [one, other] = [first.slice(length), second.slice(length)];
  const areGrades = [one, other].every((word) => PURE_GRADES.has(word) || GRADES_OF_MATTER.includes(word));
  return length >= 2 && areGrades && (PURE_GRADES.has(one) || PURE_GRADES.has(other));
}

/** The same words, or the end of them, once those of degree are taken away. */
function isSameBut(degrees: RegExp, first: string, second: string): boolean {
  const one = first.replace(degrees, '');
  const other = second.replace(degrees, '');
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const marked = one.length <= other.length ? first : second;
  return shorter.length >= 2 && longer.includes(shorter) && MARKED.test(marked);
}

/** Length of the longest stretch of signs that both hold. */
function commonStretch(first: string, second: string): number {
  let best = 0;
  for (let from = 0; from < first.length; from += 1) {
    while (from + best < first.length && second.includes(first.slice(from, from + best + 1))) best += 1;
  }
  return best;
}
