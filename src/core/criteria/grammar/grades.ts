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

const PURE_GRADES = new Set('很好 好 较好 比较好 一般 较差 差 很差 优秀 优 良好 良 中'.split(' '));

/** 效果显著 and 效果一般: one matter with two grades, of which one is nothing but a grade. */
export function areGradesOfOne(first: string, second: string): boolean {
  let length = 0;
  while (length < first.length && first.charAt(length) === second.charAt(length)) length += 1;
  const [one, other] = [first.slice(length), second.slice(length)];
  const areGrades = [one, other].every((word) => PURE_GRADES.has(word) || GRADES_OF_MATTER.includes(word));
  return length >= 2 && areGrades && (PURE_GRADES.has(one) || PURE_GRADES.has(other));
}
