import type { Finding, FindingCode } from '../../core/checks/finding';
import type { FindingMessages, FindingText } from '../../core/checks/messages';
import { stepPolicies } from './terms';

const COLUMNS: Readonly<Record<string, string>> = {
  number: '序号',
  level1: '一级指标',
  level2: '二级指标',
  level1Points: '一级指标分值',
  level2Points: '二级指标分值',
  indicator: '三级指标',
  points: '分值',
  explanation: '指标解释',
  criterion: '评分标准',
  unit: '计量单位',
  plan: '计划数',
  actual: '实际完成',
  rate: '完成率',
  score: '自评得分',
  reviewScore: '复核得分',
  reason: '扣分原因',
  remark: '备注',
};

const POLICIES: Readonly<Record<string, string>> = stepPolicies;

/** A figure or a word from a finding; — where there is none. */
function show(value: unknown): string {
  return value === null || value === undefined || value === '' ? '—' : String(value);
}

function columns(roles: unknown): string {
  return Array.isArray(roles) ? roles.map((role) => COLUMNS[String(role)] ?? String(role)).join('、') : '—';
}

function shorten(text: unknown): string {
  const plain = show(text).replace(/\s+/g, '');
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}

function comparedWithSelf(difference: unknown): string {
  return typeof difference === 'number'
    ? `复核${difference < 0 ? '低' : '高'}${show(Math.abs(difference))}分`
    : '两者不一致';
}

function rateMismatch({ expected, actual, data }: Finding): FindingText {
  const formula = `按“实际完成÷计划”（${show(data['done'])}÷${show(data['plan'])}）计算应为${show(expected)}%。`;
  return {
    what: `填报的完成率${show(data['typed'])}与计划数、实际完成数不符，应为${show(expected)}%。`,
    why: `${formula}${causeOf(data, actual)}`,
  };
}

function causeOf(data: Finding['data'], typed: Finding['actual']): string {
  switch (data['cause']) {
    case 'ratio-as-percent':
      return '疑似把比值当作百分数填写（如把1.004填成1.004%），请改正。';
    case 'percent-as-ratio':
      return '疑似在百分比格式的单元格中又乘了100，请改正。';
    case 'rounded-up':
      return '疑似见尾数即进位；应四舍五入。';
    case 'capped':
      return '疑似把超过100%的完成率按100%填写；请按实际填写。';
    case 'other-denominator':
      return `疑似用了另一个数作分母：以${show(data['denominatorCell'])}单元格的${show(data['denominator'])}为分母恰为${show(typed)}%。请核实口径。`;
    case 'shortfall':
      return '疑似填成了未完成的比例，请改填完成率。';
    case 'decimal-point':
      return '疑似小数点错位，请核对。';
    case 'digit-in-rate':
      return '疑似漏填一位数字，请核对。';
    case 'digit-in-actual':
      return `也可能是实际完成数漏填一位：若为${show(data['suggestion'])}则与完成率相符。请核对原始资料。`;
    case 'digit-in-plan':
      return `也可能是计划数漏填一位：若为${show(data['suggestion'])}则与完成率相符。请核对原始资料。`;
    default:
      return '请核对计划数、实际完成数和完成率。';
  }
}

function parts({ expected, actual, data }: Finding): FindingText {
  switch (data['kind']) {
    case 'points':
      return {
        what: `“${show(data['label'])}”分值为${show(actual)}分，其下各项分值合计为${show(expected)}分。`,
        why: '上级指标的分值应等于下级指标分值之和，请核对分值。',
      };
    case 'across':
      return {
        what: `${data['part'] === 'plan' ? '计划' : '实际完成'}为${show(actual)}${data['unit'] === null ? '' : show(data['unit'])}，${show(data['source'])}的同一任务为${show(expected)}。`,
        why: `${slipOf(data['factor'])}同一任务在各表中的数应当一致，请核对。`,
      };
    case 'budget':
      return {
        what: `年度资金总额为${show(actual)}，各项资金来源合计为${show(expected)}。`,
        why: '当年财政拨款、上年结转资金、其他资金之和应等于年度资金总额，请核对。',
      };
    default:
      return {
        what: `“其中”项为${show(data['part'])}，大于“${show(data['label'])}”的${show(data['whole'])}。`,
        why: '部分不应大于整体，请核对数据和计量单位。',
      };
  }
}

