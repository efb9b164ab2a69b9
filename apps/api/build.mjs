// Builds the api into `dist`, or into the folder that is named. Every source keeps a file of its own there, which says
// where its code lies: in one of a few large files, together with that of the packages (ADR 0051).
import fs from 'node:fs';
import path from 'node:path';
import { transform } from '@swc/core';
import { build } from 'rolldown';

const api = import.meta.dirname;
const src = path.join(api, 'src');
const PARTS = 'parts';

/** What begins by itself. `openapi` loads what `main` does. */
const PROGRAMS = ['main', 'migrate', 'prepare', 'demo/fill-database', 'deciding/worker-process', 'deciding/worker'];
/** They find files of their own: a binary, what a thread runs, pages. */
const APART = ['@node-rs/argon2', 'piscina', /^swagger-ui-dist\//];
/** Packages ask for them, and do without. */
const ABSENT = [
  /^@nestjs\/(microservices|platform-express|websockets)(\/|$)/,
  '@fastify/multipart',
  '@fastify/view',
  'pg-native',
];

const sources = fs.readdirSync(src, { recursive: true }).filter((file) => /(?<!\.spec|\.d)\.ts$/.test(file));

/** As .swcrc says. What a source finds beside itself, it finds from where its code lies. */
async function compile(source, file) {
  const { code, map } = await transform(source, { filename: file, root: api, cwd: api });
  const place = path.posix.join('..', path.relative(src, file).replace(/\.ts$/, '.js'));
  return {
    code: code.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`),
    map,
    moduleType: 'js',
  };
}

/** A package that makes a `require` of its own would load others a second time, with a state of their own. */
const OWN_REQUIRE = 'const require = createRequire(import.meta.url);';
const NO_MAP = { version: 3, sources: [], names: [], mappings: '' };
const takeOver = (code) => ({ code: code.replace(OWN_REQUIRE, ''), map: NO_MAP });

/** The part of a module: all that the same programs load lies together. */
function makePartOf() {
  let loaded;
  return (id, context) => {
    loaded ??= PROGRAMS.map((program) => [path.basename(program), findLoaded(program, context)]);
    const programs = loaded.filter(([, modules]) => modules.has(id)).map(([name]) => name);
    return programs.join('-') || 'rest';
  };
}

function findLoaded(program, context) {
  const found = new Set([path.join(src, `${program}.ts`)]);
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

await build({
  cwd: api,
  platform: 'node',
  input: Object.fromEntries(sources.map((file) => [file.replace(/\.ts$/, ''), path.join(src, file)])),
  external: [...APART, ...ABSENT],
  plugins: [
    {
      name: 'sources',
      transform: (code, file) => (file.startsWith(src + path.sep) ? compile(code, file) : takeOver(code)),
    },
  ],
  preserveEntrySignatures: 'allow-extension',
  onLog: (level, { message }) => {
    if (level === 'warn') throw new Error(message);
  },
  output: {
    dir: path.resolve(process.argv[2] ?? path.join(api, 'dist')),
    cleanDir: true,
    chunkFileNames: `${PARTS}/[name].js`,
    // nothing runs before it is asked for: each program loads parts of which it needs a part
    strictExecutionOrder: true,
    keepNames: true,
    sourcemap: true,
    comments: { legal: true, annotation: false, jsdoc: false },
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: PARTS, name: makePartOf() }],
    },
  },
});
