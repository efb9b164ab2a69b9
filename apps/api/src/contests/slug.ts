/** The addresses that the web client and the api keep for themselves, and a name that every object of JavaScript has. */
const RESERVED = new Set([
  ...['api', 'assets', 'en', 'zh', 'login', 'logout', 'setup', 'privacy', 'admin', 'office', 'desk', 'judge'],
  ...[
    'verify',
    'screen',
    'static',
    'index',
    'robots',
    'favicon',
    'manifest',
    'www',
    'health',
    'new',
    'about',
    'constructor',
  ],
]);

export const SLUG = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** A contest's address: its pages stand at `/{slug}`. */
export const isFreeSlug = (slug: string): boolean => SLUG.test(slug) && !RESERVED.has(slug);
