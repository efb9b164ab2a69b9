import {
  contestAddress,
  entriesAddress,
  entryAddress,
  explanationAddress,
  submitterAddress,
  submittersAddress,
} from '../../../api/addresses';
import { questionIn, readFilter } from '../../../features/entries/entries-filter';
import { readSubmitters } from '../../../features/entries/submitters-wanted';
import type { PublicPage } from './page';
import { readAfter } from './place';

// What was handed in, and by whom.

export const entries: PublicPage = {
  address: '/:slug/entries',
  title: { zh: '参赛项目', en: 'Entries' },
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, query }) => [contestAddress(slug), entriesAddress(slug, questionIn(readFilter(query)))],
};

export const entry: PublicPage = {
  address: '/:slug/entries/:number',
  title: null,
  subject: ({ slug, number }, known) => known(entryAddress(slug, Number(number))),
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, number }) => [contestAddress(slug), entryAddress(slug, Number(number))],
  asksNext: ({ slug, number }, known) =>
    (known(entryAddress(slug, Number(number)))?.results ?? []).map(({ round }) =>
      explanationAddress(slug, { round, number: Number(number) }),
    ),
};

export const submitters: PublicPage = {
  address: '/:slug/submitters',
  title: { zh: '申报单位', en: 'Submitters' },
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, query }) => [contestAddress(slug), submittersAddress(slug, readSubmitters(query))],
};

/** What became of all that one submitter has handed in. */
export const submitter: PublicPage = {
  address: '/:slug/submitters/:name',
  title: null,
  subject: ({ slug, name, query }, known) => {
    const found = known(submitterAddress(slug, name, readAfter(query)));
    return found === undefined ? undefined : { title: found.name };
  },
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, name, query }) => [contestAddress(slug), submitterAddress(slug, name, readAfter(query))],
  version: ({ slug, name, query }, known) => known(submitterAddress(slug, name, readAfter(query)))?.published?.version,
};
