// Whether anything that the build reads has changed since it last ran: asked in milliseconds, where Nx takes seconds.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const INPUTS = [
  'apps/api',
  'apps/web',
  'libs/domain',
  'libs/ledger',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
];
const OUTPUTS = [
  'apps/api/dist/main.js',
  'apps/web/dist/client/index.html',
  'libs/domain/dist/index.js',
  'libs/ledger/dist/index.js',
];
/** made by the build or by tests, or not read by the build */
const APART = new Set([
  'dist',
  'out-tsc',
  'generated',
  'test',
  'e2e',
  'golden',
  'test-results',
  'node_modules',
  'openapi.json',
]);

export class BuildStamp {
  constructor(root) {
    this.root = root;
    this.file = path.join(root, '.cache/build-stamp');
  }

  get isCurrent() {
    if (!OUTPUTS.every((output) => fs.existsSync(path.join(this.root, output)))) return false;
    return fs.existsSync(this.file) && fs.readFileSync(this.file, 'utf8') === this.fingerprint();
  }

  /** Taken before the build, so that what is changed while it runs is built the next time. */
  fingerprint() {
    const hash = createHash('sha256').update(process.version);
    for (const input of INPUTS) this.#add(hash, path.join(this.root, input));
    return hash.digest('hex');
  }

  write(fingerprint) {
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(this.file, fingerprint);
  }

  #add(hash, file) {
    const { mtimeMs, size, isDirectory } = inspect(file);
    if (!isDirectory) hash.update(`${file} ${size} ${mtimeMs}\n`);
    else for (const name of fs.readdirSync(file).sort()) if (!APART.has(name)) this.#add(hash, path.join(file, name));
  }
}

function inspect(file) {
  const stat = fs.statSync(file);
  return { mtimeMs: stat.mtimeMs, size: stat.size, isDirectory: stat.isDirectory() };
}
