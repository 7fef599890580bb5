import type { Comparison } from '../rule';
import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/** Conditions that refer to the clause before them: all that it leaves out. */
export const ELSE = new Wordings<'else' | 'short'>(
  // prettier-ignore
  [
    wording('(否则|反之|除此之外|除此以外|若否|如否|否)', 'else', '否则不得分'),
    wording('(其他|其它|其余)[情况|情形|区间|范围|档次|结果]', 'else', '其他情况不得分'),
    wording('(发生|出现|存在|有|发现)', 'short', '未发生违规问题得5分，发生的不得分'),
    wording('(没有|无|未有|不具备|未提供)', 'short', '有验收资料得3分，没有的不得分'),
    wording('[凡|如|若|对|对于|仍|尚]*(未|没有|没|不|达不|未能)(达到|达|完成|符合|满足|达标|实现|落实|做到|合格|到|具备|按要求完成|达到要求|符合要求|达到标准|达到目标|达到目标值|完成任务|完成目标|完成目标任务|完成年度任务|完成年度目标|完成年度目标任务|完成计划|完成计划任务|达标准|按时完成|按期完成|符合规定|符合条件|按要求落实|达到规定|达到上述标准|达到上述要求|达到以上标准|达到以上要求|达到该标准|达到规定比例|达到规定要求|达到此标准)', 'short', '未达到的不得分'),
    wording('(低于|小于|不足|少于)(目标|目标值|标准|标准值|计划|该标准|上述标准|该比例|上述比例|目标任务|计划数|计划值|年度目标|规定标准|规定值|年度目标值)', 'short', '低于目标值的'),
    wording('[按照|按|以]*[其]*(未完成|未达到|未达标|差额|短缺|欠缺)[的]*(比例|部分|差额|差距|幅度|百分点)[的]*', 'short', '按未完成比例，每1个百分点扣0.5分'),
    wording('(超过|超出|高于|大于|不在|超)[了]*[该|此|上述|规定|以上]*[范围|区间|标准|比例|幅度|限额]*[内|之内|以内]*[的|部分]*', 'short', '超出该范围的，每增加1个百分点扣1分'),
    wording('(低于|小于|不足|少于)[该|此|上述|规定|以上]*[范围|区间|标准|比例|幅度]*[的|部分]*', 'short', '低于该比例的不得分'),
    wording('(不达标|未达标|达不到|不合格|未完成|不足部分|不足的|低于的|低于该比例|少于)', 'short', '不达标的不得分'),
  ],
  CLASSES,
  'whole',
);

/** What the row's target has to do with a condition. */
export type TargetForm = { readonly operator: Comparison; readonly isShare?: true };

/** Conditions on the row's target; `{p}` a share of it. */
export const TARGETS = new Wordings<TargetForm>(
  // prettier-ignore
  [
    wording('{subject}(未达到|未完成|未实现|低于|不足)<任务>[的]{p}%', { operator: '<' }, '低于计划任务的80%'),
    wording('{subject}(未达到|低于|不足)<目标值>[的]{p}%', { operator: '<', isShare: true }, '低于目标值的80%'),
    wording('{subject}[已|全部|全面|按时|按期|如期]*(达到|达|完成|实现)[了]<任务>[的]{p}%[<含>][及以上|以上]', { operator: '>=' }, '完成目标任务的90%以上'),
    wording('{subject}(达到|达|完成|实现|不低于)[了]<目标值>[的]{p}%[<含>][及以上|以上]', { operator: '>=', isShare: true }, '达到目标值的90%以上'),
    wording('{subject}(不高于|不超过|控制在|≤|不大于|未超过|小于等于|小于或等于|低于等于|低于或等于|等于或低于|等于或小于)<目标>[以内|内|之内]', { operator: '<=' }, '不超过目标值的'),
    wording('{subject}(不低于|不少于|不小于|大于等于|大于或等于|高于等于|≥)<目标>[值]', { operator: '>=' }, '不低于目标值的'),
    wording('{subject}(未达到|低于|小于|未完成|少于|不足|没有完成|没有达到|未实现|未能完成|<)[了]<目标>', { operator: '<' }, '低于目标值的'),
    wording('{subject}[已|全部|全面|按时|按期|如期]*(达到|达|完成|实现|≥|不低于|不少于|不小于|大于等于|达到或超过|等于或大于|高于或等于|完成或超额完成)[了][或超过]<目标>[值][的]*[要求][及以上|以上|或以上]', { operator: '>=' }, '达到目标值的'),
    wording('{subject}(高于|超过|超出|大于|超额完成|>)[了]<目标>', { operator: '>' }, '超过目标值的'),
    wording('{subject}[已|全部|全面|按时|按期|如期]*(完成|达到|实现)[了]{what}(任务|计划|目标)', { operator: '>=' }, '完成货币化安置计划的'),
    wording('{subject}全部[按时|按期|如期](开工|竣工|完工|到位|建成|入住|发放|拨付|下达|分配|录入|整改|办结|改造)', { operator: '>=' }, '项目全部开工的'),
    wording('{subject}(全部完成|完成|全面完成|按时完成|按期完成|如期完成|已完成|达标|达到目标|完成任务)', { operator: '>=' }, '完成得基本分'),
  ],
  CLASSES,
  'whole',
);

