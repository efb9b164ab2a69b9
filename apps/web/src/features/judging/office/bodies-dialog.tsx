import { useLingui } from '@lingui/react';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAffiliations } from '../../../api/judging-acts';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { Refused } from '../../../ui/office/refused';

interface BodiesDialogProps {
  readonly slug: string;
  readonly person: { readonly account: string; readonly name: string; readonly affiliations: readonly string[] };
  readonly onClose: () => void;
}

/** Says which bodies a person belongs to: entries of these are kept from them. */
export function BodiesDialog({ slug, person: { account, name, affiliations }, onClose }: BodiesDialogProps) {
  const { i18n } = useLingui();
  const saving = useAffiliations(slug);
  const [typed, setTyped] = useState(affiliations.join('\n'));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending) return;
    const names = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    saving.mutate({ account, affiliations: [...new Set(names)] }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={i18n._({ id: 'bodies.title', message: '{name}在哪些单位', values: { name } })}
      onCancel={onClose}
      footer={null}
      mask={{ closable: false }}
    >
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'write-up.refused', message: '没有保存' })} error={saving.error} />
        <Field
          label={i18n._({ id: 'members.bodies', message: '所在单位' })}
          hint={i18n._({ id: 'bodies.hint', message: '一行一个，写全称；没有就空着。' })}
        >
          {(described) => (
            <Input.TextArea {...described} rows={3} value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <Consequences
          list={[
            i18n._({ id: 'bodies.then-judge', message: '评委：同名单位牵头或联合的项目，分项目时不分给他。' }),
            i18n._({
              id: 'bodies.then-office',
              message: '组委会成员：评审期间看不到本单位项目的任何进度，也不能办它的事。',
            }),
            i18n._({ id: 'return.then-audit', message: '审计日志记下谁、何时、为什么。' }),
          ]}
        />
        <div className="o-acts o-acts--end">
          <Button onClick={onClose}>{i18n._({ id: 'write-up.cancel', message: '不改了' })}</Button>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {i18n._({ id: 'write-up.button', message: '保存' })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
