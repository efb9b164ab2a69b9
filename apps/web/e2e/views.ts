import type { BrowserContextOptions } from '@playwright/test';

export const DEMO = 'guangzhou-2022';
/** The contest of the demo that is under way. */
export const LIVE = 'guangzhou-live';

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: 'light' };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' };

export type Language = 'zh' | 'en';

/** The address of a page in a language. */
export const inLanguage = (language: Language, path: string): string =>
  language === 'zh' ? path : `/en${path === '/' ? '' : path}`;

/** Every public page, once for each thing that it can show. */
export const PAGES = {
  contest: `/${DEMO}`,
  rules: `/${DEMO}/rules`,
  'a vote that is none': `/${DEMO}/vote`,
  'receipt look-up': `/${DEMO}/receipt`,
  'a receipt that is none': `/${DEMO}/receipt?code=0000-0000-0000-0000-0000-0000`,
  'a vote that goes on': `/${LIVE}`,
  'the lists of a round alone': `/${LIVE}/rounds/screening/notice`,
  'results that are not there yet': `/${LIVE}/results`,
  entries: `/${DEMO}/entries`,
  'nothing found': `/${DEMO}/entries?q=xyzzy`,
  entry: `/${DEMO}/entries/1`,
  submitters: `/${DEMO}/submitters`,
  'a submitter': `/${DEMO}/submitters/${encodeURIComponent('\u5e7f\u5dde\u5e02\u4fe1\u8bbf\u5c40')}`,
  roadshow: `/${DEMO}/roadshow`,
  results: `/${DEMO}/results`,
  'a place that is shared': `/${DEMO}/rounds/final/results?version=1&place=16`,
  'an earlier round': `/${DEMO}/rounds/final/results/rows?version=1&of=screening`,
  'two side by side': `/${DEMO}/rounds/final/results/compare?a=16&b=4`,
  recompute: `/${DEMO}/rounds/final/recompute`,
  announcement: `/${DEMO}/announcement`,
  privacy: '/privacy',
  login: '/login',
  setup: '/setup#incomplete',
  invitation: '/invitation#incomplete',
  'no such page': '/no/such/page/at/all',
} as const;
