/** How the answers of a public page are kept. */
export interface PageRule {
  /** Whether the page at such a query is kept; without it, all are. */
  readonly isKept?: (query: URLSearchParams) => boolean;
  /** The handler says itself what its page is made from. */
  readonly hasOwnBasis?: boolean;
  /** Seconds after which it is made anew, whether its contest has changed or not. */
  readonly livesSeconds?: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    page?: PageRule;
  }
}

/** May be stored anywhere, and is asked for again each time: most often the answer is 304. */
export const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/** Of a page that lives for some seconds: whoever has it may show it while it is fetched anew. */
export const shortCacheControl = (seconds: number): string => `public, max-age=${seconds}, stale-while-revalidate=10`;
