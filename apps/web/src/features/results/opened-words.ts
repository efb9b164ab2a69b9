import type { I18n } from '@lingui/core';
import type { Contest } from '../../api/types';

type Counted = Pick<NonNullable<Contest['rulebook']>, 'hasChannels' | 'hasPanels'>;

/** What opens under each place, in phrases that are not broken: votes and marks only where the rules have them. */
export function openedWords(i18n: I18n, rulebook: Counted | null): readonly string[] {
  const opens = i18n._({ id: 'results.lead-open', message: '每个名次都能点开，' });
  const { hasChannels = false, hasPanels = false } = rulebook ?? {};
  if (hasChannels && hasPanels)
    return [
      opens,
      i18n._({ id: 'results.lead-votes', message: '看到票数' }),
      i18n._({ id: 'results.lead-marks', message: '和每位评委的每一分。' }),
    ];
  if (hasChannels) return [opens, i18n._({ id: 'results.lead-votes-only', message: '看到票数和算式。' })];
  if (hasPanels) return [opens, i18n._({ id: 'results.lead-marks-only', message: '看到每位评委的每一分。' })];
  return [opens, i18n._({ id: 'results.lead-sum', message: '看到它是怎么算出来的。' })];
}