/** Conditions on the distance from the target, in percent points. */
export const GAPS = new Wordings<'within' | 'beyond' | 'between'>(
  // prettier-ignore
  [
    wording('{subject}[比|较|与]<目标>[相比]<降>{n}<点>[{mark}](以内|之内|以下|及以内)', 'within', '比目标值低5个百分点以内'),
    wording('{subject}[比|较|与]<目标>[相比]<降>{n}<点>[{mark}](以上|及以上)', 'beyond', '比目标值低5个百分点以上'),
    wording('{subject}<降>[于]<目标>{n}<点>[{mark}](以内|之内|以下|及以内)', 'within', '低于目标值5个百分点以内'),
    wording('{subject}<降>[于]<目标>{n}<点>[{mark}](以上|及以上)', 'beyond', '低于目标值5个百分点以上'),
    wording('{subject}[比|较|与]<目标>[相比]<降>(不超过|不高于|不大于){n}<点>', 'within', '比目标值低不超过5个百分点'),
    wording('{subject}[与]<目标>[的]差距[在]{n}<点>[{mark}](以内|之内|以下|及以内)', 'within', '与目标值差距5个百分点以内'),
    wording('<降>{n}<百分点>[{mark}](以内|之内|以下|及以内)', 'within', '低5个百分点以内'),
    wording('<降>{n}<百分点>[{mark}](以上|及以上)', 'beyond', '低5个百分点以上'),
    wording('{subject}[比|较|与]<目标>[相比]<降>{n}[<点>](-|至|到){m}<点>', 'between', '比目标值低5%-10%'),
    wording('{subject}<降>[于]<目标>{n}[<点>](-|至|到){m}<点>', 'between', '低于目标值5%-10%'),
    wording('<降>{n}[<点>](-|至|到){m}<百分点>', 'between', '低5-10个百分点'),
  ],
  CLASSES,
  'whole',
);

/** Conditions under which the line is not to be scored at all. */
export const NOT_APPLICABLE = new Wordings<'no-task' | 'task'>(
  // prettier-ignore
  [
    wording('[如|若|对|对于|凡|当年|本年|年度|本年度|当年度|全年|地区|本地区|该地区|当地|本市|本县|辖区内|评价年度|实施方案]*(无|没有|未安排|未承担|未下达|不涉及|未涉及|无需|不承担|未分配|未列入|没有安排|没有承担)[此项|该项|本项|此类|该类|相关|上述|年度|本项目]*{task}(任务|工作|项目|工作任务|目标任务|计划|建设任务|需求|对象)[的<地区>][<免评>]', 'no-task', '无此项任务的得满分'),
    wording('[如|若|对|对于|凡|当年|本年|年度|本年度]*(无|没有|不涉及|未涉及|不适用)(此项|该项|本项|该指标|本指标|此指标|此项指标|该项指标)', 'no-task', '不涉及该项的得满分'),
    wording('[如|若|对|对于|凡]*(不涉及|未涉及){task}(问题|事项|情形|情况|资金|房源|小区)[的<地区>][<免评>]', 'no-task', '不涉及历史遗留问题的计满分'),
    wording('[如|若|对|对于|凡]*(未|没有|尚未|不)(列入|纳入)[年度|当年|本年度|本年]*{task}(清单|计划|名单|范围|目录|任务)[的<地区>][<免评>]', 'no-task', '未列入年度清单的县（市、区）此项不扣分'),
    wording('[如|若|对|对于|凡]*(未|没有)(开展|实施|启动|组织|安排){task}的<地区>[<免评>]', 'no-task', '未开展共有产权住房工作的地区得满分'),
    wording('[如|若|对|对于|凡]*未[被](检查|抽查|抽检|考核|督查|核查|抽取|抽中)[到]的<地区>[<免评>]', 'no-task', '未检查的县市得20分'),
    wording('[如|若|对|对于|凡|当年|本年|年度|本年度]*(有|已|承担|安排|下达|涉及)[了]{task}(任务|工作|项目|计划)', 'task', '安排任务的'),
    wording('[如|若|凡]*(涉及|承担|有任务|列入|纳入|开展)[的<地区>]', 'task', '涉及的'),
  ],
  CLASSES,
  'whole',
);
