import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { PanelMember } from '../../../api/judging-acts';
import { panelMembersAddress, progressAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { AddMember } from './add-member';
import { AssignPart } from './assign-part';
import { GiveBack } from './give-back';
import { MemberTable } from './member-table';
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
  const [leaving, setLeaving] = useState<PanelMember | null>(null);
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
            <MemberTable members={data.members} {...(mayChange ? { onReplace: setLeaving } : {})} />
            {mayChange && data.members.length > 0 && <AssignPart slug={slug} panel={panel} />}
            {mayChange && <AddMember slug={slug} panel={panel} candidates={data.candidates} />}
            {leaving !== null && (
              <ReplaceDialog
                slug={slug}
                panel={panel}
                member={leaving}
                candidates={data.candidates}
                onClose={() => setLeaving(null)}
              />
            )}
          </>
        )}
      </Fetched>
    </>
  );
}
