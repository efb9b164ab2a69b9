// Holds the catalogues against the code: every id that the code asks for, with its Chinese beside it, and no other; and
// that each public page brings the words that it says.
// `node apps/web/check-catalogues.mjs`; exit 1 names what differs. `npx lingui extract --clean --overwrite` mends Chinese.
import { fileURLToPath } from 'node:url';
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { wordsOfPages } from './build/words-of-pages.mjs';

const configPath = fileURLToPath(new URL('lingui.config.mjs', import.meta.url));
const config = getConfig({ configPath, cwd: fileURLToPath(new URL('.', import.meta.url)) });
const faults = [];
const translations = (kept) =>
  Object.fromEntries(Object.entries(kept).map(([id, { translation }]) => [id, translation]));

/** Of the public face, by the folder of a page; '' holds what all pages may say. */
const held = new Map();

for (const catalog of await getCatalogs(config)) {
  const [, folder] = /faces\/public\/locales\/(.*?)\/?\{locale\}$/.exec(catalog.path) ?? [];
  const asked = await catalog.collect();
  if (asked === undefined) {
    faults.push('the code cannot be read');
    continue;
  }
  if (folder !== undefined) held.set(folder, new Set(Object.keys(asked)));
  for (const locale of config.locales) {
    const kept = (await catalog.read(locale)) ?? {};
    compare({ locale, asked, kept });
    const { errors } = createCompiledCatalog(locale, translations(kept), { strict: true });
    for (const { id, error } of errors) faults.push(`${locale}: ${id} cannot be compiled: ${error.message}`);
  }
}

function compare({ locale, asked, kept }) {
  for (const [id, { message }] of Object.entries(asked)) {
    const translation = kept[id]?.translation;
    if (translation === undefined || translation === '') faults.push(`${locale}: ${id} is missing`);
    else if (locale === config.sourceLocale && translation !== message)
      faults.push(`${locale}: ${id} says something else in the code`);
    else if (valuesOf(translation) !== valuesOf(message))
      faults.push(`${locale}: ${id} names other values than the code`);
  }
  for (const id of Object.keys(kept)) if (!(id in asked)) faults.push(`${locale}: nothing asks for ${id}`);
}

/** The names of the values that a message takes, in order: `{count} … {title}`. */
function valuesOf(message) {
  return [...new Set([...message.matchAll(/\{([a-z]\w*)[,}]/gi)].map(([, name]) => name))].sort().join();
}

for (const { page, catalogues, said } of wordsOfPages()) {
  const own = ['', ...catalogues].flatMap((name) => [...(held.get(name) ?? [])]);
  const lacking = [...said].filter((id) => !own.includes(id));
  if (lacking.length > 0) faults.push(`${page} would say ${lacking.join(', ')} without words`);
}

for (const fault of faults) console.error(fault);
console.log(`catalogues: ${config.locales.join(', ')}, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
