import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Countdown } from '../../ui/countdown';
import { useMomentWords } from './ballot-rules';
import { CastSteps, Receipt } from './cast-receipt';
import { readCast } from './kept';
import type { DeviceReceiptsProps, OwnBallotsProps } from './receipts-parts';

/** The ballots of this window with their receipts, and when there is a new one. */
export function OwnBallotsShown({ slug, ballot, mine, latest, onNext }: OwnBallotsProps) {
  const { i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (latest !== null) heading.current?.focus();
  }, [latest]);
  const here = readCast(slug);
  const shown = latest === null ? [...mine.slots].reverse() : [latest];
  if (shown.length === 0) return <NotNow {...{ slug, mine, onNext }} />;
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {latest === null
            ? i18n._({ id: 'vote.all-cast', message: '选票已经投出' })
            : i18n._({ id: 'vote.counted', message: '这张选票已计入' })}
        </h1>
        <p className="lead">
          {i18n._({
            id: 'vote.keep-receipt',
            message: '不用再做什么。留下回执，以后可以查它是否仍在计票记录里。',
          })}
        </p>
      </div>
      {latest !== null && <CastSteps castAt={latest.castAt} />}
      {shown.map(({ receipt, castAt }) => (
        <Receipt
          key={receipt}
          slug={slug}
          receipt={receipt}
          castAt={castAt}
          filled={here.find((cast) => cast.receipt === receipt)}
          ballot={ballot}
        />
      ))}
      <p className="why">
        {i18n._({
          id: 'vote.only-here',
          message: '你选了哪几项，只在这台设备上显示。用回执码能查到“已计入”，查不到选了谁。',
        })}
      </p>
      <NextBallot slug={slug} mine={mine} onNext={onNext} />
    </>
  );
}

/** Others of the same network, or earlier windows, have taken what there was. */
function NotNow({ slug, mine, onNext }: Pick<OwnBallotsProps, 'slug' | 'mine' | 'onNext'>) {
  const { i18n } = useLingui();
  return (
    <>
      <div className="page-head">
        <h1>{i18n._({ id: 'vote.not-now', message: '现在没有可投的选票' })}</h1>
        <p className="lead">
          {i18n._({ id: 'vote.not-now-why', message: '按投票规则，这里的限额已经用完。选好的项目留在这台设备上。' })}
        </p>
      </div>
      <NextBallot slug={slug} mine={mine} onNext={onNext} />
    </>
  );
}

function NextBallot({ slug, mine, onNext }: Pick<OwnBallotsProps, 'slug' | 'mine' | 'onNext'>) {
  const { i18n } = useLingui();
  const next = useMomentWords(mine.nextBallotAt);
  return (
    <section className="part next-vote" aria-labelledby="next-ballot">
      <div className="part-head">
        <h2 id="next-ballot">{i18n._({ id: 'vote.next', message: '下一张选票' })}</h2>
      </div>
      <div className="part-body">
        {onNext !== null && (
          <button className="button button--main" type="button" onClick={onNext}>
            {i18n._({ id: 'vote.next-now', message: '再投一张' })}
          </button>
        )}
        {onNext === null && mine.nextBallotAt !== null && (
          <>
            <Countdown at={mine.nextBallotAt} />
            <p className="deadline">
              {i18n._({ id: 'vote.next-at', message: '{next} 起可投新的一张。', values: { next } })}
            </p>
          </>
        )}
        {mine.nextBallotAt === null && (
          <p className="deadline">
            {i18n._({ id: 'vote.no-next', message: '到投票截止不再有新的选票。结果公布在大赛页上。' })}
          </p>
        )}
        <p className="part-more">
          <Link href={`/${slug}/entries`}>{i18n._({ id: 'vote.go-on', message: '继续看项目' })}</Link>
        </p>
      </div>
    </section>
  );
}

/** Said of an entry where the ballots of a window must name different ones. */
export function NamedBefore() {
  const { i18n } = useLingui();
  return (
    <p className="ballot-shut small soft">
      {i18n._({ id: 'vote.named-before', message: '本期内已投过它，这张选票须选别的。' })}
    </p>
  );
}

/** All that were cast from this device, the newest first. */
export function DeviceReceipts({ slug, ballot }: DeviceReceiptsProps) {
  return (
    <>
      {readCast(slug).map((cast) => (
        <Receipt key={cast.receipt} {...{ slug, ballot }} receipt={cast.receipt} castAt={cast.castAt} filled={cast} />
      ))}
    </>
  );
}
