import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Consequences } from '../../../ui/office/consequences';
import { type Described, Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';

/** What the fields are called, and what is said of a wrong one. */
export interface FieldWords<Name extends string, Fault extends string> {
  readonly labels: Readonly<Record<Name, string>>;
  readonly hints: Readonly<Partial<Record<Name, string>>>;
  readonly sayFault: (fault: Fault) => string;
}

/** A field that is not simply written: how it is typed, or what it is chosen from. */
export type Control = (described: Described, value: string, onChange: (value: string) => void) => ReactNode;

interface TypedFormProps<Name extends string, Fault extends string> {
  readonly title: string;
  readonly button: string;
  /** Names of fields, row by row. */
  readonly rows: readonly (readonly Name[])[];
  readonly empty: Readonly<Record<Name, string>>;
  readonly words: FieldWords<Name, Fault>;
  readonly controls: Readonly<Partial<Record<Name, Control>>>;
  readonly faultsOf: (typed: Readonly<Record<Name, string>>) => Readonly<Partial<Record<Name, Fault>>>;
  readonly then: readonly string[];
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSend: (typed: Readonly<Record<Name, string>>) => void;
  readonly onCancel: () => void;
}

/** What is registered of the roadshow: typed at the left, what happens then at the right. */
export function TypedForm<Name extends string, Fault extends string>(props: TypedFormProps<Name, Fault>) {
  const { title, button, rows, words, controls, faultsOf, then, sending, onSend, onCancel } = props;
  const { i18n } = useLingui();
  const [typed, setTyped] = useState<Readonly<Record<Name, string>>>(props.empty);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? faultsOf(typed) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sending.isPending && Object.keys(faultsOf(typed)).length === 0) onSend(typed);
  };
  const field = (name: Name) => {
    const fault = faults?.[name];
    const change = (value: string) => setTyped({ ...typed, [name]: value });
    const control = controls[name] ?? written();
    return (
      <Field
        key={name}
        label={words.labels[name]}
        hint={words.hints[name]}
        error={fault === undefined ? undefined : words.sayFault(fault)}
      >
        {(described) => control(described, typed[name], change)}
      </Field>
    );
  };
  return (
    <OfficePart title={title}>
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'stop-form.refused', message: '没有登记' })} error={sending.error} />
        <div className="o-two">
          <div className="o-form">
            {rows.map((names) => (
              <div key={names[0]} className={names.length > 1 ? 'o-pair' : undefined}>
                {names.map(field)}
              </div>
            ))}
          </div>
          <Consequences list={then} />
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {button}
          </Button>
          <Button onClick={onCancel}>{i18n._({ id: 'stop-form.cancel', message: '先不登记' })}</Button>
        </div>
      </form>
    </OfficePart>
  );
}

/** A field that is written, as text unless it is of another type. */
export const written =
  (type = 'text'): Control =>
  (described, value, onChange) => (
    <Input {...described} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
  );