function unitMismatch({ data }: Finding): FindingText {
  if (data['factor'] !== undefined) {
    const [larger, smaller] =
      data['larger'] === 'plan'
        ? [`计划${show(data['plan'])}`, `实际完成${show(data['done'])}`]
        : [`实际完成${show(data['done'])}`, `计划${show(data['plan'])}`];
    return {
      what: `${larger}约为${smaller}的${show(data['factor'])}倍。`,
      why: '疑似一个以“万”为单位、另一个未换算，请统一计量单位。',
    };
  }
  return {
    what: `计划数的单位是“${show(data['planUnit'])}”，实际完成的单位是“${show(data['actualUnit'])}”。`,
    why: '两者不是同一种量，无法换算，也无法计算完成率。请按同一口径填报。',
  };
}

function underCompletion({ data }: Finding): FindingText {
  const rate = data['rate'] === null ? '' : `，完成率${show(data['rate'])}%`;
  return {
    what: `未达到目标：目标${show(data['plan'])}，实际完成${show(data['done'])}${rate}。`,
    why: '请填写未完成的原因和改进措施。',
  };
}

function tableNotRecognised({ sheet, data }: Finding): FindingText {
  if (sheet === null) {
    return {
      what: '工作簿中没有找到绩效评价指标表。',
      why: '指标表的表头应有“三级指标”（或考核指标）、“分值”，以及“评分标准”或“得分”等列。请确认打开的是评价表。',
    };
  }
  return {
    what: `此处有指标表的表头（${columns(data['found'])}），但缺少：${columns(data['missing'])}。`,
    why: '缺少的列可能用了未识别的名称。请补上表头，或改用常见的列名；本表未参与评分。',
  };
}

function otherYear({ expected, actual, data }: Finding): FindingText {
  const places: Readonly<Record<string, string>> = {
    title: `本表标题为${show(actual)}年度，其他表为${show(expected)}年度。`,
    line: `此处写的是${show(actual)}年度，本表标题为${show(expected)}年度。`,
    sheet: `工作表名称为${show(actual)}年，本表标题为${show(expected)}年度。`,
  };
  return { what: places[String(data['place'])] ?? '', why: '疑似沿用了往年表格，请核对年度。' };
}

function stepPolicyMatters({ data, actual }: Finding): FindingText {
  const typed = data['typedPolicy'];
  const isTyped = typeof typed === 'string';
  return {
    what: `不足一档的扣分方法影响得分：${stepPolicies.linear}${show(data['linear'])}分，${stepPolicies.started}${show(data['started'])}分，${stepPolicies.whole}${show(data['whole'])}分。`,
    why:
      `评分标准未写明不足一档如何计算，目前采用“${POLICIES[String(data['policy'])] ?? ''}”。` +
      (isTyped ? `填报的${show(actual)}分符合“${POLICIES[typed] ?? ''}”。` : '') +
      '请按当地规定在评分底稿中选择。',
  };
}

/** 疑似把单位或位数弄错 of a figure that is about so many times another; nothing where no factor fits. */
function slipOf(slip: unknown): string {
  if (typeof slip !== 'number') return '';
  return slip > 1
    ? `约为其${show(slip)}倍，疑似计量单位或小数点有误。`
    : `约为其${show(Math.round(1 / slip))}分之一，疑似计量单位或小数点有误。`;
}

function yearOnYear({ expected, actual, data }: Finding): FindingText {
  const unit = data['unit'] === null ? '' : show(data['unit']);
  const moved = Number(data['kind'] === 'shift' ? data['shift'] : data['change']);
  const by = data['kind'] === 'shift' ? `${Math.abs(moved)}个百分点` : `${Math.abs(moved)}%`;
  return {
    what: `本年为${show(actual)}${unit}，上年为${show(expected)}${unit}，${moved < 0 ? '下降' : '上升'}${by}。`,
    why: `${slipOf(data['slip'])}请核对数字和计量单位；情况属实的，请说明原因。`,
  };
}

