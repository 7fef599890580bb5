import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/**
 * Phrases that give and take no points: what happens to people or money beside the score (`sanction`), what a case is
 * called before its score (`deemed`), the announcement of a veto or of bonuses that follow, and that a place is left out
 * whose points follow.
 */
export type Aside = 'sanction' | 'deemed' | 'veto-follows' | 'bonus-follows' | 'left-out';

export const ASIDES = new Wordings<Aside>(
  // prettier-ignore
  [
    wording('[并|同时|且|还|另]*[予以|给予|进行|将|依法|依规|依纪|按规定|(按|按照|依照|依据)(有关|相关)规定|严肃|责令]*[(在|由){where}](通报批评|通报|约谈{whom}|追究{people}责任|追责|问责|限期整改|(追回|收回){funds}资金|移交{place}处理)', 'sanction', '造成恶劣影响的不得分，并予以通报批评'),
    wording('[并|同时|且|还|另|将]*[{people}](记为|记入|计入|纳入|列入|列为){what}(信用档案|信用记录|黑名单|不良记录|不良行为|不良行为记录|失信名单|重点监管对象)', 'sanction', '虚假投标的扣10分，并纳入其信用档案'),
    wording('[从|自]{what}之日起', 'sanction', '履约保函提前撤回的扣10分，从发现之日起，施工单位记为不良行为'),
    wording('[并|且|同时|还|将]*{when}(不予|不再|暂停|停止|核减|扣减|调减|收回)[安排|下达|拨付|分配]{what}(资金|补助|指标|额度|计划)', 'sanction', '违规使用资金的不得分，且下一年度不再安排补助资金'),
    wording('(视为|视同|视作|认定为|等同于){what}', 'deemed', '手续不全的，视为未完成，得0分'),
    wording('[本项|该项]*[实行|执行|设置]*一票否决[项|制|指标|事项|情形|条款]*', 'veto-follows', '一票否决：发生群体性事件，本项0分'),
    wording('(加分|附加分|奖励分|奖励加分|附加加分)[项|项目|因素|事项|情形]*', 'bonus-follows', '加分项：获评国家级典型案例加1分'),
    wording('[<本项>]<免评>[<本项>]', 'left-out', '未开展此项工作的地区，不适用本项，得满分'),
  ],
  CLASSES,
  'whole',
);
