import type { StepPolicy } from './criteria/rule';

/** A grade and the lowest score, in percent of the points, that earns it. The bound belongs to the grade. */
export interface GradeBound {
  readonly grade: string;
  readonly from: number;
}

export interface GradeScale {
  readonly name: string;
  /** From the best grade down; the last begins at 0. */
  readonly bounds: readonly GradeBound[];
}

/** 优/良/中/差 at 90/80/60: 财预〔2020〕10号. */
export const GRADE_SCALES: readonly GradeScale[] = [
  scale('优90/良80/中60/差', ['优', 90], ['良', 80], ['中', 60], ['差', 0]),
  scale('优秀90/良好75/合格60/不合格', ['优秀', 90], ['良好', 75], ['合格', 60], ['不合格', 0]),
  scale('优秀95/良好85/合格75/不合格', ['优秀', 95], ['良好', 85], ['合格', 75], ['不合格', 0]),
  scale('优秀95/良好85/合格60/不合格', ['优秀', 95], ['良好', 85], ['合格', 60], ['不合格', 0]),
];

function scale(name: string, ...bounds: readonly (readonly [grade: string, from: number])[]): GradeScale {
  return { name, bounds: bounds.map(([grade, from]) => ({ grade, from })) };
}

/** A total may not exceed `cap` points of 100 where the budget's execution rate, in percent, is lower than `below`. */
export interface ExecutionCapStep {
  readonly below: number;
  readonly cap: number;
}

export interface ExecutionCap {
  readonly name: string;
  /** The strictest step first; none: totals are not capped. */
  readonly steps: readonly ExecutionCapStep[];
}

/** A bound belongs to the better step: at exactly 70 % the cap is 89. */
export const EXECUTION_CAPS: readonly ExecutionCap[] = [
  { name: '不封顶', steps: [] },
  {
    name: '80%以下最高89、70%以下79、60%以下69',
    steps: [
      { below: 60, cap: 69 },
      { below: 70, cap: 79 },
      { below: 80, cap: 89 },
    ],
  },
];

/** What a row without a task does to the total: nothing, the others are scaled up to all points, or full points. */
export type NotApplicablePolicy = 'leave-out' | 'rescale' | 'full-points';

/** `by-deviation`: each percentage point above the over-completion threshold takes 1 % of the row's points. */
export type OverDeduction = 'none' | 'by-deviation';

/** Chosen per workbook, kept at the top of 评分底稿. */
export interface Settings {
  /** Id of the rule set (docs/rules.md) that the other settings were taken from. */
  readonly rules: string;
  readonly gradeScale: GradeScale;
  /** Decimals of a displayed rate in percent. */
  readonly rateDecimals: 0 | 1 | 2;
  readonly stepPolicy: StepPolicy;
  /** Completion rate in percent below which 未完成 is reported. */
  readonly underCompletion: number;
  /** Completion rate in percent from which 超额完成 asks for a reason. */
  readonly overCompletion: number;
  /** Budget execution in percent below which it is reported. */
  readonly lowExecution: number;
  readonly executionCap: ExecutionCap;
  readonly overDeduction: OverDeduction;
  readonly notApplicable: NotApplicablePolicy;
  /** Decimals to which a total is rounded. */
  readonly totalDecimals: 0 | 1 | 2;
}

/** The national rule, under which nothing changes a total. */
export const DEFAULT_SETTINGS: Settings = {
  rules: 'national',
  gradeScale: GRADE_SCALES[0] as GradeScale,
  rateDecimals: 1,
  stepPolicy: 'linear',
  underCompletion: 100,
  overCompletion: 130,
  lowExecution: 90,
  executionCap: EXECUTION_CAPS[0] as ExecutionCap,
  overDeduction: 'none',
  notApplicable: 'leave-out',
  totalDecimals: 2,
};
