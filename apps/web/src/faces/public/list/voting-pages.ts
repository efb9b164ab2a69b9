import { ballotAddress, contestAddress, receiptAddress } from '../../../api/addresses';
import type { PublicPage } from './page';
import { toList } from './to-list';

/** Where a ballot is filled in and cast. */
export const vote: PublicPage = {
  address: '/:slug/vote',
  title: { zh: '投票', en: 'Vote' },
  under: 'contest',
  isIndexed: true,
  asks: ({ slug }) => [contestAddress(slug), ballotAddress(slug)],
};

/** The code that is looked up stands in the address, so that it works without scripts. */
export const receipt: PublicPage = {
  address: '/:slug/receipt',
  title: { zh: '查回执', en: 'Receipts' },
  under: 'contest',
  isIndexed: false,
  asks: ({ slug, query }) => [
    contestAddress(slug),
    ...toList(query.get('code')).map((code) => receiptAddress(slug, code)),
  ],
};
