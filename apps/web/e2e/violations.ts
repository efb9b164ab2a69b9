import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** Every rule of these; only violations are reported in full, which saves a quarter of the time. */
const AXE: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

/** Colours on their way from one to another are not those that are read. */
const STILL = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
  .map(({ finished }) => finished.catch(() => undefined)))`;

const RUN = `${STILL}.then(() => axe.run(document, ${JSON.stringify(AXE)})).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/** What axe finds on a page, each with where. Our pages have no frames; a document that has axe is not given it again. */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  return page.evaluate<string[]>(isThere ? RUN : `${axe.source};\n${RUN}`);
}
