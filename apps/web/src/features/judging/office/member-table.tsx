import { useLingui } from '@lingui/react';
import type { PanelMember } from '../../../api/judging-acts';
import { OfficePart } from '../../../ui/office/part';
import { Sign } from '../../../ui/office/sign';
import { Said } from '../../../ui/words';

interface MemberTableProps {
  readonly members: readonly PanelMember[];
  /** What is to be done with a member; left out for who only reads. */
  readonly onAct?: (act: MemberAct, member: PanelMember) => void;
}

export type MemberAct = 'bodies' | 'conflicts' | 'replace';

/** Who judges, by name; what they mark stands elsewhere, by pseudonym. */
export function MemberTable({ members, onAct }: MemberTableProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'members.title', message: '评委' });
  return (
    <OfficePart title={title} remark={i18n._({ id: 'members.remark', message: '化名由抽签排定，不与姓名写在一起' })}>
      {members.length === 0 ? (
        <p className="o-soft">
          {i18n._({ id: 'members.none', message: '还没有评委。先在人员一页邀请，再加到这个评审组。' })}
        </p>
      ) : (
        <table className="o-table">
          <caption className="o-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._({ id: 'members.name', message: '姓名' })}</th>
              <th scope="col">{i18n._({ id: 'members.bodies', message: '所在单位' })}</th>
              <th scope="col">{i18n._({ id: 'members.conflicts', message: '回避' })}</th>
              <th scope="col">{i18n._({ id: 'stages.state', message: '状态' })}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} {...(onAct === undefined ? {} : { onAct })} />
            ))}
          </tbody>
        </table>
      )}
    </OfficePart>
  );
}

interface MemberRowProps extends Pick<MemberTableProps, 'onAct'> {
  readonly member: PanelMember;
}

function MemberRow({ member, onAct }: MemberRowProps) {
  const { i18n } = useLingui();
  const { name, email, affiliations, conflicts, left } = member;
  const holding = conflicts.filter(({ holds }) => holds).map(({ number }) => number);
  const proposed = conflicts.filter(({ holds, at }) => !holds && at === null).map(({ number }) => number);
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong> <span className="o-small o-faint">{email}</span>
      </th>
      <td className="o-soft">{affiliations.join('\u3001')}</td>
      <td>
        {holding.join('\u3001')}
        {proposed.length > 0 && (
          <Sign shape="check">
            {i18n._({
              id: 'members.proposed',
              message: '{numbers} 号同单位，分项目时排除',
              values: { numbers: proposed.join('\u3001') },
            })}
          </Sign>
        )}
      </td>
      <td>
        <MemberState member={member} />
        {left !== null && (
          <p className="o-small o-soft">
            <Said words={left.reason} />
          </p>
        )}
      </td>
      <td className="o-n">
        {onAct !== undefined && left === null && (
          <span className="o-row-acts">
            <MemberActs name={name} onAct={(act) => onAct(act, member)} />
          </span>
        )}
      </td>
    </tr>
  );
}

function MemberActs({ name, onAct }: { readonly name: string; readonly onAct: (act: MemberAct) => void }) {
  const { i18n } = useLingui();
  const labels: Readonly<Record<MemberAct, string>> = {
    bodies: i18n._({ id: 'members.change-bodies', message: '改单位…' }),
    conflicts: i18n._({ id: 'members.change-conflicts', message: '回避…' }),
    replace: i18n._({ id: 'members.replace', message: '更换…' }),
  };
  return Object.entries(labels).map(([act, label]) => (
    <button
      key={act}
      type="button"
      className={act === 'replace' ? 'o-text-act o-danger' : 'o-text-act'}
      onClick={() => onAct(act as MemberAct)}
    >
      {label}
      <span className="o-hidden"> {name}</span>
    </button>
  ));
}

function MemberState({ member: { left, isAssigned, acceptedAt } }: { readonly member: PanelMember }) {
  const { i18n } = useLingui();
  if (left !== null) {
    return (
      <Sign shape="off">
        {left.keepsSheets
          ? i18n._({ id: 'progress.left-kept', message: '已退出，已交的算数' })
          : i18n._({ id: 'progress.left-aside', message: '已退出，已交的搁置' })}
      </Sign>
    );
  }
  if (!isAssigned) return <Sign>{i18n._({ id: 'members.unassigned', message: '还没有分项目' })}</Sign>;
  if (acceptedAt === null) return <Sign>{i18n._({ id: 'progress.not-accepted', message: '还没同意公布' })}</Sign>;
  return <Sign shape="done">{i18n._({ id: 'members.at-work', message: '在评' })}</Sign>;
}
