import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { affiliationsAddress, peopleAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { OfficePart } from '../../../ui/office/part';
import { BodiesDialog } from './bodies-dialog';

interface OfficeBodiesProps {
  readonly slug: string;
  readonly mayChange: boolean;
}

/** Which bodies the organisers belong to: of an entry of one's own body the office shows nothing while marks are given. */
export function OfficeBodies({ slug, mayChange }: OfficeBodiesProps) {
  const { i18n } = useLingui();
  const people = useStaffAnswer(peopleAddress(slug)).data?.people ?? [];
  const known = useStaffAnswer(affiliationsAddress(slug)).data?.people ?? [];
  const [opened, setOpened] = useState<string | null>(null);
  const organisers = people
    .filter(({ roles }) => roles.includes('organiser'))
    .map(({ id, name }) => ({
      account: id,
      name,
      affiliations: known.find(({ account }) => account === id)?.affiliations ?? [],
    }));
  const person = organisers.find(({ account }) => account === opened);
  if (organisers.length === 0) return null;
  const title = i18n._({ id: 'office-bodies.title', message: '组委会成员的单位' });
  return (
    <OfficePart
      title={title}
      remark={i18n._({ id: 'office-bodies.remark', message: '评审期间，本单位的项目不出现在他看到的任何数字里' })}
    >
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'members.name', message: '姓名' })}</th>
            <th scope="col">{i18n._({ id: 'members.bodies', message: '所在单位' })}</th>
            <th scope="col">
              <span className="o-hidden">{i18n._({ id: 'stages.acts', message: '可以做' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {organisers.map(({ account, name, affiliations }) => (
            <tr key={account}>
              <th scope="row">
                <strong>{name}</strong>
              </th>
              <td className="o-soft">
                {affiliations.length === 0
                  ? i18n._({ id: 'office-bodies.none', message: '没有写' })
                  : affiliations.join('\u3001')}
              </td>
              <td className="o-n">
                {mayChange && (
                  <button type="button" className="o-text-act" onClick={() => setOpened(account)}>
                    {i18n._({ id: 'members.change-bodies', message: '改单位…' })}
                    <span className="o-hidden"> {name}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {person !== undefined && (
        <BodiesDialog key={person.account} slug={slug} person={person} onClose={() => setOpened(null)} />
      )}
    </OfficePart>
  );
}
