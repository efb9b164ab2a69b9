// .mjs: from TypeScript the import of tools/ fails the type check and the boundaries
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { testBrowser } from '../../tools/test-browser.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
// another checkout may run its tests at the same time
const port = Number(process.env.LAUREL_E2E_PORT ?? 4310);
const baseURL = `http://127.0.0.1:${port}`;
const report = process.env.PLAYWRIGHT_JSON ?? process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ...(report === undefined ? [] : [['json', { outputFile: report }]])],
  projects: [
    { name: 'reading', testIgnore: /\.changing\.spec\.ts$/ },
    // these make contests, so that the demo's is no longer the only one
    { name: 'changing', testMatch: /\.changing\.spec\.ts$/, dependencies: ['reading'], workers: 1 },
  ],
  use: {
    baseURL,
    // far from every contest's zone: a page that dated by the reader's clock would be caught
    timezoneId: 'America/Los_Angeles',
    screenshot: 'only-on-failure',
    launchOptions: testBrowser({
      cacheDir: at('.cache'),
      fontDirs: [at('node_modules/@expo-google-fonts/noto-sans-sc/400Regular')],
    }),
  },
  webServer: {
    command: 'node e2e/fresh-server.mjs --no-build',
    url: `${baseURL}/api/health/ready`,
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: at('.laurel/e2e'), LOG_LEVEL: 'error' },
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 }, // else the whole group is killed, PostgreSQL too
  },
});
