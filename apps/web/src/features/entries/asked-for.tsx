import { useLingui } from '@lingui/react';
import type { EntryList } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { useSay } from '../../ui/words';

/** What the list answers to, so that no condition works unseen: also one that leads to nothing. */
export function AskedFor({ asked }: { readonly asked: EntryList['asked'] }) {
  const { i18n } = useLingui();
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const named = (label: string, key: EntryList['asked']['list']): string | null =>
    key === null ? null : `${label}${isChinese ? '\uff1a' : ': '}${say(key.title)}`;
  const conditions = [
    asked.search === null
      ? null
      : i18n._({ id: 'asked.search', message: '搜索“{search}”', values: { search: asked.search } }),
    named(i18n._({ id: 'finder.list', message: '名单' }), asked.list),
    named(i18n._({ id: 'finder.category', message: '类别' }), asked.category),
    named(i18n._({ id: 'finder.district', message: '所在区' }), asked.district),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? null : <span>{conditions.join(isChinese ? '\uff0c' : ', ')}</span>;
}
