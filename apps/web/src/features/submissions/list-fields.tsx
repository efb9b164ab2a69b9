import { useLingui } from '@lingui/react';
import { useEntryForm } from './form-context';
import { useFieldNames } from './field-names';
import { OneOfTwo } from './one-of-two';
import { useFault } from './text-fields';

type Listed = 'joint' | 'keyFacts';

const MOST = { joint: 19, keyFacts: 12 } as const;
const EMPTY = { joint: { zh: '', en: '' }, keyFacts: { value: '', words: '', wordsEn: '' } } as const;

/** Joint submitters, one to a row. */
export function JointOf() {
  const { i18n } = useLingui();
  return (
    <Rows
      field="joint"
      columns={[
        { key: 'zh', label: (at) => i18n._({ id: 'joint.name', message: '联合单位 {at}', values: { at } }) },
        {
          key: 'en',
          label: (at) => i18n._({ id: 'joint.name-en', message: '联合单位 {at} 的英文名（可不填）', values: { at } }),
        },
      ]}
      more={i18n._({ id: 'joint.more', message: '再加一个单位' })}
    />
  );
}

/** Key figures with their words, one to a row. */
export function FactsOf() {
  const { i18n } = useLingui();
  return (
    <Rows
      field="keyFacts"
      columns={[
        { key: 'value', label: (at) => i18n._({ id: 'fact.value', message: '第 {at} 个数字', values: { at } }) },
        { key: 'words', label: (at) => i18n._({ id: 'fact.words', message: '第 {at} 个数字的说明', values: { at } }) },
        {
          key: 'wordsEn',
          label: (at) => i18n._({ id: 'fact.words-en', message: '第 {at} 个数字的英文说明（可不填）', values: { at } }),
        },
      ]}
      more={i18n._({ id: 'fact.more', message: '再加一个数字' })}
    />
  );
}

interface Column {
  readonly key: string;
  readonly label: (at: number) => string;
}

interface RowsProps {
  readonly field: Listed;
  readonly columns: readonly Column[];
  readonly more: string;
}

type Row = Readonly<Record<string, string>>;

function Rows({ field, columns, more }: RowsProps) {
  const { i18n } = useLingui();
  const { saver, draft } = useEntryForm();
  const names = useFieldNames();
  const fault = useFault(field);
  const rows: readonly Row[] = draft.typed[field].map((row) => ({ ...row }));
  const put = (next: readonly Row[]) => saver.type({ [field]: next });
  const change = (at: number, part: Row) => put(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <div>
      <fieldset id={field} tabIndex={-1}>
        <legend className="field-label">
          {names[field]}
          {i18n._({ id: 'draft.optional', message: '（可不填）' })}
        </legend>
        {fault !== undefined && <p className="own-need">{fault}</p>}
        {rows.map((row, at) => (
          <div className={`own-row own-row--${field}`} key={at}>
            {columns.map(({ key, label }) => (
              <div key={key}>
                <label className="own-row-label" htmlFor={`${field}-${at}-${key}`}>
                  {label(at + 1)}
                </label>
                <input
                  className="input"
                  id={`${field}-${at}-${key}`}
                  type="text"
                  autoComplete="off"
                  value={row[key] ?? ''}
                  onChange={(event) => change(at, { [key]: event.target.value })}
                />
              </div>
            ))}
            <button
              className="own-remove"
              type="button"
              aria-label={i18n._({
                id: 'draft.remove',
                message: '去掉{name}',
                values: { name: row[columns[0]?.key ?? ''] || columns[0]?.label(at + 1) },
              })}
              onClick={() => put(rows.filter((_, index) => index !== at))}
            >
              ×
            </button>
          </div>
        ))}
        {rows.length < MOST[field] && (
          <button className="own-link" type="button" onClick={() => put([...rows, EMPTY[field]])}>
            {more}
          </button>
        )}
      </fieldset>
      <OneOfTwo field={field} />
    </div>
  );
}
