import { formatter } from '@lingui/format-po';
import { faces, modulesOf } from './build/faces.mjs';

/**
 * Ids are written out and Chinese is the source: the message beside an id in the code is its Chinese text. Each face has
 * catalogues of its own, with the words of its modules alone.
 */
export default {
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en'],
  catalogs: faces.map((face) => ({
    path: `<rootDir>/src/faces/${face}/locales/{locale}`,
    include: modulesOf(face).map((file) => `<rootDir>/${file}`),
  })),
  format: formatter({ origins: false, explicitIdAsDefault: true, printPlaceholdersInComments: false }),
  orderBy: 'messageId',
};
