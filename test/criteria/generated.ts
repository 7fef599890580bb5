import fc from 'fast-check';

/** A criterion made of a family's wording with numbers of its own. */
export interface GeneratedCriterion {
  readonly points: number;
  readonly target: number | null;
  readonly text: string;
}

/** Wordings of one kind. */
export interface Family {
  readonly name: string;
  readonly criteria: fc.Arbitrary<GeneratedCriterion>;
  /** What more of the rate or the number does to the score; `either` where it depends. */
  readonly more: 'helps' | 'hurts' | 'either';
}

const points = fc.integer({ min: 2, max: 40 }).map((half) => half / 2);
const each = fc.constantFrom(0.1, 0.2, 0.25, 0.3, 0.5, 1, 1.5, 2);
const size = fc.constantFrom(0.5, 1, 2, 3, 5, 10);
const threshold = fc.constantFrom(100, 98, 95, 90, 85, 80);
const subject = fc.constantFrom('开工率', '满意度', '资金支付率', '竣工率', '入住率');
const unit = fc.constantFrom('起', '处', '户', '份', '天');
const policy = fc.constantFrom('linear', 'started', 'whole');
const cap = fc.constantFrom('，扣完为止', '，最多扣2分', '');
const target = fc.constantFrom(null, 92.5, 97);

function family(name: string, more: Family['more'], criteria: fc.Arbitrary<GeneratedCriterion>): Family {
  return { name, more, criteria };
}

