// Checks the built files: what the first view of each page of each face weighs, what must not be in it, and that browsers
// as old as chrome87 and safari14 can read it. `node apps/web/budgets.mjs` after a build; exit 1 when something does not
// hold.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { faces, pageOf } from './build/faces.mjs';
import { lackingInScript, lackingInStyle, overlooked } from './old-browsers.mjs';

const dist = fileURLToPath(new URL('dist/client/', import.meta.url));
const faults = [];
const fault = (text) => faults.push(text);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const read = (file) => fs.readFileSync(path.join(dist, file), 'utf8');
const weigh = (files) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

/** The packages and projects whose code a script holds, by its source map. */
const sourcesOf = (script) =>
  fs.existsSync(path.join(dist, `${script}.map`)) ? JSON.parse(read(`${script}.map`)).sources : [];

/** Files that the page of a face names itself. */
function namedBy(face) {
  const html = read(pageOf(face));
  const files = (pattern) => [...html.matchAll(pattern)].map(([, file]) => file);
  return { scripts: files(/<script src="\/([^"]+)">/g), styles: files(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g) };
}

/** All that comes before a page can be drawn, by the manifest of its face. */
function firstView(face, roots) {
  const manifest = JSON.parse(read(`.vite/${face}.json`));
  const chunks = new Set();
  const visit = (name) => {
    if (chunks.has(name)) return;
    chunks.add(name);
    for (const imported of manifest[name]?.imports ?? []) visit(imported);
  };
  [pageOf(face), ...roots].forEach(visit);
  const { scripts, styles } = namedBy(face);
  const files = [...chunks].flatMap((name) => (manifest[name] === undefined ? [] : [manifest[name]]));
  return {
    scripts: [...new Set([...scripts, ...files.map(({ file }) => file)])],
    styles: [...new Set([...styles, ...files.flatMap(({ css }) => css ?? [])])],
  };
}

function checkPage(face, page, budget) {
  const weights = ['zh-CN', 'en'].map((language) => {
    const { scripts, styles } = firstView(face, [page, `src/faces/${face}/locales/${language}.po`]);
    const strangers = scripts.flatMap(sourcesOf).filter((source) => budget.never.some((kind) => kind.test(source)));
    for (const source of new Set(strangers)) fault(`${page}: ${source} is in the first view`);
    return { script: weigh(scripts), style: weigh(styles), count: scripts.length };
  });
  const most = (part) => Math.max(...weights.map((weight) => weight[part]));
  const name = path.basename(page, '.tsx');
  console.log(
    `${name.padEnd(18)} ${kB(most('script'))} of script in ${most('count')} files, ${kB(most('style'))} of style`,
  );
  for (const part of ['script', 'style'])
    if (most(part) > budget[part]) fault(`${page}: ${kB(most(part))} of ${part}, ${kB(budget[part])} are allowed`);
}

/** Threads beside a page: classic scripts, each whole in one file. */
const isWorker = (file) => /\.worker-[\w-]+\.js$/.test(file);

function checkWorkers(face, files, budget) {
  for (const file of files.filter((name) => name.startsWith(`assets/${face}/`) && isWorker(name))) {
    const weight = weigh([file]);
    console.log(
      `${path
        .basename(file)
        .replace(/-[\w-]+\.js$/, '')
        .padEnd(18)} ${kB(weight)} of script, when asked for`,
    );
    if (weight > budget.worker) fault(`${file}: ${kB(weight)}, ${kB(budget.worker)} are allowed`);
  }
}

const files = fs.readdirSync(dist, { recursive: true }).map(String);
const forNewBrowsers = [];
for (const face of faces) {
  const { default: budget } = await import(`./src/faces/${face}/budget.mjs`);
  const pages = Object.keys(JSON.parse(read(`.vite/${face}.json`))).filter((name) =>
    /\/pages\/[a-z-]+-page\.tsx$/.test(name),
  );
  if (pages.length < budget.pages) fault(`${face}: only ${pages.length} pages are chunks of their own`);
  for (const page of pages) checkPage(face, page, budget);
  for (const source of firstView(face, []).scripts.flatMap(sourcesOf))
    if (budget.notEverywhere?.test(source)) fault(`${face}: ${source} is in the first view of every page`);
  checkWorkers(face, files, budget);
  if (!budget.isForOldBrowsers) forNewBrowsers.push(`assets/${face}/`);
}

const isForOld = (file) => forNewBrowsers.every((folder) => !file.startsWith(folder));
const scripts = files.filter((file) => file.endsWith('.js') && isForOld(file));
const styles = files.filter((file) => file.endsWith('.css') && isForOld(file));
if (scripts.length === 0 || styles.length === 0) fault('the build has no scripts or no styles');
const classic = new Set(faces.flatMap((face) => namedBy(face).scripts));
for (const script of scripts) {
  const kind = classic.has(script) || isWorker(script) ? 'script' : 'module';
  for (const lack of lackingInScript(read(script), kind)) fault(`${script}: ${lack}`);
}
for (const style of styles) for (const lack of lackingInStyle(read(style))) fault(`${style}: ${lack}`);
for (const code of overlooked()) fault(`the check for old browsers overlooks ${code}`);
console.log(`${scripts.length} scripts and ${styles.length} styles read as chrome87 and safari14 would`);

for (const text of faults) console.error(text);
if (faults.length > 0) process.exitCode = 1;
