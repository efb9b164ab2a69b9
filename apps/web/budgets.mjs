// Checks the built files: what the first view of each page weighs, what must not be in it, and that browsers as old as
// chrome87 and safari14 can read it. `node apps/web/budgets.mjs` after a build; exit 1 when something does not hold.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { lackingInScript, lackingInStyle, overlooked } from './old-browsers.mjs';

const MOST_SCRIPT = 120_000;
const MOST_STYLE = 30_000;
const dist = fileURLToPath(new URL('dist/', import.meta.url));
const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));

const read = (file) => fs.readFileSync(path.join(dist, file), 'utf8');
const weigh = (files) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

/** A chunk of the manifest with everything that it imports before it can run. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name]?.imports ?? []) closure(imported, seen);
  return seen;
}

/** Scripts of index.html itself, which no manifest names. */
const scriptsOfHead = [...read('index.html').matchAll(/<script src="\/([^"]+)">/g)].map(([, file]) => file);

function firstView(page, language) {
  const chunks = new Set(['index.html', page, `src/app/locales/${language}.po`].flatMap((name) => [...closure(name)]));
  const files = [...chunks].map((name) => manifest[name]);
  return {
    scripts: [...new Set([...scriptsOfHead, ...files.map(({ file }) => file)])],
    styles: [...new Set(files.flatMap(({ css }) => css ?? []))],
  };
}

/** The packages and projects whose code a script holds, by its source map. */
const sourcesOf = (script) =>
  fs.existsSync(path.join(dist, `${script}.map`)) ? JSON.parse(read(`${script}.map`)).sources : [];

const NOT_IN_FIRST_VIEW = [/node_modules\/zod\//, /libs\/domain\//, /@lingui\/message-utils\//];

const faults = [];
const fault = (text) => faults.push(text);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const pages = Object.keys(manifest).filter((name) => /^src\/app\/pages\/[a-z-]+-page\.tsx$/.test(name));
if (pages.length < 10) fault(`only ${pages.length} pages are chunks of their own`);
for (const page of pages) {
  const weights = ['zh-CN', 'en'].map((language) => {
    const { scripts, styles } = firstView(page, language);
    const strangers = scripts
      .flatMap(sourcesOf)
      .filter((source) => NOT_IN_FIRST_VIEW.some((kind) => kind.test(source)));
    for (const source of new Set(strangers)) fault(`${page}: ${source} is in the first view`);
    return { script: weigh(scripts), style: weigh(styles), count: scripts.length };
  });
  const [script, style, count] = ['script', 'style', 'count'].map((part) =>
    Math.max(...weights.map((weight) => weight[part])),
  );
  console.log(
    `${path.basename(page, '.tsx').padEnd(18)} ${kB(script)} of script in ${count} files, ${kB(style)} of style`,
  );
  if (script > MOST_SCRIPT) fault(`${page}: ${kB(script)} of script, ${kB(MOST_SCRIPT)} are allowed`);
  if (style > MOST_STYLE) fault(`${page}: ${kB(style)} of style, ${kB(MOST_STYLE)} are allowed`);
}

const files = fs.readdirSync(dist, { recursive: true }).map(String);
const scripts = files.filter((file) => file.endsWith('.js'));
const styles = files.filter((file) => file.endsWith('.css'));
if (scripts.length === 0 || styles.length === 0) fault('the build has no scripts or no styles');
for (const script of scripts) {
  const kind = scriptsOfHead.includes(script) ? 'script' : 'module';
  for (const lack of lackingInScript(read(script), kind)) fault(`${script}: ${lack}`);
}
for (const style of styles) for (const lack of lackingInStyle(read(style))) fault(`${style}: ${lack}`);
for (const code of overlooked()) fault(`the check for old browsers overlooks ${code}`);
console.log(`${scripts.length} scripts and ${styles.length} styles read as chrome87 and safari14 would`);

for (const text of faults) console.error(text);
if (faults.length > 0) process.exitCode = 1;
