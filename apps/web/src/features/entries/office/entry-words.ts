import { useLingui } from '@lingui/react';
import type { EntryFault, TypedEntry } from './new-entry';

/** What the fields of a new entry are called, how they are filled in, and what is wrong with them. */
export function useEntryWords() {
  const { i18n } = useLingui();
  const english = i18n._({ id: 'stop-form.english', message: '可以不填' });
  const labels: Readonly<Record<keyof TypedEntry, string>> = {
    number: i18n._({ id: 'accept.number', message: '编号' }),
    title: i18n._({ id: 'add-entry.name', message: '名称' }),
    titleEn: i18n._({ id: 'add-entry.name-en', message: '名称的英文' }),
    lead: i18n._({ id: 'entry-drawer.lead', message: '牵头单位' }),
    leadEn: i18n._({ id: 'add-entry.lead-en', message: '牵头单位的英文' }),
    joint: i18n._({ id: 'entry-drawer.joint', message: '联合单位' }),
    jointEn: i18n._({ id: 'add-entry.joint-en', message: '联合单位的英文' }),
    category: i18n._({ id: 'entry-drawer.category', message: '类别' }),
    district: i18n._({ id: 'entry-list.district', message: '区' }),
    summary: i18n._({ id: 'entry-drawer.summary', message: '简介' }),
    summaryEn: i18n._({ id: 'add-entry.summary-en', message: '简介的英文' }),
    description: i18n._({ id: 'entry-drawer.description', message: '介绍' }),
    descriptionEn: i18n._({ id: 'add-entry.description-en', message: '介绍的英文' }),
    facts: i18n._({ id: 'entry-drawer.facts', message: '关键数字' }),
    factsEn: i18n._({ id: 'add-entry.facts-en', message: '关键数字的英文' }),
  };
  const hints: Partial<Record<keyof TypedEntry, string>> = {
    number: i18n._({ id: 'accept.number-hint', message: '空着就接着最大的往下给。' }),
    titleEn: english,
    leadEn: english,
    joint: i18n._({ id: 'add-entry.joint-hint', message: '一行一个，没有就空着' }),
    jointEn: i18n._({ id: 'add-entry.lines-en', message: '和左边一行对一行，或者空着' }),
    summary: i18n._({ id: 'add-entry.summary-hint', message: '一两句话，列表里和选票上都用它' }),
    summaryEn: english,
    description: i18n._({ id: 'add-entry.description-hint', message: '可以分段，也可以用 Markdown' }),
    descriptionEn: english,
    facts: i18n._({ id: 'add-entry.facts-hint', message: '一行一个，如“38 所：覆盖学校”' }),
    factsEn: i18n._({ id: 'add-entry.lines-en', message: '和左边一行对一行，或者空着' }),
  };
  const said: Readonly<Record<EntryFault, string>> = {
    missing: i18n._({ id: 'stop-form.missing', message: '请填写' }),
    'no-number': i18n._({ id: 'accept.no-number', message: '写 1 到 32767 的整数，或者空着' }),
    'fact-form': i18n._({ id: 'add-entry.fact-form', message: '每行写成“数字：说明”，如“38 所：覆盖学校”' }),
    'other-count': i18n._({ id: 'add-entry.other-count', message: '行数和左边不一样' }),
  };
  return { labels, hints, sayFault: (fault: EntryFault) => said[fault] };
}
