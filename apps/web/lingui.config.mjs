import { formatter } from '@lingui/format-po';

/** Ids are written out and Chinese is the source: the message beside an id in the code is its Chinese text. */
export default {
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en'],
  catalogs: [{ path: '<rootDir>/src/app/locales/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.spec.*'] }],
  format: formatter({ origins: false, explicitIdAsDefault: true, printPlaceholdersInComments: false }),
  orderBy: 'messageId',
};
