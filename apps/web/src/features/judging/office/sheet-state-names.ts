import { useLingui } from '@lingui/react';

/** How a sheet stands, in the words of the office. */
export function useStateNames() {
  const { i18n } = useLingui();
  return {
    submitted: i18n._({ id: 'office-sheet.submitted', message: '已提交' }),
    draft: i18n._({ id: 'office-sheet.draft', message: '草稿' }),
    untouched: i18n._({ id: 'office-sheet.untouched', message: '未开始' }),
    recused: i18n._({ id: 'office-sheet.recused', message: '回避' }),
  };
}
