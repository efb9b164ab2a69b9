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

const SHEET = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/;
const FIRST_SCRIPT = /<script src="([^"]+)"><\/script>/;

const FIRST = 'first.js';

/** first.js bears a name by its content, like all other scripts. */
const firstScriptIn = (folder: string): string =>
  `assets/first-${hashOf(fs.readFileSync(path.join(folder, FIRST)), 'hex').slice(0, 8)}.js`;

function nameFirstScript(outDir: string): void {
  const at = (file: string): string => path.join(outDir, file);
  const name = firstScriptIn(outDir);
  fs.renameSync(at(FIRST), at(name));
  const page = fs.readFileSync(at('index.html'), 'utf8');
  fs.writeFileSync(at('index.html'), page.replace(`"/${FIRST}"`, `"/${name}"`));
}

/** In the pages of the other faces, which share it. */
export function namedFirstScript(publicDir: string): Plugin {
  return {
    name: 'laurel-first-script',
    apply: 'build',
    applyToEnvironment: ({ name, config }) => name !== 'client' && config.consumer === 'client',
    transformIndexHtml: (html) => html.replace(`"/${FIRST}"`, `"/${firstScriptIn(publicDir)}"`),
  };
}

const hashOf = (bytes: string | Buffer, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(bytes).digest(encoding);

/** The page with its sheet and its first script inside, and their hashes: nothing that is painted first is asked for apart. */
function inlined(outDir: string) {
  const page = fs.readFileSync(path.join(outDir, 'index.html'), 'utf8');
  const read = (pattern: RegExp): string => {
    const [, address] = pattern.exec(page) ?? [];
    if (address === undefined) throw new Error(`index.html has nothing like ${pattern}`);
    return fs.readFileSync(path.join(outDir, address), 'utf8').trim();
  };
  const [style, script] = [read(SHEET), read(FIRST_SCRIPT)];
  const html = page
    .replace(SHEET, () => `<style>${style}</style>`)
    .replace(FIRST_SCRIPT, () => `<script>${script}</script>`);
  return { html, hashes: { style: hashOf(style, 'base64'), script: hashOf(script, 'base64') } };
}

/**
 * Writes down for the server what it puts its pages into: index.html with its sheet inside, and the scripts that each page
 * and language will ask for, so that they come together, not one after another; and the hashes of what stands inside, which
 * the policy of the pages allows.
 */
export function shell(serverDir: string): Plugin {
  return {
    name: 'laurel-shell',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle: ({ dir = '' }, bundle) => {
      nameFirstScript(dir);
      const { html, hashes } = inlined(dir);
      fs.mkdirSync(serverDir, { recursive: true });
      fs.writeFileSync(path.join(serverDir, 'package.json'), '{ "type": "module" }\n');
      fs.writeFileSync(path.join(serverDir, 'shell.json'), JSON.stringify({ html, scripts: scriptsByName(bundle) }));
      fs.writeFileSync(path.join(serverDir, 'inline.json'), JSON.stringify(hashes));
    },
  };
}
