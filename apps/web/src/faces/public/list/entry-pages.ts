import { entryAddress, submitterAddress } from '../../../api/addresses';
import type { PublicPage } from './page';
import { readAfter } from './place';

// What was handed in, and by whom.

export const entries: PublicPage = {
  address: '/:slug/entries',
  title: { zh: '参赛项目', en: 'Entries' },
  under: 'entries',
  isIndexed: true,
};

export const entry: PublicPage = {
  address: '/:slug/entries/:number',
  title: null,
  subject: ({ slug, number }, known) => known(entryAddress(slug, Number(number))),
  under: 'entries',
  isIndexed: true,
};

export const submitters: PublicPage = {
  address: '/:slug/submitters',
  title: { zh: '申报单位', en: 'Submitters' },
  under: 'entries',
  isIndexed: true,
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
  version: ({ slug, name, query }, known) => known(submitterAddress(slug, name, readAfter(query)))?.published?.version,
};