function regionTotal({ expected, actual, data }: Finding): FindingText {
  const unit = data['unit'] === null ? '' : show(data['unit']);
  return {
    what: `汇总数为${show(actual)}${unit}，各地数据之和为${show(expected)}${unit}。`,
    why: `${causeOfSum(data)}上级数据应等于所辖各地之和，请核对。`,
  };
}

function causeOfSum(data: Finding['data']): string {
  switch (data['cause']) {
    case 'left-out':
      return `差额恰为“${show(data['region'])}”的数，疑似漏加。`;
    case 'counted-twice':
      return `差额恰为“${show(data['region'])}”的数，疑似重复相加。`;
    case 'slip':
      return slipOf(data['factor']);
    default:
      return '疑似重报、漏报或个别数字有误。';
  }
}

function layoutDrift({ expected, actual, data }: Finding): FindingText {
  const other = data['against'] === 'last-year' ? '上年表' : `其他表（如“${show(data['sheet'])}”）`;
  const why = '表式应保持一致，汇总时才能对应。请核对行列是否有增减或移动。';
  const listed = (names: unknown) => (Array.isArray(names) && names.length > 0 ? names.join('、') : '');
  switch (data['kind']) {
    case 'moved':
      return { what: `列的顺序与${other}不同，应为：${columns(data['order'])}。`, why };
    case 'reworded':
      return { what: `指标名称为“${show(actual)}”，${other}为“${show(expected)}”。`, why };
    case 'columns': {
      const [less, more] = [data['missing'], data['added']].map((roles) =>
        Array.isArray(roles) && roles.length > 0 ? columns(roles) : '',
      );
      return { what: `列与${other}不一致${lessAndMore(less, more)}。`, why };
    }
    default:
      return {
        what: `指标与${other}不一致${lessAndMore(listed(data['missing']), listed(data['added']))}。`,
        why,
      };
  }
}

function lessAndMore(less: string | undefined, more: string | undefined): string {
  return `${less ? `，缺少：${less}` : ''}${more ? `，多出：${more}` : ''}`;
}

function nearestScores(data: Finding['data']): string {
  const score = (points: unknown, cases: unknown) => {
    if (typeof points !== 'number') return [];
    const count =
      typeof cases === 'number' ? `（${cases}${data['unit'] === null ? '' : show(data['unit'])}）` : '';
    return [`${points}分${count}`];
  };
  const near = [...score(data['above'], data['aboveCases']), ...score(data['below'], data['belowCases'])];
  return near.length === 0 ? '' : `最接近的可得分数为${near.join('、')}。`;
}

