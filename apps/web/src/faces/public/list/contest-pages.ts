import { rulesAddress } from '../../../api/addresses';
import type { PublicPage } from './page';
import { readVersion } from './place';

// The front page, and the pages of a contest as a whole.

export const home: PublicPage = {
  address: '/',
  title: null,
  under: 'contest',
  isIndexed: true,
};

export const contest: PublicPage = {
  address: '/:slug',
  title: null,
  under: 'contest',
  isIndexed: true,
};

export const rules: PublicPage = {
  address: '/:slug/rules',
  title: { zh: '规则全文', en: 'The rules in full' },
  under: 'rules',
  isIndexed: true,
  version: ({ slug, language, query }, known) =>
    known(rulesAddress(slug, { language, version: readVersion(query) }))?.version,
};

export const roadshow: PublicPage = {
  address: '/:slug/roadshow',
  title: { zh: '媒体巡展', en: 'Media roadshow' },
  under: 'roadshow',
  isIndexed: true,
};
