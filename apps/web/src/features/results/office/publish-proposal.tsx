import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../api/decision-acts';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { PublishDialog } from './publish-dialog';

interface PublishProposalProps {
  readonly slug: string;
  readonly proposal: Proposal;
  readonly account: string;
  readonly mayChange: boolean;
}

const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

/** The version that is up for notice: its hashes, and who may publish it from when on. */
export function PublishProposal({ slug, proposal, account, mayChange }: PublishProposalProps) {
  const { i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { version, hash, evidenceHash, rulebookHash, openedAt, openedBy, endsAt, isOver } = proposal;
  const isOwn = openedBy === account;
  const why = isOwn
    ? i18n._({ id: 'proposal.own', message: '公示由你打开，不能由你公布：请另一位组委会成员或管理员来。' })
    : !isOver
      ? i18n._({ id: 'proposal.not-over', message: '公示还没有满。' })
      : null;
  return (
    <>
      <OfficePart
        title={i18n._({ id: 'proposal.title', message: '第 {version} 版，拟定', values: { version } })}
        remark={i18n._({ id: 'proposal.remark', message: '冻结之后的改动只能是新的一版' })}
      >
        <dl className="o-pairs o-hashes">
          <dt>{i18n._({ id: 'proposal.outcome', message: '结果' })}</dt>
          <dd className="o-code">{grouped(hash)}</dd>
          <dt>{i18n._({ id: 'proposal.evidence', message: '证据' })}</dt>
          <dd className="o-code">{grouped(evidenceHash)}</dd>
          <dt>{i18n._({ id: 'figures.rulebook', message: '规则书' })}</dt>
          <dd className="o-code">{grouped(rulebookHash)}</dd>
          <dt>{i18n._({ id: 'proposal.opened', message: '打开公示' })}</dt>
          <dd>
            <Moment at={openedAt} />
          </dd>
          <dt>{i18n._({ id: 'notice.ends', message: '公示到' })}</dt>
          <dd>{endsAt === null ? i18n._({ id: 'proposal.open-end', message: '没有定期' }) : <Moment at={endsAt} />}</dd>
        </dl>
        {mayChange && (
          <div className="o-acts o-before">
            <Button type="primary" disabled={why !== null} onClick={() => setOpen(true)}>
              {i18n._({ id: 'proposal.publish', message: '公布第 {version} 版…', values: { version } })}
            </Button>
            {why !== null && <span className="o-soft">{why}</span>}
          </div>
        )}
        <p className="o-note">
          {i18n._({
            id: 'proposal.decisions',
            message: '现在签下任何决定，会出新的一版，公示从头起算，这一版就不能再公布。',
          })}
        </p>
      </OfficePart>
      {isOpen && <PublishDialog slug={slug} proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
}
