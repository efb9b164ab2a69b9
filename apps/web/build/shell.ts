import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

/** A chunk with all that it imports before it can run. */
function closure(file: string, chunks: Chunks, seen = new Set<string>()): Set<string> {
  const chunk = chunks.get(file);
  if (chunk === undefined || seen.has(file)) return seen;
  seen.add(file);
  for (const imported of chunk.imports) closure(imported, chunks, seen);
  return seen;
}

/** By the name of a page or a language: the scripts that it needs beside those of index.html. */
function scriptsByName(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = new Map(
    Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output] as const] : [])),
  );
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  const always = entry === undefined ? new Set<string>() : closure(entry.fileName, chunks);
  const named = [...chunks.values()].flatMap(({ facadeModuleId, fileName }) => {
    const [, page, language] = /(?:pages\/([a-z-]+)-page\.tsx|locales\/([\w-]+)\.po)$/.exec(facadeModuleId ?? '') ?? [];
    const name = page ?? language;
    return name === undefined
      ? []
      : [[name, [...closure(fileName, chunks)].filter((file) => !always.has(file))] as const];
  });
  return Object.fromEntries(named);
}

const SHEET = /\s*<link rel="stylesheet"[^>]*>/;

/** The sheet is asked for first: nothing is painted before it is here, and the scripts can wait. */
const sheetFirst = (html: string): string => {
  const [sheet = ''] = SHEET.exec(html) ?? [];
  return html.replace(SHEET, '').replace(/\s*<script/, (script) => sheet + script);
};

/** Gives first.js a name by its content, like all other scripts. */
function nameFirstScript(outDir: string): void {
  const at = (file: string): string => path.join(outDir, file);
  const hash = createHash('sha256')
    .update(fs.readFileSync(at('first.js')))
    .digest('hex');
  const name = `assets/first-${hash.slice(0, 8)}.js`;
  fs.renameSync(at('first.js'), at(name));
  const page = fs.readFileSync(at('index.html'), 'utf8');
  fs.writeFileSync(at('index.html'), sheetFirst(page.replace('"/first.js"', `"/${name}"`)));
}

/**
 * Writes down for the server what it puts its pages into: index.html as it was built, and the scripts that each page and
 * language will ask for, so that they come together, not one after another.
 */
export function shell(serverDir: string): Plugin {
  return {
    name: 'laurel-shell',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle: ({ dir = '' }, bundle) => {
      nameFirstScript(dir);
      const html = fs.readFileSync(path.join(dir, 'index.html'), 'utf8');
      fs.mkdirSync(serverDir, { recursive: true });
      fs.writeFileSync(path.join(serverDir, 'package.json'), '{ "type": "module" }\n');
      fs.writeFileSync(path.join(serverDir, 'shell.json'), JSON.stringify({ html, scripts: scriptsByName(bundle) }));
    },
  };
}
