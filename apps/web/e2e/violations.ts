import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { ElementContext, RunOptions } from 'axe-core';

/** The short one: each document compiles it anew. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every rule of these; only violations are reported in full, which saves a quarter of the time. */
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
  preload: false, // no rule of these looks at style sheets of elsewhere, and there are none
};

/** Rows are drawn alike: two dozen of a list and its last are looked at, which halves the price of a long one. */
const ROWS: ElementContext = { exclude: [':is(ul, ol, dl, tbody) > :nth-child(n + 25):not(:last-child)'] };

/** Colours on their way from one to another are not those that are read. */
const STILL = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
  .map(({ finished }) => finished.catch(() => undefined)))`;

const RUN = `${STILL}.then(() => axe.run(${JSON.stringify(ROWS)}, ${JSON.stringify(RULES)})).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/** What axe finds on a page, each with where. Our pages have no frames; a document that has axe is not given it again. */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  return page.evaluate<string[]>(isThere ? RUN : `${AXE};\n${RUN}`);
}
