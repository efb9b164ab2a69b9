import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../api/decision-acts';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { PublishDialog } from './publish-dialog';

interface WhoPublishesProps {
  readonly slug: string;
  readonly proposal: Proposal;
  readonly account: string;
  readonly mayChange: boolean;
}

/** From when on a version may be published and by whom; until then the button says why it does nothing. */
export function WhoPublishes({ slug, proposal, account, mayChange }: WhoPublishesProps) {
  const { i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { version, openedAt, openedBy, endsAt, isOver, along } = proposal;
  const isOwn = openedBy === account;
  const why =
    along !== null
      ? i18n._({
          id: 'proposal.along',
          message: '它随后一轮的第 {version} 版一同公布。',
          values: { version: along.version },
        })
      : isOwn
        ? i18n._({ id: 'proposal.own', message: '公示由你打开，不能由你公布：请另一位组委会成员或管理员来。' })
        : !isOver
          ? i18n._({ id: 'proposal.not-over', message: '公示还没有满。' })
          : null;
  return (
    <OfficePart title={i18n._({ id: 'proposal.who', message: '谁公布' })}>
      <dl className="o-pairs">
        <dt>{i18n._({ id: 'proposal.opened', message: '打开公示' })}</dt>
        <dd>
          <Moment at={openedAt} />
        </dd>
        <dt>{i18n._({ id: 'notice.ends', message: '公示到' })}</dt>
        <dd>{endsAt === null ? i18n._({ id: 'proposal.open-end', message: '没有定期' }) : <Moment at={endsAt} />}</dd>
        {mayChange && (
          <>
            <dt>{i18n._({ id: 'proposal.you', message: '你' })}</dt>
            <dd>
              {isOwn
                ? i18n._({ id: 'proposal.you-opened', message: '打开了公示' })
                : i18n._({ id: 'proposal.you-may', message: '可以公布，要核对结果的指纹' })}
            </dd>
          </>
        )}
      </dl>
      {mayChange && (
        <div className="o-acts o-after">
          <Button
            type="primary"
            disabled={why !== null}
            aria-describedby={why === null ? undefined : 'why-not-published'}
            onClick={() => setOpen(true)}
          >
            {i18n._({ id: 'proposal.publish', message: '公布第 {version} 版…', values: { version } })}
          </Button>
          {why !== null && (
            <span id="why-not-published" className="o-small o-soft">
              {why}
            </span>
          )}
        </div>
      )}
      {isOpen && <PublishDialog slug={slug} proposal={proposal} onClose={() => setOpen(false)} />}
    </OfficePart>
  );
}
