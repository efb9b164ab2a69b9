import { useLingui } from '@lingui/react';
import type { DecisionKind } from './decision-draft';

/** What each kind of decision is called, in the order in which they are offered. */
export function useDecisionKinds(): Readonly<Record<DecisionKind, string>> {
  const { i18n } = useLingui();
  return {
    withdrawn: i18n._({ id: 'decide.withdrawn', message: '退出' }),
    disqualified: i18n._({ id: 'decide.disqualified', message: '取消资格' }),
    'votes-struck': i18n._({ id: 'decide.struck', message: '剔除部分选票' }),
    'votes-annulled': i18n._({ id: 'decide.annulled', message: '选票全部作废' }),
    suspended: i18n._({ id: 'decide.suspended', message: '暂停收票' }),
    tie: i18n._({ id: 'decide.tie', message: '并列裁定' }),
    lot: i18n._({ id: 'decide.lot', message: '抽签' }),
    lifted: i18n._({ id: 'decide.lifted', message: '撤销先前的决定' }),
  };
}
