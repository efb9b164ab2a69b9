import type { PublicPage } from './page';

/** Where a ballot is filled in and cast. */
export const vote: PublicPage = {
  address: '/:slug/vote',
  title: { zh: '投票', en: 'Vote' },
  under: 'contest',
  isIndexed: true,
};

/** The code that is looked up stands in the address, so that it works without scripts. */
export const receipt: PublicPage = {
  address: '/:slug/receipt',
  title: { zh: '查回执', en: 'Receipts' },
  under: 'contest',
  isIndexed: false,
};
