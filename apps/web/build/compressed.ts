import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = 1024;

/** Beside each script and style its compressed forms: pressed once and hard, not at every request and in haste. */
export function compressed(): Plugin {
  let outDir = '';
  return {
    name: 'laurel-compressed',
    apply: 'build',
    configResolved: (config) => {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const name of fs.readdirSync(outDir, { recursive: true }).map(String)) {
        const file = path.join(outDir, name);
        if (!/\.(?:js|css|svg)$/.test(name) || fs.statSync(file).size < WORTH_IT) continue;
        const bytes = fs.readFileSync(file);
        fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes));
        fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
