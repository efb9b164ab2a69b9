import type { Plugin } from 'vite';

const STUB = `export const infiniteQueryBehavior = () => { throw new Error('no page asks infinite queries'); };
export const hasNextPage = infiniteQueryBehavior, hasPreviousPage = infiniteQueryBehavior;`;

/** Lists are read page by page: no reader has to load what joins them into one. */
export function noInfiniteQueries(): Plugin {
  return {
    name: 'laurel-no-infinite-queries',
    apply: 'build',
    enforce: 'pre',
    transform: (_code, id) =>
      /query-core\/build\/modern\/infiniteQueryBehavior\.js$/.test(id) ? { code: STUB, map: null } : null,
  };
}
