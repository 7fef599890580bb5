/** Words that deny, or say that something was missed: 未公开, 逾期报送. */
const NEGATIVE = /未|没|不(?!仅|但|断)|无|非|缺|逾期|超期|延期|延迟|迟报|滞后|推迟|超出|超过|晚于|拖延/;

/** 按时报送, 20个工作日内拨付, 6月底前开工. */
export const TIMELY =
  /及时|按时|按期|如期|(?:合同|约定|计划)(?:的|约定的?|规定的?)*(?:工期|时间|期限|时限)(?:内|前|完|竣|交)|规定(?:时间|时限|期限|日期)|时限内|期限内|(?:工作日|[\d一二两三四五六七八九十][日天月])[之以]?内|[日底]前|时间要求|限期内/;

/** 逾期, 超过规定时限, 未及时报送. */
export const LATE =
  /逾期|超期|超时|延期|延迟|迟报|推迟|滞后|晚于|超过(?:规定)?(?:时间|时限|期限)|超出(?:规定)?(?:时间|时限|期限)|未按时|未及时|不及时|未按期|未按规定时间/;

/** 未开展满意度调查: what was not done at all, however the rate stands. */
export const UNDONE =
  /^(?:未|没有|尚未|未能|不)(?:按[规要][定求])?(?:开展|组织|进行|实施|报送|上报|提供|填报).*(?:调查|测评|统计|监测|评估|评价|核查|检查|数据|资料|报表|材料|问卷)/;

/** 未全面完成的: less than the whole was done. */
export const NOT_WHOLLY =
  /^(?:未|没有|没|未能)(?:全部|全面|完全|全额)(?:完成|实现|开工|竣工|建成|到位|发放|拨付)(?:任务|目标|计划|的)*$/;

/** 未完成的, 均, 未达到: what was missed stands in the clause before. */
export const UNDONE_ALONE = /^(?:均|都)?(?:未|没有|没|不)?[^,]{0,4}(?:的|均|都)?$/;

export function isNegative(text: string): boolean {
  return NEGATIVE.test(text);
}

export function isTimely(text: string): boolean {
  return TIMELY.test(text) && !LATE.test(text);
}

/** 无违规, 资料齐全: not one fault. */
export function isFaultless(text: string): boolean {
  return /^(?:没有|无|未)/.test(text) || /(?:齐全|完整|健全|齐备|准确|无误)$/.test(text);
}

export function isLate(text: string): boolean {
  return LATE.test(text) || /延误|拖延|晚/.test(text);
}

/** 限期内整改到位: what was found is less of a fault then. */
export function isMended(text: string): boolean {
  return MENDED.test(text) && !isNegative(text);
}

const MENDED =
  /(?:整改|纠正|改正|追回|处置|销号)(?:到位|完毕|完成)|(?:已|及时|主动|按期|按时|经)(?:整改|纠正|改正|追回|催办|督促|提醒)|说明(?:原因|理由)/;

const LACKING = /未(?:能)?(?:完成|达|到|实现)|没有?(?:完成|达到|实现)|不足|不到|低于|差额|欠|短缺|落后/;
const EXCEEDING = /超|高于|高出|大于|突破/;

/** On which side of its limit a rate is, by the words of a condition: 未完成, 超过; null where they do not say. */
export function sideOf(text: string): 'below' | 'above' | null {
  const [isBelow, isAbove] = [LACKING.test(text), EXCEEDING.test(text)];
  return isBelow === isAbove ? null : isBelow ? 'below' : 'above';
}

/** 未超过的, 达到的: where steps beyond a limit on that side take nothing. */
export const WITHOUT_LOSS = {
  above: /^(?:未|没有|没|不)(?:超过?|超出|超额|突破|高于|大于)(?:的|部分)*$/,
  below: /^(?:达到|达标|已?完成|超额完成|超过|高于|达到或超过)(?:及以上|以上)?(?:的|部分)*$/,
} as const;

/** 违规问题数: things of which there should be none. */
export const FAULTS = /缺|漏|错|违规|问题|事故|投诉/;

/** 造成事故: more than the fault itself. */
export const CAUSES = /造成|引发|引起|导致/;

/** 少报, 缺: what is missing against a number that is not in the row. */
export const SHORT = /缺|少|漏|差|欠|不足|低于/;

/** 少检查一次, 迟报1天: steps away from what should have been. */
export const MISSED = /少|缺|差|欠|晚|迟|延|逾|超/;

/** 每少5份, 每少报1次: measured down from a printed number. */
const FEWER =
  /^(?:少|少于|低|低于|不足|差|减少|少[报开做完]|少(?:组织|开展|召开|检查|培训|报送|走访|完成|举办|调度|巡查))$/;
/** 每增加1件, 每超过1日: measured up from one. */
const MORE = /^(?:增加|增多|上升|多|超|超过|超出|多出)$/;

/**
 * On which side of a printed number the things lie that a step counts by its verb; null for a verb that counts what
 * is late or lacking: 逾期1天, 缺1份.
 */
export function measuredSide(verb: string): 'below' | 'above' | null {
  return FEWER.test(verb) ? 'below' : MORE.test(verb) ? 'above' : null;
}

/** 每季度检查1次, 每户走访2次: a number for each of many. */
export const PER_PERIOD =
  /每(?:个|半)?(?:季度|季|月|周|旬|天|日|半年|期|村|社区|小区|项目|户|人|县|市|区|镇|乡|街道|栋|单元)(?!少|超|多|低)/;

/** 虚报, 拖欠, 质量瑕疵: such a thing costs points where neither 扣 nor 得 is printed. */
export const FAULTY = /违|错|漏|虚|假|问题|投诉|事故|隐患|拖欠|挪用|截留|偏差|通报|瑕疵|闲置|缺陷|拖延|推诿/;

/** 形成制度成果, 举办培训: such a thing earns points where neither 扣 nor 得 is printed. */
export const GOOD =
  /建成|完成|新|形成|获|组织|开展|采用|采纳|符合|满足|具备|达到|落实|建立|出台|报送|培训|创建|推广|引进|发表|举办/;
