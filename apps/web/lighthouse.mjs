// npm run lighthouse: what most people open, on a phone, the median of five, against the aims.
// LIGHTHOUSE_URL names a server that runs; without it one is started on a port of its own.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { testBrowser } from '../../tools/test-browser.mjs';
import { startServer } from './e2e/start-server.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 5);
const PORT = 9333;
const PAGES = [
  ...['', '/results', '/entries/1', '/announcement'].map((page) => `/guangzhou-2022${page}`),
  ...['', '/vote'].map((page) => `/guangzhou-live${page}`),
];
const AIMS = { performance: 98, accessibility: 100, 'best-practices': 100 };

const given = process.env.LIGHTHOUSE_URL;
const server =
  given === undefined ? await startServer({ port: 4312, dataDir: at('.laurel/lighthouse-data') }) : undefined;
const base = given ?? server.url;
const options = testBrowser({
  cacheDir: at('.cache'),
  fontDirs: [at('node_modules/@expo-google-fonts/noto-sans-sc/400Regular')],
});
const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${PORT}`] });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
let isGood = true;
for (const page of PAGES) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(`${base}${page}`, {
      port: PORT,
      logLevel: 'error',
      onlyCategories: Object.keys(AIMS),
    });
    runs.push(lhr);
  }
  for (const [category, aim] of Object.entries(AIMS)) {
    const score = Math.round(100 * median(runs.map(({ categories }) => categories[category].score)));
    if (score < aim) isGood = false;
    console.log(`${page} ${category}: ${score} (aim ${aim})`);
  }
  const timings = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  for (const name of timings)
    console.log(`  ${name}: ${median(runs.map(({ audits }) => audits[name].numericValue)).toFixed(2)}`);
  const failed = runs[0].categories.accessibility.auditRefs
    .concat(runs[0].categories['best-practices'].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (runs[0].audits[id].score ?? 1) < 1);
  for (const { id } of failed) console.log(`  not passed: ${id} ${runs[0].audits[id].title}`);
}
await browser.close();
await server?.stop();
if (!isGood) process.exitCode = 1;
