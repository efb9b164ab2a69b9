import { orderEntries } from '@laurel/domain/voting';
import { useLingui } from '@lingui/react';
import { useEffect, useMemo, useState } from 'react';
import type { BallotEntry, BallotPage, BallotRequest, OwnBallots, TakenBallot } from '../../api/types';
import { Icon } from '../../ui/icon';
import { useSay } from '../../ui/words';
import { ActBar } from './act-bar';
import { BallotRows } from './ballot-rows';
import type { Casting } from './casting';
import { CastingNotice } from './casting-notice';
import { ConfirmSheet } from './confirm-sheet';
import { fitting, freeSlot, makeNonce, toggled } from './filling';
import { canStore, readDraft, writeDraft } from './kept';
import { StorageNotice } from './voter-notices';

interface BallotFormProps {
  readonly slug: string;
  readonly ballot: BallotPage;
  readonly order: string;
  readonly mine: OwnBallots;
  readonly casting: Casting;
  /** Null where it was not taken. */
  readonly cast: (ballot: BallotRequest) => Promise<TakenBallot | null>;
  /** What is said of an earlier try is over. */
  readonly forget: () => void;
  readonly onTaken: (taken: TakenBallot, choices: readonly number[]) => void;
}

/** A ballot to be filled in: what is chosen outlives a reload, a look at an entry, and whatever others do meanwhile. */
export function BallotForm({ slug, ballot, order, mine, casting, cast, forget, onTaken }: BallotFormProps) {
  const { i18n } = useLingui();
  const { channel, from, to, ballots } = ballot;
  const entries = useOrdered(ballot, order);
  const { choices, choose } = useDraft(slug, ballot, mine.window);
  const [isConfirming, setConfirming] = useState(false);
  const isBusy = casting.step === 'sending' || casting.step === 'unanswered';
  const { field, found } = useFound(entries);
  const close = () => {
    setConfirming(false);
    document.getElementById('review')?.focus();
  };
  const send = async () => {
    close();
    const slot = freeSlot(mine.slots, ballots) ?? 0;
    const taken = await cast({ window: mine.window, slot, choices: [...choices], nonce: makeNonce(), channel });
    if (taken !== null) onTaken(taken, choices);
  };
  return (
    <>
      {!canStore() && <StorageNotice />}
      {field}
      <form onSubmit={(event) => event.preventDefault()}>
        <fieldset disabled={isBusy}>
          <legend className="small faint">
            {i18n._({ id: 'vote.own-order', message: '项目先后由你的抽签排定，人人不同' })}
          </legend>
          <BallotRows
            slug={slug}
            entries={entries}
            chosen={choices}
            isFull={choices.length >= to}
            found={found}
            onToggle={(number) => {
              forget();
              choose(toggled(choices, number, to));
            }}
          />
        </fieldset>
      </form>
      <CastingNotice casting={casting} />
      <ActBar count={choices.length} from={from} to={to} isBusy={isBusy} onReview={() => setConfirming(true)} />
      {isConfirming && (
        <ConfirmSheet
          chosen={entries.filter(({ number }) => choices.includes(number))}
          left={to - choices.length}
          onCast={() => void send()}
          onClose={close}
        />
      )}
    </>
  );
}

/** In the order of this voter, the same at every visit. */
function useOrdered({ entries }: BallotPage, order: string): readonly BallotEntry[] {
  return useMemo(() => {
    const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
    return orderEntries([...byNumber.keys()], order).flatMap((number) => byNumber.get(number) ?? []);
  }, [entries, order]);
}

function useDraft(slug: string, { channel, entries, to }: BallotPage, window: number) {
  const [choices, setChoices] = useState<readonly number[]>(() => {
    const field = entries.map(({ number }) => number);
    return fitting(readDraft(slug, channel)?.choices ?? [], field, to);
  });
  useEffect(() => {
    writeDraft(slug, channel, choices.length === 0 ? null : { window, choices });
  }, [slug, channel, window, choices]);
  return { choices, choose: setChoices };
}

/** Looks for an entry on the ballot itself; what is chosen stays in sight. */
function useFound(entries: readonly BallotEntry[]) {
  const { i18n } = useLingui();
  const say = useSay();
  const [wish, setWish] = useState('');
  const plain = wish.trim().toLowerCase();
  const found =
    plain === ''
      ? null
      : new Set(
          entries
            .filter(({ number, title }) => String(number) === plain || say(title).toLowerCase().includes(plain))
            .map(({ number }) => number),
        );
  const field = (
    <label className="ballot-search">
      <span className="off-screen">{i18n._({ id: 'vote.search', message: '在选票上查找' })}</span>
      <span className="search">
        <Icon name="search" />
        <input
          className="input"
          type="search"
          placeholder={i18n._({ id: 'vote.search-hint', message: '在选票上查找名称或编号' })}
          value={wish}
          onChange={(event) => setWish(event.target.value)}
        />
      </span>
    </label>
  );
  return { field, found };
}
