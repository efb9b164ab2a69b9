import { useLingui } from '@lingui/react';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Candidate, useAddMember } from '../../../api/judging-acts';
import { Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';

interface AddMemberProps {
  readonly slug: string;
  readonly panel: string;
  readonly candidates: readonly Candidate[];
}

const BETWEEN = /[\n\u3001,\uff0c;\uff1b]+/;

/** Puts somebody who judges in this contest on the panel, and says to which bodies that person belongs. */
export function AddMember({ slug, panel, candidates }: AddMemberProps) {
  const { i18n } = useLingui();
  const adding = useAddMember(slug, panel);
  const [account, setAccount] = useState<string | null>(null);
  const [bodies, setBodies] = useState('');
  const [isTried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (adding.isSending || account === null) return;
    const affiliations = bodies
      .split(BETWEEN)
      .map((body) => body.trim())
      .filter((body) => body !== '');
    adding.mutate(
      { account, affiliations },
      {
        onSuccess: () => {
          setAccount(null);
          setBodies('');
          setTried(false);
        },
      },
    );
  };
  return (
    <OfficePart title={i18n._({ id: 'add-member.title', message: '加一位评委' })}>
      {candidates.length === 0 ? (
        <p className="o-soft">
          {i18n._({
            id: 'add-member.none',
            message: '本届的评委都已在这个组里。要加别人，先在人员一页以“评委”邀请。',
          })}
        </p>
      ) : (
        <form className="o-form" onSubmit={send} noValidate>
          <Refused title={i18n._({ id: 'add-member.refused', message: '没有加进来' })} error={adding.error} />
          <div className="o-pair">
            <Field
              label={i18n._({ id: 'add-member.who', message: '谁' })}
              error={isTried && account === null ? i18n._({ id: 'add-member.choose', message: '请选一位' }) : undefined}
            >
              {({ id, status }) => (
                <Select
                  id={id}
                  status={status}
                  value={account}
                  disabled={adding.isSending}
                  options={candidates.map((each) => ({ value: each.account, label: `${each.name} ${each.email}` }))}
                  onChange={setAccount}
                />
              )}
            </Field>
            <Field
              label={i18n._({ id: 'members.bodies', message: '所在单位' })}
              hint={i18n._({
                id: 'add-member.bodies-hint',
                message: '写全称，几个用顿号隔开；和申报单位同名的项目，分给别人。',
              })}
            >
              {(described) => (
                <Input
                  {...described}
                  value={bodies}
                  disabled={adding.isSending}
                  onChange={(event) => setBodies(event.target.value)}
                />
              )}
            </Field>
          </div>
          <div className="o-acts">
            <Button htmlType="submit" loading={adding.isSending}>
              {i18n._({ id: 'add-member.button', message: '加到这个评审组' })}
            </Button>
          </div>
        </form>
      )}
    </OfficePart>
  );
}
