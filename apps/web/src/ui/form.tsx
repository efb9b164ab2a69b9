import { useLingui } from '@lingui/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { TextField, type TextFieldWords } from './fields';
import { Notice } from './notice';
import { useLanguage } from './use-language';

export interface Field<Name extends string> extends TextFieldWords {
  readonly name: Name;
  /** What is wrong with what was filled in, as far as that is known before it is sent. */
  readonly check?: (value: string) => string | undefined;
}

interface FormProps<Name extends string> {
  readonly fields: readonly Field<Name>[];
  readonly submit: ReactNode;
  readonly isBusy: boolean;
  /** Why the last attempt was not taken. */
  readonly error: unknown;
  /** What has not happened, above the reason. */
  readonly failed: string;
  readonly onSubmit: (values: Record<Name, string>) => void;
}

type Faults<Name extends string> = Partial<Record<Name, string | undefined>>;

/** A form of texts: says in plain words what is wrong, beside each field, and leads to the first of them. */
export function Form<Name extends string>({ fields, submit, isBusy, error, failed, onSubmit }: FormProps<Name>) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Faults<Name> | null>(null);
  const said = error instanceof ApiProblem ? error.faults : [];
  const faultOf = (name: Name) => own?.[name] ?? said.find(({ path }) => path === name)?.sentence[language];
  const elsewhere = said.filter(({ path }) => fields.every(({ name }) => name !== path));
  useFocusOnFault(form, own ?? error);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const values = valuesIn(event.currentTarget, fields);
    const empty = (label: string) => i18n._({ id: 'form.empty', message: '请填写{label}', values: { label } });
    const faults = Object.fromEntries(
      fields.map(({ name, label, check }) => [name, values[name].trim() === '' ? empty(label) : check?.(values[name])]),
    ) as Faults<Name>;
    const isGood = Object.values(faults).every((fault) => fault === undefined);
    setOwn(isGood ? null : faults);
    if (isGood) onSubmit(values);
  };
  return (
    // by this method nothing that was typed comes into an address, even where no script runs
    <form ref={form} className="form" method="post" noValidate onSubmit={send}>
      {own === null && error !== null && error !== undefined && (
        <Refused title={failed} error={error} more={elsewhere.map(({ sentence }) => sentence[language])} />
      )}
      {fields.map((field) => (
        <TextField key={field.name} field={field} error={faultOf(field.name)} />
      ))}
      <button className="button button--main button--wide" type="submit" aria-disabled={isBusy}>
        {submit}
      </button>
    </form>
  );
}

function valuesIn<Name extends string>(form: HTMLFormElement, fields: readonly Field<Name>[]): Record<Name, string> {
  const data = new FormData(form);
  const read = fields.map(({ name }) => {
    const value = data.get(name);
    return [name, typeof value === 'string' ? value : ''] as const;
  });
  return Object.fromEntries(read) as Record<Name, string>;
}

/** Each time something is wrong, the first field of which it is said gets the focus. */
function useFocusOnFault(form: { readonly current: HTMLFormElement | null }, wrong: unknown): void {
  useEffect(() => {
    if (wrong === null || wrong === undefined) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, wrong]);
}

interface RefusedProps {
  readonly title: string;
  readonly error: unknown;
  /** What is wrong with something for which there is no field. */
  readonly more: readonly string[];
}

/** Why a form was not taken, above its fields. */
function Refused({ title, error, more }: RefusedProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (!(error instanceof ApiProblem)) {
    return (
      <Notice isNew tone="alert" title={title}>
        {i18n._({ id: 'form.unreachable', message: '没有连上服务器。你填的内容还在，请稍后再试。' })}
      </Notice>
    );
  }
  const why = more.length > 0 ? more : [error.detail?.[language] ?? ''];
  return (
    <Notice isNew tone="alert" title={title}>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {error.status >= 500 && error.requestId !== null && (
        <p>
          {i18n._({ id: 'state.request-id', message: '请求编号' })} <span className="code">{error.requestId}</span>
        </p>
      )}
    </Notice>
  );
}
