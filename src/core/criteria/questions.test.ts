import { compile, type CompiledCriterion, type Question } from '.';

function read(head: number | string, text: string): CompiledCriterion {
  const [points = 0, target = null] = String(head).split('@').map(Number);
  return compile(text, { points, target, step: 'linear' });
}

/** `percent level 开工率 %`: its kind, what it asks for, its label, its unit, its choices, how far a veto reaches. */
function spoken({ kind, asks, label, unit, choices, veto }: Question): string {
  return [kind, asks, label, unit ?? [], choices?.join('/') ?? [], veto ?? []].flat().join(' ');
}

describe('what is asked, in the words of the criterion', () => {
  it.each<[string, string[]]>([
    // a rate, which the row may hold
    ['90%以上得5分，80%-90%得3分，80%以下得1分。', ['percent level 完成率 %']],
    ['开工率达到100%得5分，每低1个百分点扣1分。', ['percent level 开工率 %']],
    ['满意度调查，满意度达到90%得5分，每低1个百分点扣0.5分。', ['percent level 满意度调查，满意度 %']],
    [
      '实际发放户数占计划户数的比例达到100%得5分，每减少1个百分点扣0.3分。',
      ['percent level 实际发放户数占计划户数的比例 %'],
    ],
    ['资金到位率=实际到位资金/计划资金×100%，到位率×5分。', ['percent level 资金到位率 %']],
    ['得分=（1-空置率）×5分。', ['percent level 空置率 %']],
    ['偏差在±5%以内得5分，±5%-±10%得1分，其余不得分。', ['percent level 偏差 %']],
    [
      '开工率每低于目标值1个百分点扣0.5分；竣工率每低于目标值1个百分点扣0.5分。',
      ['percent level 开工率 %', 'percent level 竣工率 %'],
    ],
    [
      '（1）资金到位率（3分）：到位率100%得3分，每低1%扣0.1分。（2）及时率（2分）：及时率100%得2分，每低1%扣0.1分。',
      ['percent level 资金到位率 %', 'percent level 及时率 %'],
    ],

    // faults and what is missing, which the row does not hold
    ['每发现1起截留挪用问题扣1分，扣完为止。', ['count occurrences 每发现1起截留挪用问题 起']],
    ['档案不全的，每户扣1分，扣完为止。', ['count occurrences 档案不全的，每户 户']],
    ['报表每迟报1天扣0.5分，扣完为止。', ['count shortfall 报表每迟报1天 天']],
    [
      '每漏报1户扣0.5分，每错报1户扣0.2分，扣完为止。',
      ['count shortfall 每漏报1户 户', 'count occurrences 每错报1户 户'],
    ],
    ['每少报1次扣0.5分，扣完为止。', ['count shortfall 每少报1次 次']],
    ['每挪用1万元扣0.5分，扣完为止。', ['amount occurrences 每挪用1万元 万元']],
    ['资金缺口每100万元扣1分，扣完为止。', ['amount occurrences 资金缺口每100万元 万元']],
    [
      '①有方案；②有台账；③有验收。每缺一项扣1分，扣完为止。',
      ['count shortfall 每缺一项（有方案；有台账；有验收） 项'],
    ],

    // numbers of what was done
    ['每建成1个示范小区得1分，最多得3分。', ['count level 每建成1个示范小区 个']],
    ['①有方案；②有台账；③有验收。每符合一项得1分。', ['count level 每符合一项（有方案；有台账；有验收） 项']],
    ['30日以内办结得5分，31-45日办结得3分，超过45日不得分。', ['count level 办结 日']],
    ['收到资金后30天内下达得5分，超过30天的不得分', ['count level 收到资金后下达 天']],
    ['组织检查4次以上得5分，2-3次得3分，2次以下不得分', ['count level 组织检查 次']],
    ['有3名以上专职管理人员得5分，2名得3分，1名得1分，没有不得分。', ['count level 有专职管理人员 名']],
    ['投诉不超过3件得5分，每增加1件扣0.5分，扣完为止。', ['count level 投诉 件']],

    // yes or no: the awarding clause, else the penalty
    ['及时公开补贴政策的得5分，否则不得分。', ['yesno fact 及时公开补贴政策']],
    ['未及时公开的不得分；公开的得5分。', ['yesno fact 公开']],
    ['逾期报送的扣2分。', ['yesno fact 逾期报送']],
    [
      '1.建立台账得2分；2.定期更新得3分。发生弄虚作假的，本项不得分。',
      ['yesno fact 建立台账', 'yesno fact 定期更新', 'yesno fact 发生弄虚作假'],
    ],
    [
      '计划、结果、投诉渠道公开的各得1分。',
      ['yesno fact 计划', 'yesno fact 结果', 'yesno fact 投诉渠道公开'],
    ],
    [
      '每发现1起扣1分；未整改的，所属一级指标不得分；发生群死群伤事故的，考核总分计0分。',
      ['count occurrences 每发现1起 起', 'yesno fact 未整改 group', 'yesno fact 发生群死群伤事故 total'],
    ],
    [
      '未安排老旧小区改造任务的不扣分。改造方案未经居民同意的，每个小区扣1分。',
      [
        'yesno not-applicable 未安排老旧小区改造任务',
        'count occurrences 改造方案未经居民同意的，每个小区 个',
      ],
    ],

    // a choice between the printed words
    ['组织实施情况：好5分，较好3分，差0分。', ['choice fact 组织实施情况 好/较好/差']],
    ['考核结果为优秀的得5分，良好的得4分，不合格的不得分。', ['choice fact 考核结果 优秀/良好/不合格']],
    ['资金拨付及时的得5分，基本及时的得2分，不及时的不得分', ['choice fact 资金拨付 及时/基本及时/不及时']],
  ])('%s', (text, expected) => {
    expect(read(5, text).questions.map(spoken)).toEqual(expected);
  });
});

