import { useLingui } from '@lingui/react';
import type { Sanction } from '../../api/types';
import { formatWhole } from '../../ui/format/exact-number';

export function useKindNames(): Record<Sanction['kind'], string> {
  const { i18n } = useLingui();
  return {
    withdrawn: i18n._({ id: 'decision.withdrawn', message: '退出' }),
    disqualified: i18n._({ id: 'decision.disqualified', message: '取消资格' }),
    'votes-struck': i18n._({ id: 'decision.votes-struck', message: '扣减票数' }),
    'votes-annulled': i18n._({ id: 'decision.votes-annulled', message: '投票作废' }),
    suspended: i18n._({ id: 'decision.suspended', message: '暂停投票' }),
    tie: i18n._({ id: 'decision.tie', message: '裁定先后' }),
    lot: i18n._({ id: 'decision.lot', message: '抽签' }),
  };
}

/** null where no votes were struck, or it is not known how many. */
export function useStruckWords({ struck }: Sanction): string | null {
  const { i18n } = useLingui();
  if (struck === null) return null;
  return i18n._({ id: 'decision.struck', message: '扣减 {struck} 票', values: { struck: formatWhole(struck) } });
}
