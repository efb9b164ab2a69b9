import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type OfficeEntry, useAccepting } from '../../../api/office-entries';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { numberIn } from './new-entry';

interface AcceptFormProps {
  readonly slug: string;
  readonly entry: OfficeEntry;
  readonly onDone: (isDone: boolean) => void;
}

/** Gives an entry its number, which never changes. */
export function AcceptForm({ slug, entry, onDone }: AcceptFormProps) {
  const { i18n } = useLingui();
  const accepting = useAccepting(slug, entry.id);
  const faultOf = useFaults(accepting.error);
  const [typed, setTyped] = useState('');
  const number = numberIn(typed);
  const wrong =
    number === undefined
      ? i18n._({ id: 'accept.no-number', message: '写 1 到 32767 的整数，或者空着' })
      : faultOf('number');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!accepting.isPending && number !== undefined) accepting.mutate(number, { onSuccess: () => onDone(true) });
  };
  return (
    <form className="o-form o-decide" onSubmit={send} noValidate>
      <h3>{i18n._({ id: 'accept.title', message: '受理这个项目' })}</h3>
      <Refused
        title={i18n._({ id: 'accept.refused', message: '没有受理' })}
        error={accepting.error}
        told={(path) => path === 'number'}
      />
      <Field
        label={i18n._({ id: 'accept.number', message: '编号' })}
        hint={i18n._({ id: 'accept.number-hint', message: '空着就接着最大的往下给。' })}
        error={wrong}
      >
        {(described) => (
          <Input
            {...described}
            autoFocus
            className="o-number-field"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Consequences
        list={[
          i18n._({ id: 'accept.then-number', message: '编号给了就不再变，也不能收回；要退出，只能另签决定。' }),
          i18n._({ id: 'accept.then-public', message: '项目马上出现在公众的项目页上，按最后一次交的内容。' }),
          i18n._({ id: 'accept.then-write-up', message: '公布时印的介绍照抄简介，公布之前都可以改。' }),
        ]}
      />
      <div className="o-acts">
        <Button type="primary" htmlType="submit" loading={accepting.isPending}>
          {i18n._({ id: 'accept.button', message: '受理，给编号' })}
        </Button>
        <Button onClick={() => onDone(false)}>{i18n._({ id: 'accept.cancel', message: '先不受理' })}</Button>
      </div>
    </form>
  );
}
