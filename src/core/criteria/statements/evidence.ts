import type { Head } from './statement';

/** 查工作记录, behind an award: where to look whether it is earned. */
const WHERE_TO_LOOK =
  /^(?:查看|查阅|核查|抽查|检查|调阅|查|看)(?<evidence>[^,;。\d]{0,6}(?:记录|纪要|资料|台账|文件|档案|材料|凭证|通知|方案))$/;

/** 没有记录, 无相关资料. */
const WITHOUT = /^(?:没有|没|无|未提供|提供不出|未见|查无)(?:相关|有关|相应|任何)?(?<evidence>.{2,})$/;

export function evidenceIn(text: string): string | null {
  return WHERE_TO_LOOK.exec(text)?.groups?.['evidence'] ?? null;
}

/** 查工作记录，没有记录: nothing shows what the award asks for, so it is the other side of the award. */
export function withoutEvidence(head: Head, evidence: string | null): Head {
  const missing = WITHOUT.exec(head.text)?.groups?.['evidence'];
  if (evidence === null || missing === undefined || !evidence.endsWith(missing)) return head;
  return { kind: 'else', isShort: true, text: head.text, start: head.start, end: head.end };
}
