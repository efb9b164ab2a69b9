import {
  contestAddress,
  entriesAddress,
  entryAddress,
  explanationAddress,
  submitterAddress,
  submittersAddress,
} from '../../../../api/addresses';
import { questionIn, readFilter } from '../../../../features/entries/entries-filter';
import { readSubmitters } from '../../../../features/entries/submitters-wanted';
import { readAfter } from '../../list/place';
import type { PageAsks } from './page-asks';

export const entries: PageAsks = {
  asks: ({ slug, query }) => [contestAddress(slug), entriesAddress(slug, questionIn(readFilter(query)))],
};

export const entry: PageAsks = {
  asks: ({ slug, number }) => [contestAddress(slug), entryAddress(slug, Number(number))],
  asksNext: ({ slug, number }, known) =>
    (known(entryAddress(slug, Number(number)))?.results ?? []).map(({ round }) =>
      explanationAddress(slug, { round, number: Number(number) }),
    ),
};

export const submitters: PageAsks = {
  asks: ({ slug, query }) => [contestAddress(slug), submittersAddress(slug, readSubmitters(query))],
};

export const submitter: PageAsks = {
  asks: ({ slug, name, query }) => [contestAddress(slug), submitterAddress(slug, name, readAfter(query))],
};
