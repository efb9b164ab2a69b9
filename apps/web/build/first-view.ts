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

/**
 * Writes down which scripts a page will ask for, so that the server names them in the page and they come together, not
 * one after another. first.js gets a name by its content like all other scripts.
 */
export function firstView(): Plugin {
  let outDir = '';
  return {
    name: 'laurel-first-view',
    apply: 'build',
    configResolved: (config) => {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    writeBundle: (_options, bundle) => {
      const at = (file: string): string => path.join(outDir, file);
      fs.writeFileSync(at('.vite/first-view.json'), JSON.stringify(scriptsByName(bundle)));
      const hash = createHash('sha256')
        .update(fs.readFileSync(at('first.js')))
        .digest('hex');
      const name = `assets/first-${hash.slice(0, 8)}.js`;
      fs.renameSync(at('first.js'), at(name));
      fs.writeFileSync(
        at('index.html'),
        fs.readFileSync(at('index.html'), 'utf8').replace('"/first.js"', `"/${name}"`),
      );
    },
  };
}

/** The Chinese text beside an id serves those who read the code; the pages take it from the catalogue. */
export function dropMessages(): Plugin {
  return {
    name: 'laurel-drop-messages',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/.*\.tsx?$/.test(id)
        ? { code: code.replace(/(\bid: '[\w.-]+'),\s*message:\s*'(?:[^'\\]|\\.)*'/g, '$1'), map: null }
        : null,
  };
}
