import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = 1024;

/** Beside each script and style its compressed forms: pressed once and hard, not at every request and in haste. */
export function compressed(): Plugin {
  return {
    name: 'laurel-compressed',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    // after the plugins that change what was written
    writeBundle: { order: 'post', sequential: true, handler: ({ dir = '' }) => pressAll(dir) },
  };
}

function pressAll(dir: string): void {
  for (const name of fs.readdirSync(dir, { recursive: true }).map(String)) {
    const file = path.join(dir, name);
    if (!/\.(?:js|css|svg)$/.test(name) || fs.existsSync(`${file}.br`) || fs.statSync(file).size < WORTH_IT) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