describe('what a person is warned of, with the clause where there is one', () => {
  it.each<[number, string, string[]]>([
    [5, '每发现1起扣1分，扣完为止。', []],
    [5, '每发现1起扣1分。', ['no-cap 每发现1起扣1分']],
    [5, '每发现1起扣1分，最多扣3分。', []],
    [5, '每发现1起扣1分，扣完为止；每迟报1天扣0.5分。', ['no-cap 每迟报1天扣0.5分']],
    [5, '每发现1起扣1分；每迟报1天扣0.5分，扣完为止。', []],
    [
      6,
      '1.到位率100%得3分，每低1%扣0.1分。2.及时率100%得3分，每低1%扣0.2分。',
      ['no-cap 每低1%扣0.1分', 'no-cap 每低1%扣0.2分'],
    ],
    [5, '开工率每低1%扣1分，低于60%不得分', []],
    [5, '公开得3分，报送得1分。', ['parts-do-not-sum']],
    [4, '公开得3分，报送得1分。', []],
    [5, '公开得3分，报送得1分；受表彰的加1分。', []],
    [5, '每建成1个示范小区得1分，最多得3分。', ['parts-do-not-sum']],
    [5, '填报不完整的扣2分，不及时的扣2分。', []],
    [5, '90%以上得5分，80%-90%得3分，80%以下不得分', []],
    [5, '90%以上得5分，70%-80%得3分，70%以下不得分', ['gap-in-tiers 90%以上得5分']],
    [5, '高于90%得5分，80%-90%得3分，低于80%不得分', ['gap-in-tiers 高于90%得5分']],
    [5, '空置率超过20%得0分，10%以下得5分。', ['gap-in-tiers 空置率超过20%得0分']],
    [5, '检查4次以上得5分，2-3次得3分，2次以下不得分', []],
    [5, '检查4次以上得5分，2次得3分，2次以下不得分', ['gap-in-tiers 检查4次以上得5分']],
    [5, '90%（含）-100%得5分，80%（含）-90%（含）得3分，低于80%不得分', ['overlapping-tiers']],
    [5, '90%（含）-100%得5分，80%（含）-90%（不含）得3分，低于80%不得分', []],
    [5, '公开得5分，扣分另计', ['not-understood 扣分另计']],
    [5, '管理不规范的酌情扣分', []],
  ])('%d分｜%s', (points, text, expected) => {
    const { warnings } = read(points, text);
    const found = warnings.map(({ code, span }) => [code, span ? text.slice(...span) : []].flat().join(' '));
    expect(found).toEqual(expected);
  });
});
