import { createRequire } from 'node:module';
import path from 'node:path';
import type * as CssInJs from '@ant-design/cssinjs';
import type * as Antd from 'antd';
import type { ReactNode } from 'react';
import type { Plugin } from 'vite';
import { antdThemes, VARIABLES_OF } from '../src/faces/office/antd/themes.ts';

// the same copy that antd itself loads
const load = createRequire(import.meta.url);
const { createElement } = load('react') as {
  createElement: (type: unknown, props: object | null, ...children: unknown[]) => ReactNode;
};
const { renderToString } = load('react-dom/server') as { renderToString: (node: ReactNode) => string };
const antd = load('antd') as typeof Antd;
const { createCache, extractStyle, StyleProvider } = load('@ant-design/cssinjs') as typeof CssInJs;

/** Whose styles are in the sheet: what the office uses, and what stands inside of that. */
const COMPONENTS = [
  ...['Button', 'Checkbox', 'Drawer', 'Empty', 'Form', 'Input', 'Modal', 'Pagination', 'Radio', 'Select', 'Spin'],
  ...['Table', 'Tooltip', 'Dropdown', 'Popconfirm', 'Popover'],
] as const;

/** Stands for the sheet where it is imported. */
const SHEET = path.join(import.meta.dirname, '../src/faces/office/antd/antd.css');
const INJECTION = /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/;
/** What takes the place of the module by which antd writes styles into the page, which our policy forbids. */
const NO_INJECTION = `const none = () => undefined;
const style = () => document.createElement('style');
export { none as clearContainerCache, style as injectCSS, none as removeCSS, style as updateCSS };`;

/** Makes antd's styles a sheet of the build: nothing is left for scripts to write into the page. */
export function antdSheet(): Plugin {
  return {
    name: 'laurel-antd-sheet',
    enforce: 'pre',
    load: (id) => {
      if (id === SHEET) return sheet();
      return INJECTION.test(id) ? NO_INJECTION : null;
    },
  };
}

function sheet(): string {
  const [light, dark] = [extracted('light', ['token', 'cssVar']), extracted('dark', ['token', 'cssVar'])];
  return [
    extracted('light', ['style']),
    light,
    `@media (prefers-color-scheme: dark) {${below(':root:not([data-theme="light"])', dark)}}`,
    below(':root[data-theme="dark"]', dark),
  ].join('\n');
}

/** Rules without rules inside them, each put below an element of the page. */
const below = (above: string, rules: string): string =>
  rules.replace(/([^{}]+)\{/g, (_, own: string) => `${above} ${own}{`);

function extracted(name: keyof typeof antdThemes, types: ('style' | 'token' | 'cssVar')[]): string {
  const cache = createCache();
  const theme = {
    ...antdThemes[name],
    algorithm: name === 'dark' ? antd.theme.darkAlgorithm : antd.theme.defaultAlgorithm,
    hashed: false,
    cssVar: { key: VARIABLES_OF },
  };
  const drawn = COMPONENTS.map((each) => createElement(antd[each], { key: each }));
  renderToString(createElement(StyleProvider, { cache }, createElement(antd.ConfigProvider, { theme }, drawn)));
  return extractStyle(cache, { plain: true, types }).replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/g, '');
}
