import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../../../api/problem';
import { useBallot } from '../../../api/voting';
import type { ReceiptParts } from '../../../features/voting/receipts-parts';
import { Vote } from '../../../features/voting/vote';
import { Fetched } from '../../../ui/fetched';
import { State } from '../../../ui/state';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { messages as english } from '../locales/vote/en.po';
import { messages as chinese } from '../locales/vote/zh-CN.po';
import { messages as englishRules } from '../locales/voting/en.po';
import { messages as chineseRules } from '../locales/voting/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseRules }, en: { ...english, ...englishRules } };

export function VotePage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <div className="narrow">
        <Voting {...props} />
      </div>
    </OwnWords>
  );
}

function Voting({ place: { slug } }: PageProps) {
  const { i18n } = useLingui();
  const query = useBallot(slug);
  const parts = useReceiptParts();
  if (query.data === undefined && isWithoutBallots(query.error)) return <NoVote slug={slug} />;
  return (
    <Fetched query={query} waiting={i18n._({ id: 'vote.loading', message: '正在取选票' })} level={1}>
      {(ballot) => <Vote slug={slug} ballot={ballot} parts={parts} />}
    </Fetched>
  );
}

/** Asked for at once, so that they are here before a ballot is cast. */
function useReceiptParts(): ReceiptParts | null {
  const [parts, setParts] = useState<ReceiptParts | null>(null);
  useEffect(() => {
    import('./vote-receipts').then(
      ({ receiptParts }) => setParts(receiptParts),
      () => undefined,
    );
  }, []);
  return parts;
}

const isWithoutBallots = (error: unknown): boolean =>
  error instanceof ApiProblem && ['contest.imported', 'ballot.unknown-channel'].includes(error.code);

function NoVote({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  return (
    <State
      sign="empty"
      level={1}
      title={i18n._({ id: 'vote.none', message: '这个大赛不在本站投票' })}
      actions={
        <Link className="button" href={`/${slug}`}>
          {i18n._({ id: 'vote.none-back', message: '回到大赛页' })}
        </Link>
      }
    >
      <p>
        {i18n._({
          id: 'vote.none-why',
          message: '它没有网上投票的渠道，是别处办过、导入本站的大赛，或者它的投票规则本站现在还办不了。',
        })}
      </p>
    </State>
  );
}
