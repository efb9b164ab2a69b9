import { formatter } from '@lingui/format-po';
import { faces, modulesOf } from './build/faces.mjs';

/**
 * Ids are written out and Chinese is the source: the message beside an id in the code is its Chinese text. Each face has
 * catalogues of its own, with the words of its modules alone.
 */
export default {
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en'],
  catalogs: faces.flatMap((face) => {
    const { first, apart } = modulesOf(face);
    const catalog = (folder, modules) => ({
      path: `<rootDir>/src/faces/${face}/${folder}/{locale}`,
      include: modules.map((file) => `<rootDir>/${file}`),
    });
    return [catalog('locales', first), ...(apart.length === 0 ? [] : [catalog('locales/apart', apart)])];
  }),
  format: formatter({ origins: false, explicitIdAsDefault: true, printPlaceholdersInComments: false }),
  orderBy: 'messageId',
};
