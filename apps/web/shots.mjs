// npm run shots: every public page in every size, theme and language, into .laurel/shots, to be looked at.
// SHOTS_URL names a server that runs; without it one is started on a port of its own.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { testBrowser } from '../../tools/test-browser.mjs';
import { startServer } from './e2e/start-server.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const out = at('.laurel/shots');
// SHOTS_FONTS names further folders of fonts, such as a Chinese serif for the titles; npm brings none with this project.
const SANS = ['400Regular', '700Bold'].map((weight) => `node_modules/@expo-google-fonts/noto-sans-sc/${weight}`);
const SLUG = 'guangzhou-2022';

const PAGES = {
  contest: `/${SLUG}`,
  rules: `/${SLUG}/rules`,
  entries: `/${SLUG}/entries`,
  'entries-none': `/${SLUG}/entries?q=xyzzy`,
  entry: `/${SLUG}/entries/1`,
  'entry-sample': `/${SLUG}/entries/16`,
  submitters: `/${SLUG}/submitters`,
  submitter: `/${SLUG}/submitters/${encodeURIComponent('广州市人民检察院')}`,
  roadshow: `/${SLUG}/roadshow`,
  results: `/${SLUG}/results`,
  round: `/${SLUG}/rounds/final/results/rows?version=1&of=screening`,
  'round-found': `/${SLUG}/rounds/final/results/rows?version=1&of=screening&q=lift`,
  decisions: `/${SLUG}/rounds/final/results/decisions?version=1`,
  compare: `/${SLUG}/rounds/final/results/compare?a=16&b=4`,
  recompute: `/${SLUG}/rounds/final/recompute`,
  announcement: `/${SLUG}/announcement`,
  privacy: '/privacy',
  login: '/login',
  setup: '/setup#x',
  'not-found': '/nowhere/at/all',
};

const VIEWS = [
  { width: 390, theme: 'light', language: 'zh' },
  { width: 390, theme: 'dark', language: 'zh' },
  { width: 390, theme: 'light', language: 'en' },
  { width: 390, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'zh' },
  { width: 1280, theme: 'dark', language: 'zh' },
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'en' },
  { width: 320, theme: 'light', language: 'zh' },
  { width: 320, theme: 'light', language: 'en' },
];

const only = process.argv.slice(2);
const names = Object.keys(PAGES).filter((name) => only.length === 0 || only.includes(name));
const widths = (process.env.SHOTS_VIEWS ?? '').split(',').filter(Boolean);

const server =
  process.env.SHOTS_URL === undefined
    ? await startServer({ port: 4311, dataDir: at('.laurel/shots-data') })
    : undefined;
const base = process.env.SHOTS_URL ?? server.url;
const browser = await chromium.launch(
  testBrowser({
    cacheDir: at('.cache'),
    fontDirs: [...SANS.map(at), ...(process.env.SHOTS_FONTS ?? '').split(':').filter(Boolean)],
  }),
);
fs.mkdirSync(out, { recursive: true });
let count = 0;
for (const view of VIEWS) {
  const label = `${view.width}-${view.theme}-${view.language}`;
  if (widths.length > 0 && !widths.includes(label)) continue;
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.width < 600 ? 844 : 800 },
    colorScheme: view.theme,
  });
  const page = await context.newPage();
  for (const name of names) {
    await page.goto(`${base}${view.language === 'en' ? '/en' : ''}${PAGES[name]}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: `${out}/${name}-${label}.png`, fullPage: true });
    count += 1;
  }
  await context.close();
}
await browser.close();
await server?.stop();
process.stdout.write(`${count} pictures in ${out}\n`);
