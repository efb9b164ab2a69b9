/** How the answers of a public page are kept. */
export interface PageRule {
  /** Whether the page at such a query is kept; without it, all are. */
  readonly isKept?: (query: URLSearchParams) => boolean;
  /** The handler says itself what its page is made from. */
  readonly hasOwnBasis?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    page?: PageRule;
  }
}

/** May be stored anywhere, and is asked for again each time: most often the answer is 304. */
export const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';
