import { withoutSpace } from './text';

const DASHES = /^[-–—―─－_/\\]+$/;

const WORDS: ReadonlySet<string> = new Set(
  '无 没有 不适用 不涉及 未涉及 不考核 不参评 缺项 空 N/A n/a NA 未安排 未下达'.split(' '),
);

/** 无此任务, 本年度无该项任务, 当年未下达计划, 我县不承担改造任务. */
const NO_TASK = new RegExp(
  '^(?:(?:我|本|该)[省区州市县地盟旗]|自治区|本级|本单位)?(?:(?:本|当|今|该|全|20\\d\\d)年度?)?' +
    '(?:无|没有|未安排|未下达|未分配|未承担|不承担|不涉及|未涉及)' +
    '(?:此|该|本|这)?(?:项|类)?(?:年度)?(?:目标|建设|改造|开工|筹集|计划|工作|发放){0,2}' +
    '(?:任务|计划|项目|事项|内容|工作)?数?(?:安排|要求)?$',
);

/** True for a printed "no task": —, /, 无, 不适用, 本年无此任务. Not for 无投诉 or 未完成, which say something else. */
export function saysNone(text: string): boolean {
  if (text.length > 24 || !/[-–—―─－_/\\／＼无没不未缺空NＮn]/.test(text)) return false;
  const plain = withoutSpace(text)
    .replace(/[。.;；,，]+$/, '')
    .replace(/^\((.*)\)$/, '$1');
  return DASHES.test(plain) || WORDS.has(plain) || NO_TASK.test(plain);
}
