import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/** What `每…` counts, and in which direction. */
export type StepForm =
  | {
      readonly kind: 'percent';
      readonly direction: 'below' | 'above' | 'apart' | 'any';
      readonly isImplicit?: true;
    }
  | { readonly kind: 'reached' }
  | { readonly kind: 'count'; readonly isImplicit?: true };

const below: StepForm = { kind: 'percent', direction: 'below' };
const above: StepForm = { kind: 'percent', direction: 'above' };
const apart: StepForm = { kind: 'percent', direction: 'apart' };

/** Steps: what stands before a deduction or an award that is counted out. `{before}` is what they are about. */
export const STEPS = new Wordings<StepForm>(
  // prettier-ignore
  [
    wording('{before}每(低|少|降|差)[于]{p}%[的]{n}<百分点>', below, '每低于90%1个百分点'),
    wording('{before}[与](比|较|从){p}%[相比|起]*每<降>[了]{n}<点>[的]', below, '比90%每低1个百分点'),
    wording('{before}[与](比|较|从){p}%[相比|起]*每<升>[了]{n}<点>[的]', above, '比5%每高1个百分点'),
    wording('{before}每(高|超|多)(于|过|出){p}%[的]{n}<百分点>', above, '每超过5%1个百分点'),
    wording('{before}每(低|少|降|差)(于|过|出)<目标>[值][的]{n}<点>[的]', below, '每低于目标值1个百分点'),
    wording('{before}每<降>[了|过|于][<目标>][的]{n}<点>[的]', below, '完工率每少5个百分点'),
    wording('{before}每<升>[了|过|于][<目标>][的]{n}<点>[的]', above, '每超1个百分点'),
    wording('{before}每<离>[了|过|于][<目标>][的]{n}<点>[的]', apart, '与计划每相差3%'),
    wording('{before}每{n}<百分点>', { kind: 'percent', direction: 'any' }, '低于90%的，每1个百分点'),
    wording('{before}每{n}%', { kind: 'percent', direction: 'any' }, '未完成的，每1%'),
    wording('{before}每(完成|达到|实现){n}<点>[的]', { kind: 'reached' }, '每完成10%'),
    wording('{before}<降>[了|过|于][<目标>]{n}<百分点>[的]', { kind: 'percent', direction: 'below', isImplicit: true }, '低1个百分点'),
    wording('{before}<升>[了|过|于][<目标>]{n}<百分点>[的]', { kind: 'percent', direction: 'above', isImplicit: true }, '超1个百分点'),
    wording('(低|差|少|降)[了]{n}%', { kind: 'percent', direction: 'below', isImplicit: true }, '低于95%的，低1%扣0.25分'),
    wording('(超|高)[了|过|出]{n}%', { kind: 'percent', direction: 'above', isImplicit: true }, '5%以内得5分，超1%扣0.5分'),
    wording('{before}每{verb}{n}{unit}{noun}', { kind: 'count' }, '每发现1起截留挪用问题'),
    wording('{before}每{unit}{noun}', { kind: 'count' }, '每处'),
    wording('{before}每<发现>{noun}', { kind: 'count' }, '每发现违规行为'),
  ],
  CLASSES,
  'whole',
);
