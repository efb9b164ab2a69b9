import type { ThemeConfig } from 'antd';

/** The class under which antd's variables stand in the sheet that the build makes. */
export const VARIABLES_OF = 'antd';

interface Colours {
  readonly laurel: string;
  readonly laurelStrong: string;
  readonly laurelWash: string;
  readonly onLaurel: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly inverse: string;
  readonly paper: string;
  readonly sunken: string;
  readonly raised: string;
  readonly edge: string;
  readonly rule: string;
  readonly alert: string;
  readonly alertWash: string;
  readonly caution: string;
  readonly cautionWash: string;
  readonly scrim: string;
  readonly focus: string;
}

/** Those of `ui/styles/tokens.css`, which a test holds against these. */
export const colours: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    laurel: '#12603f',
    laurelStrong: '#0b4a30',
    laurelWash: '#e6f0e9',
    onLaurel: '#ffffff',
    ink: '#15201a',
    inkSoft: '#414d46',
    inkFaint: '#5b675f',
    inverse: '#fdfdfb',
    paper: '#fdfdfb',
    sunken: '#f1f4f0',
    raised: '#ffffff',
    edge: '#77837b',
    rule: '#d3dad4',
    alert: '#a1281c',
    alertWash: '#fbebe8',
    caution: '#7a4a00',
    cautionWash: '#fbf0dd',
    scrim: 'rgba(16, 26, 20, 0.56)',
    focus: '#0b57c2',
  },
  dark: {
    laurel: '#7fcca1',
    laurelStrong: '#a3dfbd',
    laurelWash: '#15291f',
    onLaurel: '#0c1a13',
    ink: '#e6ebe6',
    inkSoft: '#bcc6be',
    inkFaint: '#98a49b',
    inverse: '#101613',
    paper: '#101613',
    sunken: '#18201c',
    raised: '#1d2622',
    edge: '#76837a',
    rule: '#2d3832',
    alert: '#f29a8e',
    alertWash: '#33191a',
    caution: '#e8b96a',
    cautionWash: '#2d2312',
    scrim: 'rgba(0, 0, 0, 0.66)',
    focus: '#8ab8ff',
  },
};

const tokenOf = (c: Colours): ThemeConfig['token'] => ({
  colorPrimary: c.laurel,
  colorSuccess: c.laurel,
  colorLink: c.laurel,
  colorPrimaryHover: c.laurelStrong,
  colorPrimaryActive: c.laurelStrong,
  colorLinkHover: c.laurelStrong,
  colorPrimaryBg: c.laurelWash,
  controlItemBgActive: c.laurelWash,
  colorTextLightSolid: c.onLaurel,
  colorText: c.ink,
  colorTextSecondary: c.inkSoft,
  colorTextTertiary: c.inkFaint,
  colorTextDescription: c.inkFaint,
  colorTextPlaceholder: c.inkFaint,
  colorTextDisabled: c.inkFaint,
  colorBgLayout: c.paper,
  colorBgBase: c.paper,
  colorBgContainer: c.raised,
  colorBgElevated: c.raised,
  colorBgContainerDisabled: c.sunken,
  colorFillAlter: c.sunken,
  controlItemBgHover: c.sunken,
  colorBorder: c.edge,
  colorBorderSecondary: c.rule,
  colorSplit: c.rule,
  colorError: c.alert,
  colorErrorBg: c.alertWash,
  colorErrorText: c.alert,
  colorWarning: c.caution,
  colorWarningBg: c.cautionWash,
  colorBgMask: c.scrim,
  controlOutline: c.focus,
  controlOutlineWidth: 2,
  fontFamily: 'var(--font-text)',
  fontSize: 14,
  fontSizeSM: 13,
  fontSizeLG: 15,
  controlHeight: 32,
  borderRadius: 2,
  borderRadiusXS: 2,
  borderRadiusSM: 2,
  borderRadiusLG: 3,
  boxShadow: 'none',
  boxShadowSecondary: 'var(--shadow-sheet)',
  boxShadowTertiary: 'none',
  motion: false,
  wireframe: false,
});

const componentsOf = (c: Colours): ThemeConfig['components'] => ({
  Table: {
    headerBg: 'transparent',
    headerSplitColor: 'transparent',
    headerColor: c.inkSoft,
    headerSortActiveBg: 'transparent',
    headerSortHoverBg: c.sunken,
    bodySortBg: 'transparent',
    rowHoverBg: c.sunken,
    rowSelectedBg: c.laurelWash,
    rowSelectedHoverBg: c.laurelWash,
    rowExpandedBg: c.sunken,
    borderColor: c.rule,
    headerBorderRadius: 0,
    cellPaddingBlockSM: 5,
    cellPaddingInlineSM: 8,
    cellPaddingBlockMD: 9,
    cellPaddingInlineMD: 8,
    cellFontSize: 14,
    cellFontSizeMD: 14,
    cellFontSizeSM: 14,
  },
  Button: {
    primaryShadow: 'none',
    defaultShadow: 'none',
    dangerShadow: 'none',
    fontWeight: 500,
    defaultBorderColor: c.edge,
    // what a button says while it works is read as well
    opacityLoading: 1,
  },
  Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
  Modal: { titleFontSize: 21, contentBg: c.paper, headerBg: c.paper },
  Input: { activeShadow: 'none', hoverBorderColor: c.laurel },
  Select: { activeOutlineColor: 'transparent', hoverBorderColor: c.laurel },
});

const themeOf = (c: Colours): ThemeConfig => ({ token: tokenOf(c), components: componentsOf(c) });

/** antd in the look of the house: after the tables of the design. */
export const antdThemes = { light: themeOf(colours.light), dark: themeOf(colours.dark) };
