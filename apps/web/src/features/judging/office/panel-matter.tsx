import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { PanelMember } from '../../../api/judging-acts';
import { panelMembersAddress, progressAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { AddMember } from './add-member';
import { AssignPart } from './assign-part';
import { GiveBack } from './give-back';
import { BodiesDialog } from './bodies-dialog';
import { ConflictDialog } from './conflict-dialog';
import { type MemberAct, MemberTable } from './member-table';
import { OfficeBodies } from './office-bodies';
import { ProgressGrid } from './progress-grid';
import { ReplaceDialog } from './replace-dialog';

interface PanelMatterProps {
  readonly slug: string;
  readonly panel: string;
  readonly mayChange: boolean;
}

/** One panel: how far it is, who is on it, and what can be done. */
export function PanelMatter({ slug, panel, mayChange }: PanelMatterProps) {
  const { i18n } = useLingui();
  const progress = useStaffAnswer(progressAddress(slug, panel));
  const members = useStaffAnswer(panelMembersAddress(slug, panel));
  const [opened, setOpened] = useState<{ act: MemberAct; member: PanelMember } | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Fetched query={progress} waiting={i18n._({ id: 'panel.progress-loading', message: '正在取进度' })}>
        {(data) => (
          <>
            <ProgressGrid progress={data} />
            {mayChange && data.submitted > 0 && data.stage?.state === 'open' && (
              <GiveBack slug={slug} panel={panel} progress={data} />
            )}
          </>
        )}
      </Fetched>
      <Fetched query={members} waiting={i18n._({ id: 'panel.members-loading', message: '正在取评委' })}>
        {(data) => (
          <>
            <MemberTable
              members={data.members}
              {...(mayChange ? { onAct: (act, member) => setOpened({ act, member }) } : {})}
            />
            {mayChange && data.members.length > 0 && <AssignPart slug={slug} panel={panel} />}
            {mayChange && <AddMember slug={slug} panel={panel} candidates={data.candidates} />}
            {opened?.act === 'replace' && (
              <ReplaceDialog
                slug={slug}
                panel={panel}
                member={opened.member}
                candidates={data.candidates}
                onClose={close}
              />
            )}
            {opened?.act === 'bodies' && <BodiesDialog slug={slug} person={opened.member} onClose={close} />}
            {opened?.act === 'conflicts' && (
              <ConflictDialog
                slug={slug}
                panel={panel}
                member={data.members.find(({ id }) => id === opened.member.id) ?? opened.member}
                onClose={close}
              />
            )}
          </>
        )}
      </Fetched>
      <OfficeBodies slug={slug} mayChange={mayChange} />
    </>
  );
}
