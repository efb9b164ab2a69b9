import { ballotAddress, contestAddress, receiptAddress } from '../../../../api/addresses';
import { toList } from './to-list';
import type { PageAsks } from './page-asks';

export const vote: PageAsks = { asks: ({ slug }) => [contestAddress(slug), ballotAddress(slug)] };

/** The totals themselves are no part of a page that is kept: they come as soon as it is read. */
export const live = vote;

export const screen = vote;

export const receipt: PageAsks = {
  asks: ({ slug, query }) => [
    contestAddress(slug),
    ...toList(query.get('code')).map((code) => receiptAddress(slug, code)),
  ],
};
