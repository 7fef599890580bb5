const NEGATIVE =
  /未|没有|没|不(?!仅|但|断)|无|尚未|非|缺|逾期|超期|延期|延迟|迟报|滞后|推迟|超出|超过|晚于|拖延/;

export const TIMELY =
  /及时|按时|按期|如期|规定(?:时间|时限|期限)|时限内|期限内|(?:工作日|[\d一二两三四五六七八九十][日天月])[之以]?内|[日底]前|时间要求|限期内/;
export const LATE =
  /逾期|超期|超时|延期|延迟|迟报|推迟|滞后|晚于|超过(?:规定)?(?:时间|时限|期限)|超出(?:规定)?(?:时间|时限|期限)|未按时|未及时|不及时|未按期|未按规定时间/;

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
