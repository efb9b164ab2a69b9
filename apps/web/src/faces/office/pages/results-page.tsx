import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { readinessAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import type { Contest } from '../../../api/types';
import { DraftedRanking } from '../../../features/results/office/drafted-ranking';
import { ImportEvidenceForm } from '../../../features/results/office/import-evidence';
import { PublishedRound } from '../../../features/results/office/published-round';
import { PublishForm } from '../../../features/results/office/publish-form';
import { Readiness } from '../../../features/results/office/readiness';
import { Switch } from '../../../ui/office/switch';
import { useSay } from '../../../ui/words';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function ResultsPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const isUnsealed = contest.rulebook === null;
  return (
    <>
      <PageHead
        title={i18n._({ id: 'office-results.title', message: '结果' })}
        lead={i18n._({
          id: 'office-results.lead',
          message: '每一轮的排名、入选线和算式。点开一行，一直看到每一票、每一分。',
        })}
      />
      {isUnsealed ? (
        <p className="o-note">
          {i18n._({ id: 'office-results.unsealed', message: '规则书还没有封存，没有规则就没有结果。' })}
        </p>
      ) : (
        <Rounds contest={contest} mayChange={mayChange} />
      )}
    </>
  );
}

function Rounds({ contest, mayChange }: { readonly contest: Contest; readonly mayChange: boolean }) {
  const { i18n } = useLingui();
  const say = useSay();
  const { slug, rounds, isImported } = contest;
  const [chosen, setChosen] = useState<string | null>(null);
  const round = rounds.find(({ id }) => id === chosen) ?? rounds[rounds.length - 1];
  if (round === undefined) return null;
  return (
    <>
      <div className="o-tools">
        <Switch
          label={i18n._({ id: 'rulebook.rounds', message: '轮次' })}
          value={round.id}
          choices={rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
          onChange={setChosen}
        />
        {mayChange && isImported && (
          <span className="o-end">
            <PublishForm
              key={round.id}
              slug={slug}
              round={{ id: round.id, title: say(round.title) }}
              version={round.published?.version ?? 0}
            />
          </span>
        )}
      </div>
      {round.published === null && isImported && (
        <p className="o-soft">{i18n._({ id: 'office-results.none', message: '这一轮还没有公布过结果。' })}</p>
      )}
      {round.published === null && !isImported && <Drafted key={round.id} slug={slug} round={round.id} />}
      {round.published !== null && <PublishedRound key={round.id} slug={slug} round={round.id} />}
      {mayChange && isImported && <ImportEvidenceForm slug={slug} />}
    </>
  );
}

/** What stands now of a round that is not published: for the office alone. */
function Drafted({ slug, round }: { readonly slug: string; readonly round: string }) {
  const isReady = useStaffAnswer(readinessAddress(slug, round)).data?.isReady ?? false;
  return (
    <>
      <Readiness slug={slug} round={round} />
      {isReady && <DraftedRanking slug={slug} round={round} />}
    </>
  );
}
