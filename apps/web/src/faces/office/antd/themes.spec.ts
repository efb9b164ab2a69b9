import { readFileSync } from 'node:fs';
import path from 'node:path';
import { colours } from './themes';

const tokens = readFileSync(path.join(__dirname, '../../../ui/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

const NAMES = {
  laurel: 'laurel',
  laurelStrong: 'laurel-strong',
  laurelWash: 'laurel-wash',
  onLaurel: 'on-laurel',
  ink: 'ink',
  inkSoft: 'ink-soft',
  inkFaint: 'ink-faint',
  inverse: 'ink-inverse',
  paper: 'paper',
  sunken: 'paper-sunken',
  raised: 'paper-raised',
  edge: 'control-edge',
  rule: 'rule',
  alert: 'alert',
  alertWash: 'alert-wash',
  caution: 'caution',
  cautionWash: 'caution-wash',
  scrim: 'scrim',
  focus: 'focus',
} as const;

const valueIn = (css: string, name: string): string | undefined =>
  new RegExp(`--color-${name}: ([^;]+);`).exec(css)?.[1];

// antd computes from colours, and cannot from custom properties: they are written twice
describe('the colours of antd', () => {
  it.each(Object.entries(NAMES))('%s is --color-%s, light and dark', (own, token) => {
    expect(colours.light[own as keyof typeof NAMES]).toBe(valueIn(light, token));
    expect(colours.dark[own as keyof typeof NAMES]).toBe(valueIn(dark, token));
  });

  it('are all held against a token', () => {
    expect(Object.keys(colours.light).sort()).toEqual(Object.keys(NAMES).sort());
  });
});
