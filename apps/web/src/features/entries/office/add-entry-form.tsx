import { useLingui } from '@lingui/react';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAddEntry } from '../../../api/office-entries';
import type { KeyCount } from '../../../api/types';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { useSay } from '../../../ui/words';
import { useEntryWords } from './entry-words';
import { likeOf } from './like-entry';
import { EMPTY_ENTRY, entryOf, faultsOf, type TypedEntry } from './new-entry';

interface AddEntryFormProps {
  readonly slug: string;
  readonly districts: readonly KeyCount[];
  readonly categories: readonly KeyCount[];
  /** Entries there are already: one that is like them is asked about. */
  readonly others: Parameters<typeof likeOf>[1];
  readonly onDone: (number: number | null) => void;
}

type Name = keyof TypedEntry;

const ROWS: readonly (readonly Name[])[] = [
  ['title', 'titleEn'],
  ['lead', 'leadEn'],
  ['joint', 'jointEn'],
  ['category', 'district'],
  ['summary', 'summaryEn'],
  ['description', 'descriptionEn'],
  ['facts', 'factsEn'],
  ['number'],
];

const LINES: Partial<Record<Name, number>> = { joint: 2, jointEn: 2, summary: 3, summaryEn: 3, facts: 2, factsEn: 2 };
const PATHS: Partial<Record<string, Name>> = {
  number: 'number',
  'title.zh': 'title',
  'title.en': 'titleEn',
  'summary.zh': 'summary',
  'summary.en': 'summaryEn',
  'description.zh': 'description',
  'description.en': 'descriptionEn',
  category: 'category',
  district: 'district',
};

/** An entry that came on paper or by mail: accepted at once, with its number. */
export function AddEntryForm({ slug, districts, categories, others, onDone }: AddEntryFormProps) {
  const { i18n } = useLingui();
  const adding = useAddEntry(slug);
  const apiFaultOf = useFaults(adding.error);
  const [entry, setEntry] = useState(EMPTY_ENTRY);
  const [isTried, setTried] = useState(false);
  const { labels, hints, sayFault } = useEntryWords();
  const keys = { category: categories, district: districts };
  const faults = isTried ? faultsOf(entry) : {};
  const like = likeOf(entry, others);
  const errorOf = (name: Name): string | undefined => {
    const path = Object.keys(PATHS).find((each) => PATHS[each] === name);
    return faults[name] === undefined ? path && apiFaultOf(path) : sayFault(faults[name]);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (adding.isPending || Object.keys(faultsOf(entry)).length > 0) return;
    adding.mutate(entryOf(entry), { onSuccess: ({ number }) => onDone(number) });
  };
  const rows = ROWS.map((names) =>
    names.filter((name) => (name === 'category' || name === 'district' ? keys[name].length > 0 : true)),
  ).filter((names) => names.length > 0);
  return (
    <OfficePart title={i18n._({ id: 'add-entry.title', message: '登记一项' })}>
      <form className="o-form" onSubmit={send} noValidate>
        <Refused
          title={i18n._({ id: 'add-entry.refused', message: '没有登记' })}
          error={adding.error}
          told={(path) => path in PATHS}
        />
        <div className="o-two">
          <div className="o-form">
            {rows.map((names) => (
              <div key={names[0]} className={names.length > 1 ? 'o-pair' : undefined}>
                {names.map((name) => (
                  <Field key={name} label={labels[name]} hint={hints[name]} error={errorOf(name)}>
                    {(described) =>
                      name === 'category' || name === 'district' ? (
                        <KeySelect
                          {...described}
                          keys={keys[name]}
                          value={entry[name]}
                          onChange={(value) => setEntry({ ...entry, [name]: value })}
                        />
                      ) : (
                        <TextField
                          {...described}
                          rows={LINES[name] ?? (name.startsWith('description') ? 8 : 1)}
                          value={entry[name]}
                          onChange={(value) => setEntry({ ...entry, [name]: value })}
                        />
                      )
                    }
                  </Field>
                ))}
              </div>
            ))}
          </div>
          <Consequences
            list={[
              i18n._({ id: 'add-entry.then-number', message: '马上受理、给编号；编号不再变，也不能收回。' }),
              i18n._({ id: 'add-entry.then-public', message: '马上出现在公众的项目页上。不要写电话和邮箱。' }),
              i18n._({ id: 'accept.then-write-up', message: '公布时印的介绍照抄简介，公布之前都可以改。' }),
              i18n._({ id: 'add-entry.then-many', message: '项目多，用“导入”一次写入一张表。' }),
            ]}
          />
        </div>
        {like !== undefined && (
          <p className="o-note o-caution" role="status">
            {like.number === null
              ? i18n._({ id: 'add-entry.like-one', message: '已经有一个同名、同单位的项目。确实是另一项，再登记。' })
              : i18n._({
                  id: 'add-entry.like',
                  message: '{number} 号同名、同单位。确实是另一项，再登记。',
                  values: { number: like.number },
                })}
          </p>
        )}
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {i18n._({ id: 'add-entry.button', message: '登记，给编号' })}
          </Button>
          <Button onClick={() => onDone(null)}>{i18n._({ id: 'stop-form.cancel', message: '先不登记' })}</Button>
        </div>
      </form>
    </OfficePart>
  );
}

interface ControlProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ rows, onChange, ...props }: ControlProps & { readonly rows: number }) {
  return rows === 1 ? (
    <Input {...props} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <Input.TextArea {...props} rows={rows} onChange={(event) => onChange(event.target.value)} />
  );
}

function KeySelect({ keys, ...props }: ControlProps & { readonly keys: readonly KeyCount[] }) {
  const { i18n } = useLingui();
  const say = useSay();
  const none = { value: '', label: i18n._({ id: 'add-entry.none', message: '不填' }) };
  return <Select {...props} options={[none, ...keys.map(({ id, title }) => ({ value: id, label: say(title) }))]} />;
}
