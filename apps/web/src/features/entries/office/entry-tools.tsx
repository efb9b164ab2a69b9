import { useLingui } from '@lingui/react';
import { Input, Select } from 'antd';
import type { AllEntries } from '../../../api/all-entries';
import type { Contest } from '../../../api/types';
import { useSay } from '../../../ui/words';
import { ANY, type Wanted } from './entry-rows';

interface EntryToolsProps {
  readonly contest: Contest;
  readonly all: AllEntries;
  readonly wanted: Wanted;
  readonly found: number;
  readonly onChange: (wanted: Wanted) => void;
}

/** Search and filters, and how many are left by them. */
export function EntryTools({ contest, all, wanted, found, onChange }: EntryToolsProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const search = i18n._({ id: 'entry-list.search', message: '名称、单位或编号' });
  const anyDistrict = i18n._({ id: 'entry-list.any-district', message: '所有区' });
  const anyList = i18n._({ id: 'entry-list.any-list', message: '不论名单' });
  const lists = contest.rounds.flatMap(({ id, lists: own }) =>
    own.map((list) => ({ value: `${id}.${list.id}`, label: say(list.title) })),
  );
  const none = { value: 'none', label: i18n._({ id: 'entry-list.no-list', message: '未入名单' }) };
  const isNarrowed = wanted.search !== '' || wanted.district !== null || wanted.list !== null;
  return (
    <div className="o-tools">
      <Input
        className="o-search"
        type="search"
        allowClear
        aria-label={search}
        placeholder={search}
        value={wanted.search}
        onChange={(event) => onChange({ ...wanted, search: event.target.value })}
      />
      {lists.length > 0 && (
        <Select
          className="o-filter"
          aria-label={i18n._({ id: 'entry-list.state', message: '名单' })}
          value={wanted.list ?? ''}
          options={[{ value: '', label: anyList }, ...lists, none]}
          onChange={(list: string) => onChange({ ...wanted, list: list === '' ? null : list })}
        />
      )}
      {all.districts.length > 0 && (
        <Select
          className="o-filter"
          aria-label={i18n._({ id: 'entry-list.district', message: '区' })}
          value={wanted.district ?? ''}
          options={[
            { value: '', label: anyDistrict },
            ...all.districts.map(({ id, title }) => ({ value: id, label: say(title) })),
          ]}
          onChange={(district: string) => onChange({ ...wanted, district: district === '' ? null : district })}
        />
      )}
      <span className="o-end" role="status">
        {i18n._({
          id: 'entry-list.found',
          message: '{found} / {total} 项',
          values: { found, total: all.entries.length },
        })}
        {isNarrowed && (
          <button type="button" className="o-text-act" onClick={() => onChange(ANY)}>
            {i18n._({ id: 'entry-list.clear', message: '去掉条件' })}
          </button>
        )}
      </span>
    </div>
  );
}
