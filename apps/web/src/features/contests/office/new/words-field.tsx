import { useLingui } from '@lingui/react';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { type Described, Field } from '../../../../ui/office/field';
import type { TypedWords } from '../../../../ui/office/reason-fields';

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** More than one for what is longer than a line. */
  readonly rows?: number;
  readonly value: TypedWords;
  readonly errors: { readonly zh?: string | undefined; readonly en?: string | undefined };
  readonly onChange: (value: TypedWords) => void;
}

/** The same words in Chinese and, if there are, in English, side by side. */
export function WordsField({ label, hint, rows = 1, value, errors, onChange }: WordsFieldProps) {
  const { i18n } = useLingui();
  const box = (language: keyof TypedWords) => (described: Described) => {
    const own = { ...described, lang: language === 'zh' ? 'zh-CN' : 'en', value: value[language] };
    return rows === 1 ? (
      <Input {...own} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
    ) : (
      <Input.TextArea
        {...own}
        rows={rows}
        onChange={(event) => onChange({ ...value, [language]: event.target.value })}
      />
    );
  };
  return (
    <div className="o-pair">
      <Field label={label} hint={hint} error={errors.zh}>
        {box('zh')}
      </Field>
      <Field
        label={i18n._({ id: 'new.english', message: '{label}的英文（可不填）', values: { label } })}
        error={errors.en}
      >
        {box('en')}
      </Field>
    </div>
  );
}
