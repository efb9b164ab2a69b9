import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { noticeAddress } from '../../../api/addresses';
import type { Proposal } from '../../../api/decision-acts';
import { useStaffAnswer } from '../../../api/staff';
import { Moment } from '../../../ui/day';
import { pathIn } from '../../../ui/language';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';
import { ListsShown } from './lists-shown';
import { WhoPublishes } from './who-publishes';

interface PublishProposalProps {
  readonly slug: string;
  readonly proposal: Proposal;
  readonly account: string;
  readonly mayChange: boolean;
}

const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

/** The version that is up for notice: its hashes, its lists, and who may publish it from when on. */
export function PublishProposal({ slug, proposal, account, mayChange }: PublishProposalProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { round, version, hash, evidenceHash, rulebookHash, openedAt } = proposal;
  const shown = useStaffAnswer(noticeAddress(slug, round)).data;
  return (
    <>
      <OfficePart
        title={i18n._({ id: 'proposal.title', message: '第 {version} 版，拟定', values: { version } })}
        remark={
          <>
            {i18n._({ id: 'proposal.frozen-at', message: '冻结于' })} <Moment at={openedAt} />
            {i18n._({ id: 'proposal.remark', message: '；以后的改动只能是新的一版' })}
          </>
        }
      >
        <dl className="o-pairs o-hashes">
          <dt>{i18n._({ id: 'proposal.outcome', message: '结果' })}</dt>
          <dd className="o-code">{grouped(hash)}</dd>
          <dt>{i18n._({ id: 'proposal.evidence', message: '证据' })}</dt>
          <dd className="o-code">{grouped(evidenceHash)}</dd>
          <dt>{i18n._({ id: 'figures.rulebook', message: '规则书' })}</dt>
          <dd className="o-code">{grouped(rulebookHash)}</dd>
        </dl>
      </OfficePart>
      <div className="o-two">
        <div>
          {shown !== undefined && <ListsShown lists={shown.parts.flatMap(({ lists }) => lists)} />}
          <p className="o-after">
            <a href={pathIn(language, `/${slug}/rounds/${round}/notice`)}>
              {i18n._({ id: 'proposal.public', message: '公众看到的公示' })}
            </a>
          </p>
        </div>
        <WhoPublishes slug={slug} proposal={proposal} account={account} mayChange={mayChange} />
      </div>
      {mayChange && (
        <p className="o-note">
          {i18n._({
            id: 'proposal.decisions',
            message: '现在签下任何决定，会出新的一版，公示从头起算，这一版就不能再公布。',
          })}{' '}
          <Link href={`/${slug}/decisions`}>{i18n._({ id: 'ties.decide', message: '去决定' })}</Link>
        </p>
      )}
    </>
  );
}
