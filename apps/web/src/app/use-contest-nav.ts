import { useLingui } from '@lingui/react';
import type { NavItem } from '../ui/site-head';

export type ContestPageName = 'contest' | 'entries' | 'roadshow' | 'rules' | 'results';

export function useContestNav(slug: string, current: ContestPageName): readonly NavItem[] {
  const { i18n } = useLingui();
  const labels: Record<ContestPageName, string> = {
    contest: i18n._({ id: 'nav.contest', message: '大赛' }),
    entries: i18n._({ id: 'nav.entries', message: '项目' }),
    roadshow: i18n._({ id: 'nav.roadshow', message: '巡展' }),
    rules: i18n._({ id: 'nav.rules', message: '规则' }),
    results: i18n._({ id: 'nav.results', message: '结果' }),
  };
  const names = Object.keys(labels) as ContestPageName[];
  return names.map((name) => ({
    href: name === 'contest' ? `/${slug}` : `/${slug}/${name}`,
    label: labels[name],
    isCurrent: name === current,
  }));
}
