import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';

/** Stands for the client's own build: says back what it was given, and when it was drawn. */
const DRAW = `
export const indexed = () => ['/', '/:slug', '/:slug/entries/:number', '/:slug/rounds/:round/results'];
export const wantedFor = ({ path, search, answers }) => {
  if (path === '/Moved') return { moved: '/moved' + search };
  const contest = '/api/contests/' + path.split('/')[1];
  if (!(contest in answers)) return { asks: [contest] };
  const next = contest + '/rules?language=zh';
  return { asks: answers[contest].status === 200 && !(next in answers) ? [next] : [] };
};
export const draw = ({ isShell = false, ...request }) => {
  if (request.search === '?broken' && !isShell) throw new Error('cannot be drawn');
  if (request.search === '?endless' && !isShell) for (;;);
  if (request.search.startsWith('?slow') && !isShell) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  const [first] = Object.values(request.answers);
  return { status: first.status, document: JSON.stringify({ isShell, drawn: process.hrtime.bigint() + '', ...request }) };
};`;

/** A folder as the client's build leaves it; whoever makes it takes it away. */
export function makeWebRoot(): string {
  const webRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-web-'));
  for (const folder of ['client/assets', 'client/.vite', 'server'])
    fs.mkdirSync(path.join(webRoot, folder), { recursive: true });
  const files: Record<string, string | Buffer> = {
    'client/.vite/public.json': '{}',
    'client/index.html': '<p>a page without content</p>',
    'client/desk.html': '<html lang="zh-CN"><title>the desk</title></html>',
    'client/office.html': '<html lang="zh-CN"><title>the office</title></html>',
    'client/theme.js': '// theme',
    'client/assets/main-abc123.js': '// main',
    'client/assets/main-abc123.js.map': '{}',
    'client/assets/main-abc123.js.br': zlib.brotliCompressSync('// main, pressed'),
    'server/package.json': '{ "type": "module" }',
    'server/draw.js': DRAW,
    'server/inline.json': '{ "style": "c3R5bGU=", "script": "c2NyaXB0" }',
  };
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(webRoot, name), content);
  return webRoot;
}
