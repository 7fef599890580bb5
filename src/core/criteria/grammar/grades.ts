/** In front of a quality, how far it goes: 基本到位, 不够完整. */
const DEGREES = '(?:很|非常|十分|较为|较|比较|基本上|基本|大部分|部分|完全|严重|不够|不太|不甚|不|欠)';

/** Places on a scale: 优秀, 一般, 二级, 三类, B级, 第一档. */
const PLACES =
  '优良|优秀|优|良好|良|中等|中|一般|很好|较好|比较好|好|较差|很差|差|较高|高|较低|低|较强|强|较弱|弱|是|否|[A-D]|' +
  '第?[一二三四五六甲乙丙丁ⅠⅡⅢⅣA-D1-6](?:类|级|等|档|星级|星)';

/** Qualities that grade by themselves. */
const PLAIN_QUALITIES = '合格|及格|达标|满意|完善|规范';

/** Qualities that grade the matter in front of them, and are too common by themselves. */
const QUALITIES_OF_MATTER =
  '有效|到位|合理|完整|准确|健全|齐全|齐备|及时|明显|显著|充分|明确|清晰|科学|真实|一致|相符|符合|匹配|合规|扎实|详细|全面|有力';

const GRADE = `(?:${PLACES}|${DEGREES}*(?:${PLAIN_QUALITIES}))`;
const GRADE_OF_MATTER = `(?:${DEGREES}*(?:(?:${QUALITIES_OF_MATTER}|${PLAIN_QUALITIES})、?)*(?:${QUALITIES_OF_MATTER})|无效|缺失|不力|不符)`;

const GRADE_AT_END = new RegExp(
  `^(?:.*(?:为|是|属于|属|获得|获|评定|达到|达|结果|等次|等级|情况))?(${GRADE})(?:等次|等级|档次)?$`,
);
const BARE_GRADE = new RegExp(`^${GRADE}$`);
const BARE_GRADE_OF_MATTER = new RegExp(`^${GRADE_OF_MATTER}$`);
const MATTER_AND_GRADE = new RegExp(`^(.{2,}?)(${GRADE}|${GRADE_OF_MATTER})$`);
const PURE_GRADE = /^(?:很好|好|较好|比较好|一般|较差|差|很差|优秀|优|良好|良|中|高|较高|低|较低)$/;

/** The grade that a condition names: 优秀 of 考核结果为优秀; null where it names none. */
export function gradeIn(text: string): string | null {
  return GRADE_AT_END.exec(text.replace(/的$/, ''))?.[1] ?? null;
}

export function isGrade(text: string): boolean {
  return gradeIn(text) !== null;
}

/** 完善 of 工作机制完善: the grade that a matter ends in; null where it ends in none. */
export function gradeAtEnd(matter: string): string | null {
  const grade = MATTER_AND_GRADE.exec(matter)?.[2];
  return grade === undefined || /^(?:是|否|中|低)$/.test(grade) ? null : grade;
}

/** 无效 behind 执行有效: such a word by itself. */
export function gradeOfMatter(word: string): string | null {
  return BARE_GRADE_OF_MATTER.test(word) ? word : null;
}

/** 工作机制完善, 一般: a bare grade among those of a matter that ends in one. */
export function isGradeOf(grade: string, matter: string): boolean {
  return (
    BARE_GRADE.test(grade) &&
    (gradeAtEnd(matter) !== null || gradeOfMatter(matter) !== null) &&
    areOfOneScale(grade, matter)
  );
}

/** 效果显著 and 效果一般: one matter with two grades, of which one is nothing but a grade. */
export function areGradesOfOne(first: string, second: string): boolean {
  let length = 0;
  while (length < first.length && first.charAt(length) === second.charAt(length)) length += 1;
  const [one, other] = [first.slice(length), second.slice(length)];
  const areGrades = [one, other].every((word) => PURE_GRADE.test(word) || BARE_GRADE_OF_MATTER.test(word));
  return length >= 2 && areGrades && (PURE_GRADE.test(one) || PURE_GRADE.test(other));
}

/** 完善 and 规范: qualities of two kinds may both be, 完善 and 一般 may not. */
export function areOfOneScale(first: string, second: string): boolean {
  const [one, other] = [qualityIn(first), qualityIn(second)];
  return one === null || other === null || one === other;
}

function qualityIn(text: string): string | null {
  return QUALITY.exec(text)?.[1] ?? null;
}

const QUALITY = new RegExp(`(${PLAIN_QUALITIES}|${QUALITIES_OF_MATTER})$`);
