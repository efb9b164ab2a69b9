import { useLingui } from '@lingui/react';
import { useRouter } from 'wouter';
import type { KeyCount, Words } from '../../api/types';
import { Chips, Select } from '../../ui/fields';
import { sayWords } from '../../ui/say-words';
import { SearchWish } from '../../ui/search-wish';
import { useSay } from '../../ui/words';
import { useLanguage } from '../../ui/use-language';
import { type EntriesFilter, fieldOf } from './entries-filter';
import './entries.css';

/** A published list that the entries can be narrowed to. */
export interface ListChoice {
  /** As `round.list`. */
  readonly id: string;
  readonly title: Words;
  readonly count: number;
}

interface FinderProps {
  readonly filter: EntriesFilter;
  readonly onChange: (filter: EntriesFilter) => void;
  /** Where the form leads without scripts. */
  readonly address: string;
  readonly entriesCount: number;
  readonly lists: readonly ListChoice[];
  readonly categories: readonly KeyCount[];
  readonly districts: readonly KeyCount[];
}

/** Search and filters; every wish goes into the address at once. */
export function Finder({ filter, onChange, address, entriesCount, lists, ...keys }: FinderProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { base } = useRouter();
  const all = { value: '', label: i18n._({ id: 'finder.all', message: '全部' }), count: entriesCount };
  const labels = {
    category: i18n._({ id: 'finder.category', message: '类别' }),
    district: i18n._({ id: 'finder.district', message: '所在区' }),
  };
  return (
    <form
      className="finder"
      role="search"
      aria-label={i18n._({ id: 'finder.label', message: '查找项目' })}
      action={base + address}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="finder-grid">
        <SearchWish
          label={i18n._({ id: 'finder.search', message: '名称、单位或编号' })}
          hint={i18n._({ id: 'finder.search-hint', message: '例如：电梯，白云，12' })}
          name={fieldOf('search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
        {lists.length > 0 && (
          <Chips
            label={i18n._({ id: 'finder.list', message: '名单' })}
            name={fieldOf('list')}
            value={filter.list}
            choices={[all, ...lists.map(({ id, title, count }) => ({ value: id, label: say(title), count }))]}
            onChange={(list) => onChange({ ...filter, list })}
          />
        )}
        {(['category', 'district'] as const).map((name) => (
          <KeySelect
            key={name}
            label={labels[name]}
            name={fieldOf(name)}
            keys={name === 'category' ? keys.categories : keys.districts}
            value={filter[name]}
            onChange={(key) => onChange({ ...filter, [name]: key })}
          />
        ))}
      </div>
      <button className="button button--plain without-script" type="submit">
        {i18n._({ id: 'finder.submit', message: '查找' })}
      </button>
    </form>
  );
}

interface KeySelectProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly name: string;
  readonly keys: readonly KeyCount[];
}

function KeySelect({ label, name, keys, value, onChange }: KeySelectProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (keys.length === 0) return null;
  const any = { value: '', label: i18n._({ id: 'finder.any', message: '不限' }) };
  const choices = keys.map(({ id, title, count }) => ({ value: id, label: `${sayWords(title, language)} (${count})` }));
  return <Select label={label} name={name} value={value} choices={[any, ...choices]} onChange={onChange} />;
}
