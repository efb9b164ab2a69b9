// The faces of the client, and the modules of each: what its main.tsx imports, by whatever way.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const IMPORTED = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** `desk`, `office` and `public`: the folders of src/faces. */
export const faces = fs
  .readdirSync(path.join(root, 'src/faces'), { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort();

/** The page that the browser opens. */
export const pageOf = (face) => (face === 'public' ? 'index.html' : `${face}.html`);

export const mainOf = (face) => `src/faces/${face}/main.tsx`;

const asFile = (base) => [base, `${base}.ts`, `${base}.tsx`].find((file) => fs.existsSync(file) && !isFolder(file));
const isFolder = (file) => fs.statSync(file).isDirectory();

/** Paths below apps/web of the TypeScript that a face is made of. */
export const modulesOf = (face) => modulesFrom(mainOf(face));

/** Those that a module is made of, itself among them. */
export function modulesFrom(first) {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, imported] of fs.readFileSync(file, 'utf8').matchAll(IMPORTED)) {
      const target = asFile(path.resolve(path.dirname(file), imported));
      if (target !== undefined && /\.tsx?$/.test(target)) visit(target);
    }
  };
  visit(path.join(root, first));
  return [...reached].map((file) => path.relative(root, file)).sort();
}
