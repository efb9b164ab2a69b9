import { useLingui } from '@lingui/react';
import type { DraftField } from '../../api/types';

/** What the fields of the form are called. */
export function useFieldNames(): Readonly<Record<DraftField, string>> {
  const { i18n } = useLingui();
  return {
    title: i18n._({ id: 'draft.title', message: '项目名称' }),
    titleEn: i18n._({ id: 'draft.title-en', message: '英文名称' }),
    summary: i18n._({ id: 'draft.summary', message: '简介' }),
    summaryEn: i18n._({ id: 'draft.summary-en', message: '英文简介' }),
    description: i18n._({ id: 'draft.description', message: '介绍' }),
    descriptionEn: i18n._({ id: 'draft.description-en', message: '英文介绍' }),
    category: i18n._({ id: 'draft.category', message: '类别' }),
    district: i18n._({ id: 'draft.district', message: '所在区' }),
    lead: i18n._({ id: 'draft.lead', message: '牵头单位' }),
    leadEn: i18n._({ id: 'draft.lead-en', message: '牵头单位英文名' }),
    joint: i18n._({ id: 'draft.joint', message: '联合单位' }),
    keyFacts: i18n._({ id: 'draft.facts', message: '关键数字' }),
  };
}

/** Several names in one sentence. */
export function useListed(): (names: readonly string[]) => string {
  const { i18n } = useLingui();
  const comma = i18n._({ id: 'list.comma', message: '、' });
  return (names) => names.join(comma);
}
