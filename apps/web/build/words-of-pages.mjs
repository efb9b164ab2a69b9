// Which messages a public page may say, and which its catalogues hold.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { modulesFrom } from './faces.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGES = 'src/faces/public/pages';
const SAID = /\bid: '([\w.-]+)',\s*message:/g;
const CATALOGUE = /locales\/([a-z-]+)\/en\.po'/g;

const found = (files, pattern) => {
  const texts = files.map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)));
};

/** Of each page: its name, the catalogues of its own, and every id that it or a part of it may say. */
export const wordsOfPages = () =>
  fs
    .readdirSync(path.join(root, PAGES))
    .filter((file) => file.endsWith('-page.tsx'))
    .map((file) => {
      const modules = modulesFrom(`${PAGES}/${file}`);
      return { page: path.basename(file, '.tsx'), catalogues: found(modules, CATALOGUE), said: found(modules, SAID) };
    });
