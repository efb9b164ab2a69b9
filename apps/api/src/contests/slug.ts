/** Where pages, languages and files stand today: a test holds them against what the web is built of. */
export const TAKEN = ['api', 'assets', 'desk', 'en', 'invitation', 'login', 'office', 'privacy', 'setup'] as const;

/** What is kept for faces to come, what readers would take for the site's own, and a name of every object of JavaScript. */
const KEPT = [
  ...['zh', 'logout', 'admin', 'judge', 'verify', 'screen', 'new', 'about'],
  ...['static', 'index', 'robots', 'favicon', 'manifest', 'www', 'health'],
  'constructor',
] as const;

const RESERVED: ReadonlySet<string> = new Set([...TAKEN, ...KEPT]);

export const SLUG = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** A contest's address: its pages stand at `/{slug}`. */
export const isFreeSlug = (slug: string): boolean => SLUG.test(slug) && !RESERVED.has(slug);
