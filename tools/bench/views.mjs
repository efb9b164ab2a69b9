// What one contest's pages cost its readers, measured on a server that somebody else has started.
import { setTimeout as sleep } from 'node:timers/promises';
import { askOnce } from './load.mjs';

/** As browsers ask. */
export const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html,application/json' };
const CONNECTIONS = 32;
const HERD = 200;
/** a second; beyond, one would measure the process that asks */
const MOST_ASKED = 500;

export const pagesOf = (slug) => ({
  html: [`/${slug}/results`, `/${slug}/entries/1`],
  json: [`/api/contests/${slug}/results`, `/api/contests/${slug}/entries/1`],
});

/** How many bytes travel for a page. */
export async function bytesOf(port, page) {
  const { status, bytes } = await askOnce(port, page, headers);
  if (status !== 200) throw new Error(`${page} answers ${status}`);
  return bytes;
}

/** Views and static files by turns, so that a noisy neighbour disturbs both; each figure is a median. */
export async function compare({ load, house, port, page, file, turns, milliseconds }) {
  const flood = (path) => load.flood({ port, paths: [path], headers, connections: CONNECTIONS, milliseconds });
  await flood(page); // what is made once is made
  const results = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const before = await house.queries();
    const view = allGood(await flood(page), page);
    const queries = (await house.queries()) - before;
    const other = allGood(await flood(file), file);
    results.push({ perSecond: view.perSecond, ratio: view.perSecond / other.perSecond, queries, views: view.count });
  }
  const total = (name) => results.reduce((sum, each) => sum + each[name], 0);
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    vsStatic: median(results.map(({ ratio }) => ratio)),
    queries: total('queries') / total('views'),
  };
}

/** The time that 99 of 100 views keep to while half of what is possible is asked, or as much as the asker can. */
export async function p99At({ load, port, page, perSecond, milliseconds }) {
  const rate = Math.min(MOST_ASKED, Math.max(1, perSecond / 2));
  return allGood(await load.drip({ port, paths: [page], headers, rate, milliseconds }), page).p99;
}

function allGood(result, page) {
  const others = Object.keys(result.statuses).filter((status) => status !== '200');
  if (others.length === 0 && result.failures === 0) return result;
  throw new Error(`${page}: ${JSON.stringify(result.statuses)}, ${result.failures} without an answer`);
}

/**
 * Milliseconds from the answer to a publication until a version is shown: by this replica, where the very next request
 * must show it (then 0), and by another.
 */
export async function seenAfter({ ports, page, version }) {
  const committed = performance.now();
  const [here, elsewhere] = await Promise.all(ports.map((port) => firstSeen({ port, page, version })));
  return { here: here.asked === 1 ? 0 : here.at - committed, elsewhere: elsewhere.at - committed };
}

async function firstSeen({ port, page, version }) {
  for (let asked = 1; asked < 10_000; asked += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${page}`);
    if ((await answer.json()).version === version) return { asked, at: performance.now() };
    await sleep(5);
  }
  throw new Error(`${page} never shows version ${version}`);
}

/** How often the documents of an explanation are read for so many who ask at once: a run reads them once. */
export async function readsFor({ house, port, slug, askers = HERD }) {
  const before = await house.queries('document_chunks');
  const page = `/api/contests/${slug}/rounds/final/results/entries/2`;
  const answers = await Promise.all(Array.from({ length: askers }, () => askOnce(port, page)));
  const wrong = answers.find(({ status }) => status !== 200);
  if (wrong !== undefined) throw new Error(`${page}: ${wrong.status}`);
  return (await house.queries('document_chunks')) - before;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
