import { formOf } from '../../../test/indicatorForm';
import type { Finding } from './finding';
import { inspect } from './inspection';
import { typedRate } from './typedRate';

/**
 * Plan, actual and rate as reports print them, with what is true of the rate, reckoned in fractions apart from the
 * engine; the first are published, the rest made up in their style. A sixth field is a figure in another column of the
 * row. `sound` is a rate that the printed figures can have, whatever was rounded in them.
 */
const TRIPLES = `
plan | actual | rate | unit | truth
26106 | 26215 | 100.4% | 套 | sound
2778 | 3960 | 142.5% | 户 | sound
63930 | 67596 | 105.7% | 套 | sound
1714 | 1714 | 100% | 个 | sound
1801.43万平方米 | 1801.43万平方米 | 100% | 万平方米 | sound
23.15万户 | 23.15万户 | 100.0% | 万户 | sound
7135栋 | 7135 | 100.00% | 栋 | sound
50亿元 | 约43亿元 | 86% | 亿元 | sound
5200万元 | 4940万元 | 95% | 万元 | sound
5200万元 | 0.494亿元 | 95.0% | 万元 | sound
185.6万平方米 | 192.3万平方米 | 103.6% | 万平方米 | sound
12.37万户 | 129000 | 104.3% | 户 | sound
≥2778户 | 3960户 | 142.5% | 户 | sound
≥2778户 | 3960户 | 100% | 户 | sound
700余个 | 735个 | 105% | 个 | sound
约5300个 | 5286个 | 99.7% | 个 | sound
26106 | 26215 | 100.42% | 套 | sound
26106 | 26215 | 100% | 套 | sound
26106 | 26215 | 1.0042 | 套 | sound
800 | 1 | 0.1% | 套 | sound
0 | 0 | 100% | 套 | sound
26106 | 26215 | 100.41% | 套 | truncated
2778 | 3960 | 42.5% | 户 | excess
2778 | 3960 | 70.2% | 户 | swapped
2778 | 3960 | 1.425% | 户 | ratio-as-percent
2778 | 3960 | 14.25% | 户 | decimal-point
63930 | 67596 | 94.6% | 套 | swapped
63930 | 67596 | 5.7% | 套 | excess
63930 | 67596 | 15.7% | 套 | digit-in-rate
1801.43万平方米 | 1795.2万平方米 | 99.6% | 万平方米 | truncated
5200万元 | 4940万元 | 95.8% | 万元 | unknown
5200万元 | 0.494亿元 | 5% | 万元 | shortfall
约5.3万套 | 77,698 | 1.458 | 套 | sound
32718 | 4.84万 | 147.9％ | 户 | sound
6.24万个 | 73,278 | 117.4% | 个 | sound
39108 | 42043 | 1.0750 | 栋 | sound
7259 | 9751户 | 134% | 户 | sound
3.9万套 | 2.53万 | 65.1% | 套 | sound
1.5万套 | 1.22万 | 80.0％ | 套 | sound
3.7万户 | 4.17万户 | 1.127 | 户 | sound
52139个 | 67468个 | 1.2940 | 个 | sound
61120 | 6.4万栋 | 104% | 栋 | sound
29,328 | 31193 | 106.4% | 户 | sound
约3.7万套 | 22402套 | 60.5％ | 套 | sound
25836套 | 3.5016万套 | 135.5% | 套 | sound
5.62万户 | 66,434 | 1.1814 | 户 | sound
7337 | 6416 | 0.87 | 个 | sound
５９４１５ | 77110 | 129.8% | 栋 | sound
56,529 | 5.6366万户 | 99.7％ | 户 | sound
23551 | ２８９９９ | 123.1% | 套 | sound
62667 | 9.57万套 | 1.5268 | 套 | sound
1733 | 1,822 | 105% | 户 | sound
46601 | 约5.7万个 | 123.1% | 个 | sound
１２５４７ | 12960 | 1.033 | 栋 | sound
13485 | 1.03万户 | 76.2% | 户 | sound
27297 | 20111 | 0.7367 | 套 | sound
约4.5万套 | 60553 | 134% | 套 | sound
36300 | 约5.5万户 | 152.4% | 户 | sound
54769 | 42625 | 77.8％ | 个 | sound
1263 | １２８５ | 101.7% | 栋 | sound
5.26万 | 5.84万户 | 1.1095 | 户 | sound
约3.2万套 | 26,913 | 85% | 套 | sound
4.3950万套 | ３４２９５ | 78.0% | 套 | sound
46186 | 约5.2万户 | 113.0％ | 户 | sound
42404个 | 28252 | 66.6% | 个 | sound
６４７１０ | 7.14万 | 1.1041 | 栋 | sound
约3.0万户 | 约2.8万户 | 94% | 户 | sound
约2.2万套 | 14000 | 0.650 | 套 | sound
3.73万套 | 29302套 | 78.5％ | 套 | sound
2186 | 2120户 | 97.0% | 户 | sound
53,850 | 63032 | 1.1705 | 个 | sound
54063 | 60249栋 | 111% | 栋 | sound
41888 | 5.54万 | 132.2% | 户 | sound
20439 | 1.7729万套 | 86.7％ | 套 | sound
35195套 | 4.7万套 | 1.342 | 套 | sound
69,877 | 4.49万 | 0.6420 | 户 | sound
6.5135万个 | 5.74万 | 88% | 个 | sound
3.9万栋 | 约4.0万栋 | 103.0% | 栋 | sound
51344 | 3.1521万户 | 61.4％ | 户 | sound
3.37万套 | 52,394 | 155.3% | 套 | sound
35773 | 42,809 | 1.1967 | 套 | sound
33192 | 32415 | 0.98 | 户 | sound
31,698 | 3.2万个 | 100.3% | 个 | sound
２１０９３ | 约2.2万栋 | 105.2％ | 栋 | sound
30611 | 20,962 | 68.5% | 户 | sound
3.6万套 | 约3.9万套 | 1.0747 | 套 | sound
3.6272万套 | 4.98万 | 137% | 套 | sound
14793 | 16292 | 110.1% | 户 | sound
2.25万个 | 35936 | 1.596 | 个 | sound
2.81万 | 29771 | 106.1% | 栋 | sound
16832 | 25786户 | 1.5320 | 户 | sound
4.74万套 | 61009 | 129% | 套 | sound
61768 | 51023 | 82.6% | 套 | sound
3353 | 4944户 | 147.5％ | 户 | sound
23172 | 32971个 | 142.3% | 个 | sound
58264 | 约9.0万栋 | 1.5398 | 栋 | sound
5.1万户 | ５１０８４ | 99% | 户 | sound
5.8万套 | 91472 | 156.5% | 套 | sound
20636套 | 1.6万套 | 79.5％ | 套 | sound
３１０８ | 2949户 | 94.9% | 户 | sound
43884个 | ３２４２６ | 0.7389 | 个 | sound
3.9634万栋 | 42791栋 | 108% | 栋 | sound
1.8万户 | 约1.8万户 | 1.035 | 户 | sound
407 | 449套 | 110.3％ | 套 | sound
１６８０４ | 24452套 | 145.5% | 套 | sound
65,520 | 70803 | 1.0806 | 户 | sound
约3.3万个 | 49412 | 150% | 个 | sound
2345 | 2067 | 88.1% | 栋 | sound
41449户 | ６６２８８ | 159.9％ | 户 | sound
37265 | 4.96万 | 1.330 | 套 | sound
13,936 | 2.0869万套 | 1.4975 | 套 | sound
58164 | 约4.2万户 | 72% | 户 | sound
6401 | 9435个 | 147.4% | 个 | sound
2.5万栋 | 34429 | 136.0％ | 栋 | sound
1.6431万户 | 25962 | 158.0% | 户 | sound
3.35万套 | 29976套 | 0.8955 | 套 | sound
68879 | ８１６６８ | 1.19 | 套 | sound
6.67万 | ７１０７５ | 106.6% | 户 | sound
53541个 | 7.25万个 | 135.4％ | 个 | sound
62031 | 9.60万栋 | 154.7% | 栋 | sound
7036 | 8753户 | 1.2440 | 户 | sound
6.7304万套 | 82,371 | 122% | 套 | sound
20790 | 29473套 | 141.7% | 套 | truncated
38293户 | 37443 | 97.7% | 户 | truncated
51620 | 36327 | 70.3% | 个 | truncated
9,068 | ６５５４ | 72.2% | 栋 | truncated
47702 | 38760 | 81.2% | 户 | truncated
49702套 | 74646套 | 150.1% | 套 | truncated
20890 | 29160 | 139.5% | 套 | truncated
8143 | 5985户 | 73.4% | 户 | truncated
55,666 | ３８７３９ | 69.5% | 个 | truncated
47,342 | 34318 | 72.4% | 栋 | truncated
20,259 | 22465 | 110.8% | 户 | truncated
19076 | 28761套 | 150.7% | 套 | truncated
7784套 | ９５４２ | 122.5% | 套 | truncated
51785 | 55644户 | 107.4% | 户 | truncated
59919 | 52469 | 87.56% | 套 | truncated
67646户 | 105403户 | 155.81% | 户 | truncated
42,297 | 48565 | 114.81% | 个 | truncated
14,716 | ２１４７５ | 145.92% | 栋 | truncated
27,458 | 36643 | 74.9% | 套 | swapped
57,173 | 47631 | 120.0% | 户 | swapped
31,224 | 39157 | 79.7% | 个 | swapped
37833 | 25981栋 | 145.6% | 栋 | swapped
56072户 | 39840户 | 140.7% | 户 | swapped
21,420 | 29676套 | 72.2% | 套 | swapped
61,037 | ５５２４１ | 110.5% | 套 | swapped
66261 | 70387户 | 94.1% | 户 | swapped
34741 | 41786 | 83.1% | 个 | swapped
24,615 | 17501 | 140.6% | 栋 | swapped
13979 | 8479户 | 164.9% | 户 | swapped
44772套 | 49740 | 90.0% | 套 | swapped
60444套 | 40307套 | 150.0% | 套 | swapped
39949 | 29098户 | 137.3% | 户 | swapped
33981 | 48233 | 41.9% | 套 | excess
54,199 | 66512 | 22.7% | 户 | excess
26313 | 34681 | 31.8% | 个 | excess
39006 | 55549栋 | 42.4% | 栋 | excess
28564户 | 35506户 | 24.3% | 户 | excess
21094套 | 28780 | 36.4% | 套 | excess
29780 | 45540 | 52.9% | 套 | excess
45,117 | 71003 | 57.4% | 户 | excess
65,838 | 93308 | 41.7% | 个 | excess
59,655 | 90472 | 51.7% | 栋 | excess
35404 | 45873户 | 29.6% | 户 | excess
9,221 | 13562套 | 47.1% | 套 | excess
69884套 | 86407 | 23.6% | 套 | excess
16,841 | 18561 | 10.2% | 户 | excess
37526套 | ３２１６５ | 0.857% | 套 | ratio-as-percent
54433户 | 48851 | 0.897% | 户 | ratio-as-percent
56097 | 83759 | 1.493% | 个 | ratio-as-percent
32606 | ５０７９８ | 1.558% | 栋 | ratio-as-percent
45,321 | ３０６４６ | 0.676% | 户 | ratio-as-percent
11,930 | 15036 | 100% | 套 | capped
65897户 | ９５６０８ | 100% | 户 | capped
58208个 | 65347个 | 100% | 个 | capped
68245 | 108631栋 | 100% | 栋 | capped
7,086 | 9670 | 100% | 户 | capped
10796套 | 15953 | 100% | 套 | capped
3385 | 2971套 | 12.2% | 套 | shortfall
39950 | 28853户 | 27.8% | 户 | shortfall
51,619 | 41781个 | 19.1% | 个 | shortfall
44,514 | ３１９４５ | 28.2% | 栋 | shortfall
10555 | 6879户 | 34.8% | 户 | shortfall
12264 | 18513 | 153.3% | 套 | unknown
26,902 | 26193户 | 103.5% | 户 | unknown
26,633 | 20908 | 75.6% | 个 | unknown
23867 | 30631栋 | 132.0% | 栋 | unknown
42473户 | 43677 | 106.5% | 户 | unknown
53,295 | 83656套 | 154.1% | 套 | unknown
36398套 | 35042套 | 102.4% | 套 | unknown
33027 | ４００５２ | 125.0% | 户 | unknown
3,765 | 4713 | 125.0% | 套 | unknown
13,385 | 11814 | 88.1% | 户 | unknown
11213 | 16221 | 144.5% | 个 | unknown
55582栋 | 36472栋 | 65.4% | 栋 | unknown
59352户 | 82698户 | 139.1% | 户 | unknown
36,970 | ３２０１８ | 86.4% | 套 | unknown
3996 | 4943套 | 123.5% | 套 | unknown
56443户 | 36967户 | 65.3% | 户 | unknown
45925 | 61722 | 14.4% | 套 | digit-in-rate
25,774 | ３２１４７ | 14.7% | 户 | digit-in-rate
59650个 | 83207 | 13.5% | 个 | digit-in-rate
49203 | ４９８９５ | 10.4% | 栋 | digit-in-rate
15545 | 16327 | 10.0% | 户 | digit-in-rate
16207 | ２４８５１ | 13.3% | 套 | digit-in-rate
35,842 | 52718 | 17.1% | 套 | digit-in-rate
15,903 | 22418 | 14.0% | 户 | digit-in-rate
49890 | 6094 | 122.2% | 套 | digit-in-actual
46779 | 3931 | 84.0% | 户 | digit-in-actual
69612 | 8570 | 123.2% | 个 | digit-in-actual
58095 | 6119 | 105.2% | 栋 | digit-in-actual
17204 | 1145 | 99.7% | 户 | digit-in-actual
24927 | 2190 | 87.9% | 套 | digit-in-actual
29018 | 3487 | 120.2% | 套 | digit-in-actual
20914 | 2260 | 108.3% | 户 | digit-in-actual
5200万元 | 4940万元 | 98.8% | 万元 | other-denominator | 5000
5200 | 4940 | 98.8% | 万元 | other-denominator | 5000万元
26106 | 26215 | 98.9% | 套 | other-denominator | 26500
2778 | 3960 | 120.0% | 户 | other-denominator | 3300
63930 | 67596 | 103.0% | 套 | other-denominator | 65600
1714 | 1600 | 97.0% | 个 | other-denominator | 1650
1801.43万平方米 | 1750万平方米 | 98.6% | 万平方米 | other-denominator | 1775
7135 | 7000 | 99.3% | 栋 | other-denominator | 7050
`;