const TEXTS: Readonly<Record<FindingCode, (finding: Finding) => FindingText>> = {
  'not-a-number': ({ data }) => ({
    what: `此处应填数字，填的是“${shorten(data['typed'])}”。`,
    why: '不能识别为数字，未参与计算，请改填数字。',
  }),
  'cell-error': ({ data }) => ({
    what: `单元格显示错误值${show(data['error'])}。`,
    why: '公式引用失效或除数为空，不能当作0。请修正公式或改填数字。',
  }),
  negative: ({ actual }) => ({
    what: `出现负数${show(actual)}。`,
    why: '任务数、完成率和得分不应小于0，请核对。',
  }),
  'fractional-count': ({ actual, data }) => ({
    what: `以“${show(data['unit'])}”计的数出现小数：${show(actual)}。`,
    why: '这类数应为整数，请核对数字或计量单位（是否以“万”计）。',
  }),
  'out-of-range': ({ actual, data }) => ({
    what: `数值${show(actual)}%超出合理范围（${show(data['from'])}%至${show(data['to'])}%）。`,
    why: '该指标是部分占整体的比例，不会超过100%，请核对。',
  }),
  'unit-mismatch': unitMismatch,
  'zero-plan': ({ data }) => ({
    what: `计划数为0，实际完成${show(data['done'])}。`,
    why: '计划数为0时不能计算完成率。请核对计划数是否漏填或任务是否有调整。',
  }),
  'missing-plan': ({ data }) => ({
    what: `填了实际完成（${show(data['counterpart'])}），没有填计划数。`,
    why: '缺少计划数不能计算完成率。请补填；确无此项任务的，填“无此任务”。',
  }),
  'missing-actual': ({ data }) => ({
    what: `填了计划数（${show(data['counterpart'])}），没有填实际完成。`,
    why: '空白不等于0，未参与计算。请补填；没有完成的，填0。',
  }),
  'rate-mismatch': rateMismatch,
  'rate-truncated': ({ expected, data }) => ({
    what: `填报的完成率${show(data['typed'])}舍去了尾数，四舍五入应为${show(expected)}%。`,
    why: `${show(data['done'])}÷${show(data['plan'])}的尾数应四舍五入，不应直接舍去。`,
  }),
  'plan-actual-swapped': ({ expected, data }) => ({
    what: `填报的完成率${show(data['typed'])}是“计划÷实际完成”的结果。`,
    why: `疑似计划数与实际完成数填反，或分子分母颠倒。“${show(data['done'])}÷${show(data['plan'])}”应为${show(expected)}%。`,
  }),
  'excess-as-rate': ({ expected, data }) => ({
    what: `填报的${show(data['typed'])}是超额部分，完成率应为${show(expected)}%。`,
    why: `${show(data['done'])}÷${show(data['plan'])}为${show(expected)}%；超出计划的部分不是完成率。`,
  }),
  'score-above-points': ({ expected, actual }) => ({
    what: `得分${show(actual)}分，高于该项最高分${show(expected)}分。`,
    why: '得分不应超过分值（评分标准有加分的，不应超过加分上限），请核对。',
  }),
  'score-mismatch': ({ expected, actual }) => ({
    what: `填报得分${show(actual)}分，按评分标准计算为${show(expected)}分。`,
    why: '计算过程见评分底稿。请核对得分，或核对计划数、实际完成和底稿中的作答。',
  }),
  'score-unreachable': ({ actual, data }) => ({
    what: `按评分标准不可能得到${show(actual)}分。`,
    why: `评分标准“${shorten(data['quote'])}”无论如何作答都得不到这个分数。${nearestScores(data)}请核对。`,
  }),
  'total-mismatch': ({ expected, actual, data }) => ({
    what: `“${show(data['label'])}”为${show(actual)}分，本列各项得分之和为${show(expected)}分。`,
    why: `相差${show(data['difference'])}分。请核对各项得分和合计。`,
  }),
  'parts-mismatch': parts,
  'grade-mismatch': ({ expected, actual, data }) => ({
    what: `总分${show(data['total'])}分，等级填的是“${show(actual)}”，应为“${show(expected)}”。`,
    why: `等级标准：${show(data['scale'])}。分数线归入高一等级；当地标准不同的，请在评分底稿中选择。`,
  }),
  'region-total-mismatch': regionTotal,
  'unreadable-file': () => ({
    what: '文件无法读取。',
    why: '文件可能已损坏，或不是Excel工作簿。请重新取得文件，或用Excel打开后另存为.xlsx。',
  }),
  'encrypted-file': () => ({
    what: '文件设有打开密码，无法读取。',
    why: '请用Excel打开并取消打开密码后再试。',
  }),
  'too-large': () => ({
    what: '文件过大，未读取。',
    why: '文件超出处理上限。请删除无关的工作表和格式后再试。',
  }),
  'points-sum': ({ expected, actual, data }) => ({
    what: `各项分值之和为${show(actual)}分，不是${show(expected)}分。`,
    why:
      data['printed'] === null
        ? '满分一般为100分，请核对各项分值。'
        : `表中印的分值合计为${show(data['printed'])}分，请核对各项分值。`,
  }),
  'review-differs': ({ expected, actual, data }) => ({
    what: `自评${show(expected)}分，复核${show(actual)}分，${comparedWithSelf(data['difference'])}。`,
    why: '请与复核单位核对扣分依据。',
  }),
  'missing-reason': ({ data }) => ({
    what: `扣了${show(data['lost'])}分（分值${show(data['points'])}分，得${show(data['score'])}分），没有填写扣分原因。`,
    why: '每一处扣分都应说明原因，请补填。',
  }),
  'no-cap': ({ data }) => ({
    what: `评分标准没有写扣分上限：“${shorten(data['quote'])}”。`,
    why: '未写“扣完为止”或“最多扣几分”，按扣完为止计算，最低0分。',
  }),
  'parts-do-not-sum': ({ expected, actual }) => ({
    what: `评分标准各小项合计最高${show(actual)}分，分值为${show(expected)}分。`,
    why: '各小项分数之和应等于该项分值，请核对评分标准和分值。',
  }),
  'step-policy-matters': stepPolicyMatters,
  'not-understood': ({ data }) => ({
    what: `评分标准中有未能识别的内容：“${shorten(data['quote'])}”。`,
    why: '未能识别的内容不作推测。请在评分底稿中由人工评分。',
  }),
  'gap-in-tiers': ({ data }) => ({
    what: `评分标准的分档有空档：“${shorten(data['quote'])}”。`,
    why: '落在空档内的数值没有对应分数，须由人工判定。',
  }),
  'overlapping-tiers': ({ data }) => ({
    what: `评分标准的分档有重叠：“${shorten(data['quote'])}”。`,
    why: '重叠部分按先写的一档计算，请确认。',
  }),
  'under-completion': underCompletion,
  'over-completion': ({ data }) => ({
    what: `完成率${show(data['rate'])}%，达到或超过${show(data['threshold'])}%（计划${show(data['plan'])}，实际完成${show(data['done'])}）。`,
    why: '超额较多，可能目标定得偏低或口径不一致，请说明原因。此项只作提醒，不扣分。',
  }),
  'low-execution': ({ data }) => ({
    what: `预算执行率${show(data['rate'])}%，低于${show(data['threshold'])}%。`,
    why: '请说明资金未执行完毕的原因和改进措施。',
  }),
  outlier: ({ expected, actual, data }) => ({
    what:
      data['kind'] === 'rate'
        ? `完成率${show(actual)}%与其他地区相差较大，${show(data['regions'])}个地区的中位数为${show(expected)}%。`
        : `折合${show(actual)}${show(data['unit'])}，与其他地区相差较大，${show(data['regions'])}个地区的中位数为${show(expected)}。`,
    why: `${slipOf(data['slip'])}请核对数字和计量单位；情况属实的，请说明原因。`,
  }),
  'year-on-year': yearOnYear,
  'table-not-recognised': tableNotRecognised,
  'duplicate-indicator': ({ data }) => ({
    what: `与${show(data['first'])}单元格的指标重复。`,
    why: '疑似复制行后未修改，同一指标会重复计分，请核对。',
  }),
  'duplicate-unit': ({ actual, data }) => ({
    what: `“${show(actual)}”重复报送，第一处在${show(data['first'])}。`,
    why: '重复的数据会重复汇总，请确认以哪一份为准。',
  }),
  'other-year': otherYear,
  'layout-drift': layoutDrift,
  'not-calculated': () => ({
    what: '单元格中的公式没有计算结果。',
    why: '文件未经Excel计算。请用Excel打开、保存后再试；此格暂未参与评分。',
  }),
  'text-number': ({ data }) => ({
    what: `数字以文本形式填写：“${show(data['typed'])}”，已按${show(data['value'])}${data['isPercent'] === true ? '%' : ''}读取。`,
    why: '文本数字不参与表内公式计算，建议改为数字。',
  }),
  'duplicate-header': ({ data }) => ({
    what: `“${COLUMNS[String(data['role'])] ?? show(data['role'])}”列重复出现，以第一列为准。`,
    why: '重复列中的内容没有读取，请确认。',
  }),
};

export const findings: FindingMessages = (finding) => TEXTS[finding.code](finding);

export default findings;
