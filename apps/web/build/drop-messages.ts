import type { Plugin } from 'vite';

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
