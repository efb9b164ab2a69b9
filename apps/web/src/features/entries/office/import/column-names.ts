import { useLingui } from '@lingui/react';
import type { ImportColumn } from '../../../../api/import';

/** What a column of a file may hold, in the order in which they are offered. */
export function useColumnNames(): Readonly<Record<ImportColumn, string>> {
  const { i18n } = useLingui();
  const english = (of: string): string => i18n._({ id: 'import.column-en', message: '{of}（英文）', values: { of } });
  const title = i18n._({ id: 'import.title', message: '名称' });
  const summary = i18n._({ id: 'import.summary', message: '简介' });
  const description = i18n._({ id: 'import.description', message: '说明' });
  const lead = i18n._({ id: 'import.lead', message: '牵头单位' });
  const joint = i18n._({ id: 'import.joint', message: '联合单位' });
  const facts = i18n._({ id: 'import.facts', message: '要点' });
  return {
    number: i18n._({ id: 'import.number', message: '编号' }),
    title,
    summary,
    description,
    category: i18n._({ id: 'import.category', message: '类别' }),
    district: i18n._({ id: 'import.district', message: '所在区' }),
    lead,
    joint,
    facts,
    title_en: english(title),
    summary_en: english(summary),
    description_en: english(description),
    lead_en: english(lead),
    joint_en: english(joint),
    facts_en: english(facts),
  };
}
