/** Without one of these words points are not shared out. */
export const FOR_EACH = /分别|各/;

/** 分别得6分、4分和2分, 分别计5、4、3、0分: points for each of the cases named before, in their order. */
export const RESPECTIVE_POINTS =
  /^(?<cases>.*?)(?:的|,|则)*分别(?:对应)?(?<verb>得|计|记|赋|给|评|扣|加|为)?(?<points>\d+(?:\.\d+)?分?(?:(?:[、,]|和|及)\d+(?:\.\d+)?分?)*(?:[、,]|和|及)\d+(?:\.\d+)?分)$/d;

/** 机构和人员不落实的各扣0.5分: the same for each of several faults. */
export const POINTS_FOR_EACH =
  /^(?<cases>.+?)(?:的|,)*(?:各自|分别|各)(?:予以)?(?:扣减|扣除|扣)(?<points>\d+(?:\.\d+)?)分$/d;

/** 各扣0.5分 behind a comma. */
export const EACH_ALONE = /^(?:各自|分别|各)(?:予以)?(?:扣减|扣除|扣)\d+(?:\.\d+)?分$/;

/** 验收结论分为 in front of the cases. */
export const CASES_FOLLOW = /^(?<matter>.{2,}?)(?:共?分为|分成|划分为|包括)(?=.*、)/;

/** 三种, 四个等次 behind the cases. */
export const NUMBER_OF_CASES =
  /(?:等?[两三四五六七八2-8]个?(?:种|类|档|级|等次|等级|档次|等|情况|情形|结果)+|的|时|者)+$/;

/** 一次通过、整改后通过和未通过. */
export const BETWEEN_CASES = /、|以及|和|及|与|,/;

/** 超过80%, 30%以上: a percent with its words of comparison. */
export const PERCENT_CASE =
  /^(?<before>.*?)(?<number>\d+(?:\.\d+)?%)(?<after>(?:\((?:不?含)\))?(?:及?以[上下内])?(?:\((?:不?含)\))?)$/;

/** 超过 at the end of 小区超过. */
export const COMPARISON_AT_END = /(?:达到|超过|高于|大于|不低于|不少于|低于|小于|不足|不超过|[≥≤<>])$/;

/** 省级通报批评 behind 被国家级: what is said of the last level is said of all. */
export const LEVEL_AND_REST =
  /^(?:国家级?|省部?级?|自治区级?|市级?|州级?|县级?|区级?)(?:分别)?(?<rest>.{2,})$/;
export const LEVEL_AT_END = /(?:国家|省部|省|自治区|市|州|县|区)级?$/;

/** 不落实: what is said of all that stands in front of it. */
export const DENIAL_AT_END = /(?:未|不|没有|没|无|缺)[^、,和及]+$/;
