import { useLingui } from '@lingui/react';
import { Input, Select } from 'antd';
import type { EntryState, OfficeEntryList } from '../../../api/office-entries';
import type { Contest, KeyCount } from '../../../api/types';
import { Switch } from '../../../ui/office/switch';
import { useSay } from '../../../ui/words';
import { ANY, type Wanted } from './entry-rows';
import { useStateNames } from './entry-states';

interface EntryToolsProps {
  readonly contest: Contest;
  readonly counts: OfficeEntryList['counts'];
  readonly districts: readonly KeyCount[];
  readonly wanted: Wanted;
  readonly found: number;
  readonly total: number;
  readonly onChange: (wanted: Wanted) => void;
  /** Saves the rows that are left. */
  readonly onExport: () => void;
}

/** Search and filters, and how many are left by them. */
export function EntryTools(props: EntryToolsProps) {
  const { i18n } = useLingui();
  const { wanted, found, total, onChange, onExport } = props;
  const search = i18n._({ id: 'entry-list.search', message: '名称、单位或编号' });
  const isNarrowed = Object.entries(wanted).some(([name, wish]) => wish !== ANY[name as keyof Wanted]);
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
      <StateSwitch {...props} />
      <ListFilter {...props} />
      <DistrictFilter {...props} />
      <span className="o-end">
        <span role="status">
          {' '}
          {i18n._({ id: 'entry-list.found', message: '{found} / {total} 项', values: { found, total } })}
        </span>
        {isNarrowed && (
          <button type="button" className="o-text-act" onClick={() => onChange(ANY)}>
            {i18n._({ id: 'entry-list.clear', message: '去掉条件' })}
          </button>
        )}
        {found > 0 && (
          <button type="button" className="o-text-act" onClick={onExport}>
            {i18n._({ id: 'entry-list.export', message: '导出这 {found} 行', values: { found } })}
          </button>
        )}
      </span>
    </div>
  );
}

/** All, and every state in which there is an entry; drafts are their submitters' alone. */
function StateSwitch({ counts, total, wanted, onChange }: EntryToolsProps) {
  const { i18n } = useLingui();
  const names = useStateNames();
  const shown = counts.filter(({ state, count }) => state !== 'draft' && (count > 0 || state === wanted.state));
  if (shown.length < 2 && wanted.state === null) return null;
  return (
    <Switch<EntryState | 'all'>
      label={i18n._({ id: 'entry-list.states', message: '状态' })}
      value={wanted.state ?? 'all'}
      choices={[
        { value: 'all', label: i18n._({ id: 'entry-list.all', message: '全部 {count}', values: { count: total } }) },
        ...shown.map(({ state, count }) => ({ value: state, label: `${names[state]} ${count}` })),
      ]}
      onChange={(state) => onChange({ ...wanted, state: state === 'all' ? null : state })}
    />
  );
}

function ListFilter({ contest, wanted, onChange }: EntryToolsProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const lists = contest.rounds.flatMap(({ id, lists: own }) =>
    own.map((list) => ({ value: `${id}.${list.id}`, label: say(list.title) })),
  );
  if (lists.length === 0) return null;
  const any = { value: '', label: i18n._({ id: 'entry-list.any-list', message: '不论名单' }) };
  const none = { value: 'none', label: i18n._({ id: 'entry-list.no-list', message: '未入名单' }) };
  return (
    <Select
      className="o-filter"
      aria-label={i18n._({ id: 'entry-list.state', message: '名单' })}
      value={wanted.list ?? ''}
      options={[any, ...lists, none]}
      onChange={(list: string) => onChange({ ...wanted, list: list === '' ? null : list })}
    />
  );
}

function DistrictFilter({ districts, wanted, onChange }: EntryToolsProps) {
  const { i18n } = useLingui();
  const say = useSay();
  if (districts.length === 0) return null;
  const any = { value: '', label: i18n._({ id: 'entry-list.any-district', message: '所有区' }) };
  return (
    <Select
      className="o-filter"
      aria-label={i18n._({ id: 'entry-list.district', message: '区' })}
      value={wanted.district ?? ''}
      options={[any, ...districts.map(({ id, title }) => ({ value: id, label: say(title) }))]}
      onChange={(district: string) => onChange({ ...wanted, district: district === '' ? null : district })}
    />
  );
}
