import type { PublicPage } from './page';

/** Where a ballot is filled in and cast. */
export const vote: PublicPage = {
  address: '/:slug/vote',
  title: { zh: '投票', en: 'Vote' },
  under: 'contest',
  isIndexed: true,
};

/** How the vote stands, where the rules make it public. */
export const live: PublicPage = {
  address: '/:slug/live',
  title: { zh: '实时票数', en: 'Live totals' },
  under: 'contest',
  isIndexed: true,
};

/** The same for a room full of people: a page without head and foot. */
export const screen: PublicPage = { ...live, address: '/:slug/screen', isIndexed: false };

/** The code that is looked up stands in the address, so that it works without scripts. */
export const receipt: PublicPage = {
  address: '/:slug/receipt',
  title: { zh: '查回执', en: 'Receipts' },
  under: 'contest',
  isIndexed: false,
};
