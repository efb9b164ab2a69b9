import { useLingui } from '@lingui/react';
import type { EntryState } from '../../../api/office-entries';
import { Sign, type SignShape } from '../../../ui/office/sign';

const SHAPES: Readonly<Record<EntryState, SignShape>> = {
  draft: 'draft',
  submitted: 'check',
  returned: 'draft',
  accepted: 'done',
  rejected: 'bad',
  withdrawn: 'off',
};

/** How an entry stands, in the words of the office. */
export function useStateNames(): Readonly<Record<EntryState, string>> {
  const { i18n } = useLingui();
  return {
    draft: i18n._({ id: 'entry-state.draft', message: '草稿' }),
    submitted: i18n._({ id: 'entry-state.submitted', message: '待受理' }),
    returned: i18n._({ id: 'entry-state.returned', message: '退回补正' }),
    accepted: i18n._({ id: 'entry-state.accepted', message: '已受理' }),
    rejected: i18n._({ id: 'entry-state.rejected', message: '不予受理' }),
    withdrawn: i18n._({ id: 'entry-state.withdrawn', message: '已退出' }),
  };
}

export function EntryStateSign({ state }: { readonly state: EntryState }) {
  return <Sign shape={SHAPES[state]}>{useStateNames()[state]}</Sign>;
}
