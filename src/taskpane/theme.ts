import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Greens of the icon, from the darkest to the lightest. */
const brand: BrandVariants = {
  10: '#021311',
  20: '#06251f',
  30: '#073a32',
  40: '#094a40',
  50: '#0a554a',
  60: '#0c6155',
  70: '#0e6a5b',
  80: '#0f6c5c',
  90: '#1c8a76',
  100: '#35a18b',
  110: '#54b29e',
  120: '#70c2b0',
  130: '#8bd0c1',
  140: '#a7ddd1',
  150: '#c3eae1',
  160: '#e0f5f0',
};

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const lightTheme: Theme = { ...createLightTheme(brand), fontFamilyBase };

const dark = createDarkTheme(brand);

/** The plain dark ramp is too dim for text in the brand colour: one step lighter. */
export const darkTheme: Theme = {
  ...dark,
  fontFamilyBase,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorCompoundBrandForeground1: brand[120],
};
