import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What the faces of those who are signed in are called. */
const NAMES: Readonly<Record<string, string>> = { desk: '评审席', office: '办公室' };

/** Both are the same page but for name and code: `desk.html` and `office.html` say which face, `staff.html` the rest. */
export function staffShell(): Plugin {
  const template = fs.readFileSync(path.join(import.meta.dirname, 'staff.html'), 'utf8');
  return {
    name: 'laurel-staff-shell',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => {
        const face = path.basename(filename, '.html');
        const name = NAMES[face];
        return name === undefined ? html : template.replaceAll('%face%', face).replaceAll('%name%', name);
      },
    },
  };
}
