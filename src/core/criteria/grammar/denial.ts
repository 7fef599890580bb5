/** Ordinary words with a sign of denial that deny nothing. */
const ORDINARY =
  /不动产|不断|不仅|不低于|不少于|不超过|不高于|不足|不得不|无障碍|无线|无偿|无房|无主|无缝|未成年|未来/g;

const DENIAL = /未能|未曾|未被|尚未|从未|均未|没有|没能|没被|不存在|不能|不再|不够|未|没|无|不/;

/** Words around a matter that say nothing of it: 存在拖欠情形, 被挪用, 已一并下达. */
const AROUND =
  /已经|已|均|都|全部|一并|情况|情形|行为|现象|存在|出现|发生|发现|反映|收到|能够|确实|相关|有关|进行|得到|予以|将|被|把|的|了|能|有|并|经|仍|、|,/g;

/** 应保未保, 应公开未公开: what should have been done, and was not. */
const NEGLECTED = /应(.{1,3})(?:而)?未\1/;

/** Whether one of two clauses denies what the other says, whichever it is: 未反映违规问题, 反映存在违规问题. */
export function areTwoSides(first: string, second: string): boolean {
  return denies(first, second) || denies(second, first) || neglects(first, second);
}

/** 未建立台账, 建立台账: nothing else is said. */
export function isExactDenial(denied: string, said: string): boolean {
  const matter = withoutDenial(denied);
  return matter !== null && coreOf(matter) !== '' && coreOf(matter) === coreOf(said);
}

function denies(denied: string, said: string): boolean {
  const matter = withoutDenial(denied);
  if (matter === null) return false;
  const [one, other] = [coreOf(matter), coreOf(said)];
  if (one === other) return one.length > 0;
  return withoutDenial(said) === null && isPartOf(one, other);
}

/** 仅制定未公开 beside 制定并公开: one of two conditions holds, so that it is no other side of both. */
export function deniesOnlyPart(denied: string, said: string): boolean {
  if (/但/.test(denied) && !/但/.test(said)) return true;
  return ONLY.test(denied) && /[且并、和及]|同时/.test(said);
}

/** 未报备 beside 30日内下达并报备: one of two conditions is missed, and points are taken off for that one. */
export function deniesPartOf(denied: string, said: string): boolean {
  return (
    deniesOnlyPart(denied, said) ||
    (/[并且](?!且)/.test(said) && !/[并且、]/.test(denied) && denied.length * 2 < said.length)
  );
}

const ONLY = /^(?:虽|仅|只|已)|但|而(?:未|没|不)/;

/** The words without their first denial; null where there is none. */
function withoutDenial(text: string): string | null {
  const plain = text.replace(ORDINARY, (word) => '·'.repeat(word.length));
  const found = DENIAL.exec(plain);
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : null;
}

/** The matter itself, without the words around it. */
function coreOf(text: string): string {
  return text.replace(AROUND, '');
}

/** 批复下达 of 绩效目标随同预算批复下达: a few words as they stand, more of them also with others between. */
function isPartOf(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 2) return false;
  return longer.includes(shorter) || (shorter.length > 3 && isWithin(shorter, longer));
}

/** Whether all signs of `shorter` stand in `longer` in their order. */
function isWithin(shorter: string, longer: string): boolean {
  let at = 0;
  for (const sign of longer) if (sign === shorter.charAt(at)) at += 1;
  return at === shorter.length;
}

/** 有应保未保, 全部纳入保障. */
function neglects(neglected: string, said: string): boolean {
  const [, deed] = NEGLECTED.exec(neglected) ?? [];
  return deed !== undefined && !NEGLECTED.test(said) && said.includes(deed) && withoutDenial(said) === null;
}

/** 建立轮候制度, 建立住房保障档案: the same is said of two different things. `shared` stands in both. */
export function haveOtherObjects(first: string, second: string, shared: string): boolean {
  const rests = [first, second].map((text) => text.slice(text.indexOf(shared) + shared.length));
  if (rests.some((rest) => FURTHER.test(rest))) return false;
  const [one, other] = rests.map(coreOf);
  if (one === undefined || other === undefined || one.length < 3 || other.length < 3) return false;
  return ![...one].some((sign) => other.includes(sign));
}

/** 已设立且正常运转: no object, but something further. */
const FURTHER = /^[且并而,、]/;
