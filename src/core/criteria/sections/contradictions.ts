import type { Draft } from '../draft';
import { isSameUnit } from '../grammar/lexicon';
import { isMended } from '../grammar/polarity';
import { isExactDenial } from '../grammar/denial';
import { isDenialOf } from '../grammar/related';
import type { Value } from '../rule';
import type { PrintedBounds } from '../statements/bounds';
import type { Reading, Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { conditionText, deniedBefore, printedBoundsIn, stepsIn, stepsUnit } from './statementFacts';
import { isRate, isSameSubject, subjectOf } from './subject';
import type { Thread } from './threads';

/** Clauses that can be read in two ways, or that contradict one another: a person decides. */
export function checkValues(section: SectionContext, values: readonly Value[]): void {
  checkWholeBesideOthers(section, values);
  if (values.length > 1) {
    checkDeductedFromSum(section);
    checkTitles(section);
  }
  checkMissedTwice(section);
  checkDeniedAgain(section);
}

/** 每户扣2分；10%以上的不得分: a share of what is not said. */
export function checkUnnamedShare(
  draft: Draft,
  threads: readonly Thread[],
  counted: readonly Statement[],
): void {
  const unnamed = threads.find(
    ({ statements, unit }) =>
      unit === '%' && statements.every((one) => one.effect.kind === 'zero' && !subjectOf(one) && !one.topic),
  );
  if (unnamed && counted.length > 0) draft.refuse(unnamed.statements[0] as Statement);
}

/** 每起扣5分，跨年度项目按进度折算: a proportion for some of them only. */
export function checkPartialShare(
  draft: Draft,
  threads: readonly Thread[],
  counted: readonly Statement[],
): void {
  const share = threads
    .filter(({ statements }) => statements.length === 1)
    .flatMap(({ statements }) => statements)
    .find(({ effect, heads }) => {
      const isUnnamed = effect.kind === 'proportion' && effect.product === null;
      return isUnnamed && heads.some((head) => head.kind === 'text');
    });
  if (share && counted.length > 0) draft.refuse(share);
}

/** 每个项目未公示的扣1分，公示不全的扣0.5分: for each project as well? */
export function checkForEach(draft: Draft, statement: Statement, { statements }: Reading): void {
  const steps = stepsIn(statement);
  const isForEach =
    steps?.before === '' && steps.verb === '' && steps.noun.length > 2 && steps.form.kind === 'count';
  const next = statements.find((one) => one.start > statement.start);
  if (
    isForEach &&
    next?.effect.kind === 'deduct' &&
    next.sentence === statement.sentence &&
    stepsIn(next) === null
  )
    draft.refuse(next);
}

/**
 * 超过3例的，每例扣2分: of all of them, or of those beyond? 每个扣1分；限期内整改到位的，每个扣0.5分: counted twice, or less
 * for these? A second count of the same things needs a person.
 */
export function checkChangingSteps(draft: Draft, statement: Statement, { statements }: Reading): void {
  const unit = stepsUnit(statement);
  const own = printedBoundsIn(statement);
  const isOnItself =
    own?.bounds.some(({ operator }) => operator === '>' || operator === '>=') === true &&
    unit !== null &&
    isSameUnit(own.unit, unit);
  if (isOnItself || FROM_THE_NTH.test(conditionText(statement))) draft.refuse(statement);
  const before = statements.filter(
    (one) => one.start < statement.start && one.effect.kind === 'deduct' && stepsIn(one) !== null,
  );
  if (statement.effect.kind !== 'deduct' || before.length === 0) return;
  // 每个扣1分，其中重大问题每个扣2分: counted in both.
  if (draft.normal.text.slice(statement.start - 2, statement.start + 2).includes('其中'))
    draft.refuse(statement);
  const isNarrower = before.some((one) => isWithin(own, printedBoundsIn(one)));
  const text = conditionText(statement);
  if (isNarrower || isMended(text)) draft.refuse(statement);
}

/** 超过2年 beside 超过1年. */
function isWithin(own: PrintedBounds | null, other: PrintedBounds | null): boolean {
  const [bound, ...more] = own?.bounds ?? [];
  const [outer, ...others] = other?.bounds ?? [];
  const isOpen = bound !== undefined && outer !== undefined && more.length + others.length === 0;
  return isOpen && own?.unit === other?.unit && bound.operator === outer.operator;
}

/** 前3例, 从第4例起. */
const FROM_THE_NTH =
  /前[\d一二两三四五六七八九十]+[^\d,]{1,3}每|\d+(?<unit>[^\d,]{1,3}?)(?:以?内|以[上下外])的?(?:部分)?,?每\k<unit>|超[过出]\d+[^\d,]{1,3}的?部分|第[\d一二三四五六七八九十]+[^\d,]{1,3}(?:起|开始|以后|之后)/;

/** 发生事故的，资金管理指标不得分; …的，县区扣5分: whose points are lost, where it is not this line. */
export function checkOwner(draft: Draft, statements: readonly Statement[]): void {
  const others = statements.find(({ effect, heads }) => {
    const last = heads.at(-1);
    const isLoss = effect.kind === 'zero' || effect.kind === 'deduct';
    return isLoss && heads.length > 1 && last?.kind === 'text' && OWNER.test(last.text);
  });
  if (others) draft.refuse(others);
}

const OWNER =
  /^[一二三]级指标|^(?:在)?(?:(?!未|不|没|无|有|发生|存在|逾期).){0,12}(?:指标|部分|项[中目]?|类|部门|县区?|市|单位|成绩中?|总分中?|考核|责任人|[”"])(?:均|都|各)?$/;

/** 得分最多3分 behind awards that come to more. */
export function checkAwardCap({ draft, caps }: SectionContext, value: Value | null): void {
  for (const cap of caps.ofAllAwards()) {
    const limit = cap.cap.kind === 'points' ? draft.worth(cap.cap.amount) : 0;
    const best = value === null ? draft.context.points : draft.best(value);
    if (limit < best && limit !== draft.context.points) draft.refuse(cap);
  }
}

/** A clause that is worth the whole line leaves no room for others beside it. */
function checkWholeBesideOthers(
  { draft, reading, caps, isItem }: SectionContext,
  values: readonly Value[],
): void {
  if (values.length < 2 || isItem) return;
  const areCounted = values.every((value) => value.kind === 'award' && value.cap === null);
  if (areCounted && reading.caps.some((cap) => caps.isOnLine(cap))) return;
  const isWhole = values.some((value) => draft.best(value) >= draft.context.points);
  if (isWhole) draft.refuseAll();
}

/** 按时报送得2分，内容完整得2分；每迟报1天扣0.5分: from the sum, or from the first, which is lost anyway? */
function checkDeductedFromSum({ draft, reading: { statements } }: SectionContext): void {
  const awards = plainAwards(statements);
  const doubled = statements.find(
    (one) =>
      stepsIn(one) !== null &&
      one.effect.kind === 'deduct' &&
      (deniedBefore(statements, one) !== null ||
        awards.some(
          (award) => award.sentence !== one.sentence && isDenialOf(conditionText(one), conditionText(award)),
        )),
  );
  if (doubled) draft.refuse(doubled);
}

/** 制度建设2分、资金监管3分。制度建设不到位扣1分: titles, of which the rest says how they are earned. */
function checkTitles({ draft, reading: { statements } }: SectionContext): void {
  const isTitleOf = (award: Statement, one: Statement) => {
    const title = conditionText(award);
    return award.sentence < one.sentence && title !== '' && conditionText(one).startsWith(title);
  };
  const awards = plainAwards(statements);
  const titled = statements.find(
    (one) => one.effect.kind === 'deduct' && awards.some((award) => isTitleOf(award, one)),
  );
  if (titled) draft.refuse(titled);
}

/** 建账并按月更新得4分，未建账扣4分，未更新每次扣0.5分: not updating misses the award as well. */
function checkMissedTwice({ draft, reading: { statements } }: SectionContext): void {
  for (const award of statements) {
    if (award.effect.kind !== 'award' || !TWO_AT_ONCE.test(conditionText(award))) continue;
    const denials = statements.filter(
      (one) => one.effect.kind === 'deduct' && isDenialOf(conditionText(one), conditionText(award)),
    );
    const counted = denials.find((one) => stepsIn(one) !== null);
    if (counted && denials.length > 1) draft.refuse(counted);
  }
}

/** A制定得5分，未制定扣5分；B报备得5分，…: what is not earned is taken off again, of the sum. */
function checkDeniedAgain({ draft, reading: { statements } }: SectionContext): void {
  const awards = plainAwards(statements);
  if (awards.length < 2) return;
  const again = statements.find(
    (one) =>
      one.effect.kind === 'deduct' &&
      stepsIn(one) === null &&
      awards.some((award) => isExactDenial(conditionText(one), conditionText(award)) && !follows(one, award)),
  );
  if (again) draft.refuse(again);

  function follows(one: Statement, award: Statement): boolean {
    return statements.indexOf(one) === statements.indexOf(award) + 1;
  }
}

/** 建账并按月更新: two conditions for one award. */
const TWO_AT_ONCE = /[并且]/;

function plainAwards(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter((one) => one.effect.kind === 'award' && stepsIn(one) === null);
}

/**
 * 开工率每低1%扣1分；竣工率每低1%扣1分，标准为80%: for one of them, or for both? 入住率标准为90%，竣工率每低1%…: for another one.
 * A standard that no clause measures, 入住率达标线为90%，达标得6分, would be lost.
 */
export function checkStandard(draft: Draft, { standard }: Reading, threads: readonly Thread[]): void {
  if (typeof standard !== 'number') return;
  const [first, other] = threads.filter(({ unit }) => unit === '%');
  if (!first) draft.refuseAll();
  const ofAnother = first.statements.find(
    (one) => one.topic !== null && isRate(one.topic.text) && !isSameSubject(subjectOf(one), one.topic.text),
  );
  if (ofAnother) draft.refuse(ofAnother);
  if (standard !== 100 && other) draft.refuse(other.statements[0] as Statement);
}

/** 无论高于或低于目标值 needs a distance that is measured both ways. */
export function checkBothWays(draft: Draft, { bothWays }: Reading, threads: readonly Thread[]): void {
  const isMeasured = threads.some(({ statements }) => statements.some(isBothWays));
  if (bothWays && !isMeasured) draft.refuse(bothWays);
}

/** 每相差1个百分点, ±5%以内. */
function isBothWays({ heads }: Statement): boolean {
  return heads.some(
    (head) =>
      (head.kind === 'bounds' && head.printed.isDistance) ||
      (head.kind === 'steps' && head.steps.form.kind === 'percent' && head.steps.form.direction === 'apart'),
  );
}