/** One generator for each family of wordings. */
export const FAMILIES: readonly Family[] = [
  family(
    '每低N个百分点',
    'helps',
    fc.record({ points, each, size, threshold, subject, policy, cap }).map((one) => ({
      points: one.points,
      target: null,
      text: `${one.subject}达到${one.threshold}%得满分，每低${one.size}个百分点扣${one.each}分${stepWords(one.policy, one.size)}${one.cap}。`,
    })),
  ),
  family(
    '每低N个百分点，低于T不得分',
    'helps',
    fc.record({ points, each, size, threshold, subject, floor: fc.constantFrom(50, 60, 75) }).map((one) => ({
      points: one.points,
      target: null,
      text: `${one.subject}${one.threshold}%以上得满分，每低${one.size}%扣${one.each}分，低于${one.floor}%不得分；弄虚作假的，本项不得分。`,
    })),
  ),
  family(
    '目标值',
    'helps',
    fc.record({ points, each, size, target }).map((one) => ({
      points: one.points,
      target: one.target,
      text: `达到目标值得满分，每低${one.size}个百分点扣${one.each}分，扣完为止。`,
    })),
  ),
  family(
    '每超、每相差',
    'either',
    fc.record({ points, each, size, limit: fc.constantFrom(3, 5, 10), isApart: fc.boolean() }).map((one) => ({
      points: one.points,
      target: null,
      text: one.isApart
        ? `与计划每相差${one.size}%扣${one.each}分，扣完为止。`
        : `偏差率不高于${one.limit}%得满分，每高${one.size}个百分点扣${one.each}分，扣完为止。`,
    })),
  ),
  family(
    '按次',
    'hurts',
    fc.record({ points, each, unit, cap, size: fc.constantFrom(1, 2, 5) }).map((one) => ({
      points: one.points,
      target: null,
      text: `每发现${one.size}${one.unit}问题扣${one.each}分${one.cap}；逾期未整改的扣0.5分。`,
    })),
  ),
  family(
    '分档',
    'helps',
    fc
      .record({
        points,
        subject,
        high: fc.constantFrom(95, 90),
        low: fc.constantFrom(80, 70),
        isMarked: fc.boolean(),
      })
      .map((one) => ({
        points: one.points,
        target: null,
        text: one.isMarked
          ? `${one.subject}${one.high}%（含）以上得满分，${one.low}%（不含）—${one.high}%得分值的60%，${one.low}%（含）以下不得分。`
          : `${one.subject}${one.high}%-100%得满分，${one.low}%-${one.high}%得分值的50%，不足60%不得分。`,
      })),
  ),
  family(
    '按比例',
    'helps',
    fc.record({ points, subject, threshold }).map((one) => ({
      points: one.points,
      target: null,
      text: `${one.subject}达到${one.threshold}%得满分；低于${one.threshold}%的，得分=${one.subject}/${one.threshold}%×分值；低于50%不得分。`,
    })),
  ),
  family(
    '线性内插',
    'helps',
    fc
      .record({ points: fc.integer({ min: 5, max: 20 }), subject, low: fc.constantFrom(50, 60, 70) })
      .map((one) => ({
        points: one.points,
        target: null,
        text: `${one.subject}100%得${one.points}分，${one.low}%得2分，中间按线性内插法计分，低于${one.low}%不得分。`,
      })),
  ),
  family(
    '多项、加分、不适用',
    'helps',
    fc.record({ each, size }).map((one) => ({
      points: 6,
      target: null,
      text: `1.建立制度得2分；2.完成率达到100%得4分，每低${one.size}个百分点扣${one.each}分，扣完为止。列入试点的加1分，最多加1分。无此项任务的得满分。`,
    })),
  ),
  family(
    '按量给分',
    'helps',
    fc
      .record({ points, each, size: fc.constantFrom(1, 2, 50), unit: fc.constantFrom('项', '人次', '部') })
      .map((one) => ({
        points: one.points,
        target: null,
        text: `每完成${one.size}${one.unit}得${one.each}分，最多得2分。`,
      })),
  ),
  family(
    '每超加分',
    'helps',
    fc.record({ points, each, extra: fc.constantFrom(0.5, 1) }).map((one) => ({
      points: one.points,
      target: null,
      text: `完成目标任务得满分，每低1个百分点扣${one.each}分，扣完为止；每超1个百分点加${one.extra}分，最多加2分。`,
    })),
  ),
  family(
    '档次',
    'either',
    fc.record({ points }).map((one) => ({
      points: one.points,
      target: null,
      text: '管理制度健全的得满分，基本健全的得分值的60%，不健全的不得分。发生重大事故的，考核总分计0分。',
    })),
  ),
  family(
    '是非',
    'either',
    fc.record({ points, share: fc.constantFrom(0, 20, 60) }).map((one) => ({
      points: one.points,
      target: null,
      text: `及时公开补贴政策的得满分，否则得分值的${one.share}%。`,
    })),
  ),
  family(
    '迟报',
    'hurts',
    fc.record({ points, each, policy, cap, size: fc.constantFrom(1, 5, 10) }).map((one) => ({
      points: one.points,
      target: null,
      text: `自评报告按时报送得满分，每迟报${one.size}天扣${one.each}分${one.policy === 'started' ? `，不足${one.size}天按${one.size}天计` : ''}${one.cap}。`,
    })),
  ),
  family(
    '几类问题合计封顶',
    'hurts',
    fc.record({ points, each, other: each, limit: fc.constantFrom(1, 1.5, 2) }).map((one) => ({
      points: one.points,
      target: null,
      text: `档案不全的，每户扣${one.each}分；公示不全的，每处扣${one.other}分；累计最多扣${one.limit}分。`,
    })),
  ),
  family(
    '金额',
    'hurts',
    fc.record({ points, each, cap, size: fc.constantFrom(1, 10, 100) }).map((one) => ({
      points: one.points,
      target: null,
      text: `每挪用${one.size}万元扣${one.each}分${one.cap}。`,
    })),
  ),
  family(
    '次数分档',
    'helps',
    fc.record({ points, most: fc.constantFrom(4, 6) }).map((one) => ({
      points: one.points,
      target: null,
      text: `组织检查${one.most}次以上得满分，2—${one.most - 1}次得分值的50%，2次以下不得分。`,
    })),
  ),
  family(
    '天数分档',
    'hurts',
    fc.record({ points, days: fc.constantFrom(10, 30) }).map((one) => ({
      points: one.points,
      target: null,
      text: `资金在${one.days}日以内下达得满分，${one.days + 1}—60日下达得分值的60%，超过60日不得分。`,
    })),
  ),
  family(
    '依次类推',
    'helps',
    fc.record({ whole: fc.integer({ min: 3, max: 12 }), width: fc.constantFrom(5, 10) }).map((one) => ({
      points: one.whole,
      target: null,
      text: `100%得${one.whole}分，${100 - one.width}%得${one.whole - 1}分，依次类推。`,
    })),
  ),
  family(
    '正负偏差',
    'either',
    fc.record({ points, width: fc.constantFrom(5, 10) }).map((one) => ({
      points: one.points,
      target: null,
      text: `偏差在±${one.width}%以内得满分，±${one.width}%—±20%得分值的50%，其余不得分。`,
    })),
  ),
  family(
    '与目标值的差距',
    'helps',
    fc.record({ points, target: fc.constantFrom(90, 92.5), gap: fc.constantFrom(3, 5) }).map((one) => ({
      points: one.points,
      target: one.target,
      text: `达到目标值得满分，低于目标值${one.gap}个百分点以内得分值的60%，达到目标值的80%以上得分值的20%，否则不得分。`,
    })),
  ),
  family(
    '未完成比例',
    'helps',
    fc.record({ points: fc.integer({ min: 3, max: 20 }), threshold }).map((one) => ({
      points: one.points,
      target: null,
      text: `完成率低于${one.threshold}%的，按未完成比例扣分，最多扣2分。`,
    })),
  ),
  family(
    '一减去比率',
    'hurts',
    fc.record({ points }).map((one) => ({
      points: one.points,
      target: null,
      text: '得分=（1-空置率）×分值。',
    })),
  ),
  family(
    '两个比率',
    'helps',
    fc.record({ each }).map((one) => ({
      points: 6,
      target: null,
      text: `1.开工率达到100%得3分，每低1个百分点扣${one.each}分；2.竣工率×3分；竣工率低于60%的不得分。`,
    })),
  ),
];

function stepWords(policyName: string, stepSize: number): string {
  if (policyName === 'started') return `，不足${stepSize}个百分点按${stepSize}个百分点计`;
  return policyName === 'whole' ? `，不足${stepSize}个百分点的不扣` : '';
}

/** Rates close to where wordings turn, exactly there, and anywhere. */
export const rate: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 50, 60, 70, 75, 79.9, 80, 85, 89.9, 90, 90.1, 95, 97, 98, 99.9, 100, 100.1, 105, 120),
  fc.integer({ min: 0, max: 12000 }).map((hundredth) => hundredth / 100),
  fc.double({ min: 0, max: 130, noNaN: true }),
);

export const count: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 300 }),
);
