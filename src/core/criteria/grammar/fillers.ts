import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/**
 * Where a phrase that says nothing of the score may stand: anywhere; in front of clauses, with a colon (`heading`) or
 * without one (`opening`); behind them (`closing`). `source` says where to look, of what `{subject}` names, `about` what
 * the clauses that follow are about, `measured` how the rate is found that they measure; `counted` that the steps which follow count it, `meaning` what the words before it mean.
 */
export type Filler =
  'anywhere' | 'heading' | 'opening' | 'closing' | 'source' | 'about' | 'measured' | 'counted' | 'meaning';

/** Phrases that say where to look, how to begin or how to add up. */
export const FILLERS = new Wordings<Filler>(
  // prettier-ignore
  [
    wording('(评分|评价|考核|计分|扣分|评判|打分|赋分|加分|考评|得分)(标准|细则|办法|方法|规则|要点|内容|说明|依据|原则|公式|项|指标)[为|如下|及分值]*', 'anywhere', '评分标准：'),
    wording('(计算公式|计算方法|公式|具体|具体如下|其中|标准|说明|注|备注|如下|下同|具体标准|具体为|分档如下|即|另外|此外|同时|并且|且|但|但是|等|具体评分如下|按以下标准评分|按以下标准计分|按下列标准计分|按下列标准评分|按以下标准得分|分档计分|分段计分|分级计分|按档计分|分档评分|评分如下|计分如下)[为]', 'anywhere', '计算公式：'),
    wording('[<open>][需|须|应|根据|通过]*(查阅|查看|核查|现场核查|实地查看|审阅|调阅|需提供|须提供|以上需提供|此项需提供|佐证材料为|提供佐证)[相关|有关|政府|工作|佐证|证明|支撑|原始]*{what}(资料|材料|文件|台账|档案|记录|凭证|报表|截图|原件)[为准|核实|佐证][<close>]', 'anywhere', '查阅相关资料'),
    wording('{what}(超过|超出|高于|大于)(满分|分值|100%|1)[的|部分|时]*[均|都](按照|按|以)(满分|分值|100%|1)(计|计分|计算|记|得分|取值)', 'anywhere', '执行率超过100%的按100%计算'),
    wording('[本项|该项|本指标][工作]*[实行|采用|采取|按照|为](扣分制|倒扣分制|倒扣制|扣分法|量化计分法|量化评分法|量化计分|量化评分|百分制)', 'anywhere', '本项实行扣分制'),
    wording('分[为]{n}(档|级|个档次|个等级|种情况|个等次)[计分|评分|赋分]', 'anywhere', '分三档：'),
    wording('{subject}分[为|成]*{n}(档|级|个档次|个等级|种情况|个等次|类情形)(计分|评分|赋分|打分|得分)', 'about', '信息公开情况分三档计分：'),
    wording('[数据|资料|信息]来源[于|为|是]*{what}', 'anywhere', '数据来源为统计报表'),
    wording('{subject}以{source}<凭据>为[认定|判定|判断|评价|考核|计算|核定|审核|统计|唯一|主要|最终]*(准|依据|基准)', 'source', '以信息系统数据为准'),
    wording('{subject}以{source}(载明|查实|反映|认定|列明|指出|统计|公布|通报|确认|登记|查出)的{what}(数|数量|件数|次数|户数|套数|个数|起数|处数|份数|人数)为(准|依据)', 'source', '以检查报告载明的问题数为准'),
    wording('{subject}以{source}(调整|变更|核定|批准|批复|修订|延期)后的为准', 'source', '以调整后的为准'),
    wording('[按照|按|根据|依据|对照]*(以下|下列|如下)(情形|情况|标准|档次|要点|内容|项目|方面|条件|比例)*[分别|分项|分档|逐项|依次]*(计分|评分|赋分|得分|扣分|打分|加分)', 'opening', '以下情形分别计分，建立制度得2分'),
    wording('{subject}<率尾>[均|应]*(按照|按|以|根据|依据){what}(折算|测算|核算|计算|统计|核定|确定|认定|换算)', 'measured', '建设进度按形象进度折算，达到90%得4分'),
    wording('{subject}[按|按照|以](场次|次数|件数|个数|户数|篇数|期数|项数|起数|处数|天数|批次|人次|数量)(计分|扣分|得分|加分|打分|计算)', 'counted', '宣传活动按场次计分，每场1分'),
    wording('{subject}(可以|可|予以|给予|另行|另外|另|再)*加分', 'counted', '经验做法获省级肯定另行加分，每次加0.5分'),
    wording('[按照|按|根据|依据]{what}(分档|分段|分级|按档)(计分|评分|打分|得分|赋分|扣分)', 'opening', '按年度完成情况分档计分，完成100%得5分'),
    wording('[在](此|该|上述|以上)(基础|基数)(上|之上)', 'anywhere', '在此基数上，每下降1个百分点加1分'),
    wording('[本项|该项|本指标]*(仅|只)考核{what}', 'anywhere', '仅考核城区'),
    wording('[以上|上述]*[各项|各小项|各部分|{n}(项|部分|个部分)]*(得分|分数|分值)*(相加|累加|之和|加总|合计|累计)[后]*(为|即为|作为|计算|计入|是)[<本项>|本指标|该指标]*[的|总|最终]*(得分|总分|分数)', 'anywhere', '得2分；以上三项得分相加为本指标得分'),
    wording('[最终|均]*(按照|按|根据|依据|以){what}(评定|认定|判定|确认|核实)', 'closing', '3分（完整），按档案情况评定'),
    wording('[以上|上述|此项|本项|各项|均]*(需|须|应)[提供|附|上传|提交|出具|报送]*[相关|有关|相应|佐证|证明|支撑]*{what}(资料|材料|照片|证明|复印件|截图|文件)', 'closing', '得2分，须附相关照片'),
    wording('(是指|指的是|系指|指){what}', 'meaning', '空置套数：指竣工验收满6个月未分配的套数'),
    wording('[按|按照](分项|各项|逐项|各分项)[分别](打分|计分|评分|得分|赋分)', 'closing', '传达精神（1分），提出意见（2分），按分项打分'),
    wording('(符合|满足|达到|具备)[要求|条件|一项|的]*(即得分|得分|则得分|即计分|就得分)', 'closing', '以上各占1分，符合即得分'),
    wording('[按照|按|根据|依据|结合|对照]{what}[分档|分段|分级|分别|分类|分项|逐项|据实]*(计分|评分|打分|得分|赋分|扣分|评价)', 'heading', '按完成情况计分：完成100%得5分'),
    wording('(按照|按|根据|依据|以){what}(计算得分|计算|(核定|确定|计算|核算)(分数|分值|得分))', 'heading', '按任务完成率计算：得分=完成率×10分'),
  ],
  CLASSES,
  'whole',
);
