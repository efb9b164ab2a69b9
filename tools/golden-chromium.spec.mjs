// Every golden case and every published contest, decided in Chromium and in Node: the same canonical bytes.
// Needs the built library: node node_modules/typescript7/bin/tsc -b libs/domain/tsconfig.golden.json
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { canonicalJson, decide } from '@laurel/domain';
import { build } from 'vite';
import { loadCase, loadIndex, loadSet } from '../libs/domain/out-tsc/golden/load.js';
import { testBrowser } from './test-browser.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = at('libs/domain/golden');
const index = loadIndex(folder);

async function bundleDomain() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: at('libs/domain/dist/index.js'), formats: ['iife'], name: 'domain' } },
  });
  return output[0].code;
}

describe('Chromium decides as Node does', () => {
  let browser;
  let page;

  before(async () => {
    browser = await chromium.launch(testBrowser({ cacheDir: at('.cache') }));
    // a language and a calendar of their own: an outcome that leaned on the browser's would differ
    page = await browser.newPage({ locale: 'th-TH-u-nu-thai', timezoneId: 'Pacific/Apia' });
    await page.addScriptTag({ content: await bundleDomain() });
  });

  after(() => browser?.close());

  /** As text, the way files reach a browser. */
  const decideThere = (rulebook, evidence) =>
    page.evaluate(
      (texts) => globalThis.domain.canonicalJson(globalThis.domain.decide(...texts.map((text) => JSON.parse(text)))),
      [JSON.stringify(rulebook), JSON.stringify(evidence)],
    );

  async function compare(rulebook, evidence, { name, refused = false }) {
    const here = canonicalJson(decide(rulebook, evidence));
    assert.match(here, refused ? /^\{"refused":/ : /"rounds":/, name);
    assert.equal(await decideThere(rulebook, evidence), here, name);
  }

  for (const item of index.cases) {
    test(item.name, async () => {
      const { rulebook, evidence } = loadCase(folder, item);
      await compare(rulebook, evidence, item);
    });
  }

  for (const item of index.sets) {
    test(item.title, async () => {
      const { rulebooks, contests } = loadSet(folder, item);
      for (const { name, rulebook, evidence } of contests) await compare(rulebooks[rulebook], evidence, { name });
    });
  }

  test('refuses in the same words', async () => {
    const bad = [{ rulebook: 1, rounds: [{}] }, { evidence: 1 }];
    assert.equal(await decideThere(...bad), canonicalJson(decide(...bad)));
  });
});