interface Triple {
  readonly text: string;
  readonly truth: string;
  readonly found: Finding | undefined;
}

const TRIPLE_LIST = TRIPLES.trim().split('\n').slice(1).map(read);

function read(text: string): Triple {
  const [plan = '', actual = '', rate = '', unit = '', truth = '', other] = text
    .split('|')
    .map((part) => part.trim());
  const input = formOf([
    {
      indicator: '年度任务',
      unit,
      plan: asTyped(plan),
      actual: asTyped(actual),
      rate: asTyped(rate),
      ...(other === undefined ? {} : { other: asTyped(other) }),
    },
  ]);
  return { text, truth, found: typedRate.run(inspect(input))[0] };
}

/** Plain digits are a number in the worksheet, anything else a text. */
function asTyped(text: string): string | number {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

const CODES: Readonly<Record<string, Finding['code']>> = {
  truncated: 'rate-truncated',
  excess: 'excess-as-rate',
  swapped: 'plan-actual-swapped',
};

describe('triples in the style of reports', () => {
  it('are enough to mean something', () => {
    expect(TRIPLE_LIST.filter(({ truth }) => truth === 'sound').length).toBeGreaterThanOrEqual(100);
    expect(TRIPLE_LIST.filter(({ truth }) => truth !== 'sound').length).toBeGreaterThanOrEqual(100);
  });

  it('sound: nothing is said', () => {
    const blamed = TRIPLE_LIST.filter(({ truth, found }) => truth === 'sound' && found);
    expect(blamed.map(({ text, found }) => `${text} → ${String(found?.data['cause'])}`)).toEqual([]);
  });

  it('wrong: every one is found, under its code and with its cause', () => {
    const wrong = TRIPLE_LIST.filter(({ truth }) => truth !== 'sound');
    const missed = wrong.filter(
      ({ truth, found }) =>
        found?.code !== (CODES[truth] ?? 'rate-mismatch') || found.data['cause'] !== truth,
    );
    expect(missed.map(({ text, found }) => `${text} → ${String(found?.data['cause'])}`)).toEqual([]);
  });
});
