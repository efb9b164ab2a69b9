import { useLingui } from '@lingui/react';
import { Input } from 'antd';
import { Field } from '../../../../ui/office/field';
import { OfficePart } from '../../../../ui/office/part';
import type { ContestDraft, WordField } from './contest-draft';
import { WordsField } from './words-field';

export interface DraftPartProps {
  readonly draft: ContestDraft;
  /** What is wrong with a field, by the path that the api uses. */
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: ContestDraft) => void;
}

/** What a contest says of itself. */
export function ContestWords({ draft, errorAt, onChange }: DraftPartProps) {
  const { i18n } = useLingui();
  const errorsOf = (name: WordField) => ({ zh: errorAt(`${name}.zh`) ?? errorAt(name), en: errorAt(`${name}.en`) });
  const words = (name: WordField, label: string, more: { readonly hint?: string; readonly rows?: number } = {}) => (
    <WordsField
      label={label}
      {...more}
      value={draft[name]}
      errors={errorsOf(name)}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
  return (
    <OfficePart title={i18n._({ id: 'new.words', message: '名称和说明' })}>
      <div className="o-form">
        {words('title', i18n._({ id: 'new.title-field', message: '名称' }))}
        <div className="o-pair">
          <Slug value={draft.slug} error={errorAt('slug')} onChange={(slug) => onChange({ ...draft, slug })} />
          <div />
        </div>
        {words('edition', i18n._({ id: 'new.edition', message: '届次' }), {
          hint: i18n._({ id: 'new.edition-hint', message: '如 2023—2025年；没有就空着' }),
        })}
        {words('lead', i18n._({ id: 'new.lead', message: '一段话的介绍' }), { rows: 3 })}
        <WordsField
          label={i18n._({ id: 'new.organisers', message: '主办单位' })}
          hint={i18n._({ id: 'new.organisers-hint', message: '一行一个；英文照同样的顺序' })}
          rows={3}
          value={draft.organisers}
          errors={{ zh: errorAt('organisers'), en: undefined }}
          onChange={(organisers) => onChange({ ...draft, organisers })}
        />
        {words('contact', i18n._({ id: 'new.contact', message: '有事找谁' }), {
          hint: i18n._({ id: 'new.contact-hint', message: '公开在每一页的页脚：部门、电话、地址' }),
          rows: 2,
        })}
        <Nature draft={draft} onChange={onChange} />
        {draft.isSimulated &&
          words('simulatedNote', i18n._({ id: 'new.simulated-note', message: '哪些是模拟的' }), { rows: 2 })}
      </div>
    </OfficePart>
  );
}

interface SlugProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Slug({ value, error, onChange }: SlugProps) {
  const { i18n } = useLingui();
  return (
    <Field
      label={i18n._({ id: 'new.slug', message: '网址' })}
      hint={i18n._({ id: 'new.slug-hint', message: '小写字母、数字和连字符，3 到 63 个；定了不能改' })}
      error={error}
    >
      {(described) => (
        <Input
          {...described}
          prefix="/"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What can never be changed later. */
function Nature({ draft, onChange }: Omit<DraftPartProps, 'errorAt'>) {
  const { i18n } = useLingui();
  return (
    <fieldset>
      <legend>{i18n._({ id: 'new.nature', message: '定了不能改' })}</legend>
      <label className="o-inline">
        <input
          type="checkbox"
          checked={draft.isSimulated}
          onChange={(event) => onChange({ ...draft, isSimulated: event.target.checked })}
        />
        {i18n._({ id: 'new.simulated', message: '是演示：数据是模拟的，每一页都注明' })}
      </label>
      <label className="o-inline">
        <input
          type="checkbox"
          checked={draft.isImported}
          onChange={(event) => onChange({ ...draft, isImported: event.target.checked })}
        />
        {i18n._({ id: 'new.imported', message: '评选在别处进行：只导入评选数据，本站不开放投票和评分' })}
      </label>
    </fieldset>
  );
}
