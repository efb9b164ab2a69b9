import type { Both } from './page';
import type { PageName } from './page-list';

/** What the navigation of a contest calls its pages. */
export const navigation: readonly { readonly page: PageName; readonly label: Both }[] = [
  { page: 'contest', label: { zh: '大赛', en: 'Contest' } },
  { page: 'entries', label: { zh: '项目', en: 'Entries' } },
  { page: 'roadshow', label: { zh: '巡展', en: 'Roadshow' } },
  { page: 'rules', label: { zh: '规则', en: 'Rules' } },
  { page: 'results', label: { zh: '结果', en: 'Results' } },
];
