import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useBallot } from '../../api/voting';
import type { BallotPage } from '../../api/types';
import { useClock } from '../../ui/clock';
import { formatDay } from '../../ui/format/moments';
import { Part } from '../../ui/part';
import { useBrowser } from '../../ui/use-browser';
import { useSay } from '../../ui/words';
import { type CastHere, readCast } from './kept';
import { forgetCast } from './kept-filling';
import { useMarkWords } from './mark-words';
import { timeWithSeconds } from './time-with-seconds';

interface OwnChoicesProps {
  readonly slug: string;
}

/** What was voted for from this device: it lies here alone, and the server cannot be asked. */
export function OwnChoices({ slug }: OwnChoicesProps) {
  // the server that draws this page knows nothing of it
  return useBrowser() ? <OfThisDevice slug={slug} /> : null;
}

function OfThisDevice({ slug }: OwnChoicesProps) {
  const { i18n } = useLingui();
  const [ballots, setBallots] = useState(() => readCast(slug));
  const { data: ballot } = useBallot(ballots.length === 0 ? null : slug);
  if (ballots.length === 0) return null;
  const forget = () => {
    forgetCast(slug);
    setBallots([]);
  };
  return (
    <Part title={i18n._({ id: 'own-choices.title', message: '这台设备投出的选票' })}>
      <p className="small faint">
        {i18n._({
          id: 'own-choices.why',
          message: '选了哪几项，只记在这台设备上，服务器不回答这个问题。',
        })}
      </p>
      <ul className="own-choices">
        {ballots.map((cast) => (
          <li key={cast.receipt}>
            <OwnBallot slug={slug} cast={cast} ballot={ballot} />
          </li>
        ))}
      </ul>
      <p className="small faint">
        {i18n._({
          id: 'own-choices.forget-why',
          message: '别人也用这台设备时，可以删去。选票照样计入，回执码仍能查。',
        })}
      </p>
      <button className="button button--plain" type="button" onClick={forget}>
        {i18n._({ id: 'own-choices.forget', message: '从这台设备上删去这些记录' })}
      </button>
    </Part>
  );
}

interface OwnBallotProps extends OwnChoicesProps {
  readonly cast: CastHere;
  /** Undefined until it is here: then what is known of the entries is their numbers. */
  readonly ballot: BallotPage | undefined;
}

function OwnBallot({ slug, cast, ballot }: OwnBallotProps) {
  const { i18n } = useLingui();
  const clock = useClock();
  return (
    <>
      <p className="small">
        {formatDay(cast.castAt, clock)} {timeWithSeconds(cast.castAt, clock)}
      </p>
      <ul className="own-entries">
        {[...new Set(cast.choices)].map((number) => (
          <li key={number}>
            <Link href={`/${slug}/entries/${number}`}>
              <OwnEntry {...{ number, cast, ballot }} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link className="code" href={`/${slug}/receipt?code=${cast.receipt}`}>
          {i18n._({ id: 'own-choices.receipt', message: '回执 {receipt}', values: { receipt: cast.receipt } })}
        </Link>
      </p>
    </>
  );
}

function OwnEntry({ number, cast, ballot }: Omit<OwnBallotProps, 'slug'> & { readonly number: number }) {
  const { i18n } = useLingui();
  const entry = ballot?.entries.find((each) => each.number === number);
  const plain = i18n._({ id: 'own-choices.entry', message: '{number} 号', values: { number } });
  if (ballot === undefined || entry === undefined) return plain;
  return <NamedEntry {...{ plain, cast, ballot, entry }} />;
}

interface NamedEntryProps {
  readonly plain: string;
  readonly cast: CastHere;
  readonly ballot: BallotPage;
  readonly entry: BallotPage['entries'][number];
}

function NamedEntry({ plain, cast, ballot, entry }: NamedEntryProps) {
  const say = useSay();
  const mark = useMarkWords(ballot)(cast, entry.number);
  return (
    <>
      <span className="faint">{plain}</span> {say(entry.title)}
      {mark !== null && <span className="faint"> {mark}</span>}
    </>
  );
}
