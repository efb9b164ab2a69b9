import { useLingui } from '@lingui/react';
import type { Decision } from '../../../api/decision-acts';

type What = Pick<Decision, 'entry' | 'lifts' | 'order' | 'count'>;

/** What a decision is about, in a few words. */
export function useDecisionAbout(): (decision: What) => string {
  const { i18n } = useLingui();
  return ({ entry, lifts, order, count }) => {
    if (lifts !== null) {
      return i18n._({ id: 'office-decisions.number', message: '第 {number} 号决定', values: { number: lifts } });
    }
    if (order !== null) return order.map((each) => (Array.isArray(each) ? each.join(' = ') : each)).join(' > ');
    const parts = [
      ...(entry === null ? [] : [i18n._({ id: 'entry.number', message: '{number} 号', values: { number: entry } })]),
      ...(count === null ? [] : [i18n._({ id: 'office-decisions.votes', message: '{count} 张', values: { count } })]),
    ];
    return parts.join(' ');
  };
}
