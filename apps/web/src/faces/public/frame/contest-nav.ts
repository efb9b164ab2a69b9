import type { NavItem } from '../../../ui/site-head';
import { navigation } from '../list/navigation';
import { pageList } from '../list/page-list';
import type { Place } from '../list/place';

/** The pages of a contest that its navigation names. */
export const navOf = ({ slug, language }: Place, under?: string): readonly NavItem[] =>
  navigation.map(({ page, label }) => ({
    href: pageList[page].address.replace(':slug', slug),
    label: label[language],
    isCurrent: page === under,
  }));
