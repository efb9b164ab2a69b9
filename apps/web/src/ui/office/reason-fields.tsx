import { useLingui } from '@lingui/react';
import { Input } from 'antd';
import type { Words } from '../say-words';
import { Field } from './field';

/** As they are typed: English may be left out. */
export interface TypedWords {
  readonly zh: string;
  readonly en: string;
}

export const NO_WORDS: TypedWords = { zh: '', en: '' };

/** What is sent: without English where there is none. */
export const wordsOf = ({ zh, en }: TypedWords): Words =>
  en.trim() === '' ? { zh: zh.trim() } : { zh: zh.trim(), en: en.trim() };

/** Who will read the reason. */
export type ReasonReader = 'public' | 'receipt' | 'submitter' | 'judge' | 'record';

interface ReasonFieldsProps {
  readonly reader?: ReasonReader;
  readonly value: TypedWords;
  readonly onChange: (value: TypedWords) => void;
  /** What is wrong with the Chinese, and with the English. */
  readonly errors: { readonly zh?: string | undefined; readonly en?: string | undefined };
}

/** A reason in both languages, which says who will read it. */
export function ReasonFields({ reader = 'public', value, onChange, errors }: ReasonFieldsProps) {
  const { i18n } = useLingui();
  const { label, hint } = useReaderWords()[reader];
  return (
    <>
      <Field label={label} hint={hint} error={errors.zh}>
        {(described) => (
          <Input.TextArea
            {...described}
            rows={2}
            value={value.zh}
            onChange={(event) => onChange({ ...value, zh: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={i18n._({ id: 'reason.en', message: '理由的英文' })}
        hint={i18n._({ id: 'reason.en-hint', message: '可以不填，英文页就显示中文并注明。' })}
        error={errors.en}
      >
        {(described) => (
          <Input.TextArea
            {...described}
            rows={2}
            value={value.en}
            onChange={(event) => onChange({ ...value, en: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function useReaderWords(): Readonly<Record<ReasonReader, { label: string; hint: string }>> {
  const { i18n } = useLingui();
  const label = i18n._({ id: 'reason.zh', message: '理由（公开）' });
  return {
    public: {
      label,
      hint: i18n._({ id: 'reason.hint', message: '会写在大赛页上。不要写人的姓名和联系方式。' }),
    },
    receipt: {
      label,
      hint: i18n._({
        id: 'reason.receipt-hint',
        message: '查回执的人会读到。不要写人的姓名和联系方式。',
      }),
    },
    submitter: {
      label: i18n._({ id: 'reason.submitter', message: '理由（写给申报单位）' }),
      hint: i18n._({ id: 'reason.submitter-hint', message: '不公开。申报单位在自己的页面最上面读到，照着能改。' }),
    },
    judge: {
      label: i18n._({ id: 'reason.judge', message: '理由（写给评委）' }),
      hint: i18n._({ id: 'reason.judge-hint', message: '不公开。评委打开这张表时读到，审计日志里留着。' }),
    },
    record: {
      label: i18n._({ id: 'reason.record', message: '理由（记入审计日志）' }),
      hint: i18n._({ id: 'reason.record-hint', message: '不公开。组委会和审计看得到。' }),
    },
  };
}
