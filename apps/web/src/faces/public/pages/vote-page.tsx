import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../../../api/problem';
import type { BallotPage } from '../../../api/types';
import { useBallot } from '../../../api/voting';
import type { ReceiptParts } from '../../../features/voting/receipts-parts';
import { plainChoice } from '../../../features/voting/plain-choice';
import { type AwaitedForm, Vote } from '../../../features/voting/vote';
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

function Voting({ place: { slug, query: asked } }: PageProps) {
  const { i18n } = useLingui();
  const query = useBallot(slug, asked.get('channel') ?? undefined);
  const parts = useReceiptParts();
  const formParts = useFormParts(query.data);
  if (query.data === undefined && isWithoutBallots(query.error)) return <NoVote slug={slug} />;
  return (
    <Fetched query={query} waiting={i18n._({ id: 'vote.loading', message: '正在取选票' })} level={1}>
      {(ballot) => <Vote key={ballot.channel} slug={slug} ballot={ballot} parts={parts} formParts={formParts} />}
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

/** null: it chooses and no more, as most ballots do. */
function otherFormOf({ form: { kind, mayRepeat, isShared, per } }: BallotPage) {
  if (kind !== 'choose') return kind;
  if (mayRepeat) return 'votes';
  return isShared || per !== null ? kind : null;
}

/** The code of other forms comes when one is asked for. */
function useFormParts(ballot: BallotPage | undefined): AwaitedForm {
  const [parts, setParts] = useState<AwaitedForm>('waiting');
  const other = ballot === undefined ? null : otherFormOf(ballot);
  useEffect(() => {
    if (other === null) return;
    import('./vote-forms').then(
      ({ formParts }) => setParts(formParts[other]),
      () => setParts('unreached'),
    );
  }, [other]);
  return other === null ? plainChoice : parts;
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
          message: '它没有网上投票，是别处办过的大赛，或者它的投票规则本站现在还办不了。',
        })}
      </p>
    </State>
  );
}
