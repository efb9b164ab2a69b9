import { orderEntries } from '@laurel/domain/voting';
import { useLingui } from '@lingui/react';
import { useEffect, useMemo, useState } from 'react';
import type { BallotEntry, BallotPage, BallotRequest, OwnBallots, TakenBallot } from '../../api/types';
import { Icon } from '../../ui/icon';
import { useSay } from '../../ui/words';
import { ActBar } from './act-bar';
import type { Casting } from './sending';
import { CastingNotice } from './casting-notice';
import { ConfirmSheet } from './confirm-sheet';
import { type Filled, fitting, makeNonce } from './filling';
import { freeSlot } from './slots';
import type { FillProps, FormParts } from './form-parts';
import { canStore, readDraft, writeDraft } from './kept-filling';
import { StorageNotice } from './voter-notices';

interface BallotFormProps {
  readonly slug: string;
  readonly ballot: BallotPage;
  readonly order: string;
  readonly mine: OwnBallots;
  readonly shut: FillProps['shut'];
  readonly casting: Casting;
  /** Null where it was not taken. */
  readonly cast: (ballot: BallotRequest) => Promise<TakenBallot | null>;
  /** What is said of an earlier try is over. */
  readonly forget: () => void;
  readonly onTaken: (taken: TakenBallot, filled: Filled) => void;
  readonly parts: FormParts;
}

/** A ballot to be filled in: what is chosen outlives a reload, a look at an entry, and whatever others do meanwhile. */
export function BallotForm(props: BallotFormProps) {
  const { slug, ballot, order, mine, shut, casting, cast, forget, onTaken, parts } = props;
  const { i18n } = useLingui();
  const { Fill, Count, Mark, isWhole } = parts;
  const entries = useOrdered(ballot, order);
  const open = ballot.entries.filter(({ number }) => !shut?.has(number));
  const { filled, setFilled } = useDraft(slug, { ...ballot, entries: open }, mine.window);
  const [isConfirming, setConfirming] = useState(false);
  const isBusy = casting.step === 'sending' || casting.step === 'unanswered';
  const { field, found } = useFound(entries);
  const close = () => {
    setConfirming(false);
    document.getElementById('review')?.focus();
  };
  const send = async () => {
    close();
    const slot = freeSlot(mine.slots, ballot, filled.choices) ?? 0;
    const taken = await cast({
      ...bodyOf(filled),
      window: mine.window,
      slot,
      nonce: makeNonce(),
      channel: ballot.channel,
    });
    if (taken !== null) onTaken(taken, filled);
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
          <Fill
            {...{ slug, ballot, entries, found, shut, filled }}
            isUsedUp={(entry) => freeSlot(mine.slots, ballot, [entry]) === null}
            fill={(next) => {
              forget();
              setFilled(next);
            }}
          />
        </fieldset>
      </form>
      <div className="act-foot">
        <CastingNotice casting={casting} />
        <ActBar isReady={isWhole(filled, ballot) && !isBusy} onReview={() => setConfirming(true)}>
          <Count ballot={ballot} filled={filled} />
        </ActBar>
      </div>
      {isConfirming && (
        <ConfirmSheet
          chosen={chosenOf(entries, filled, ballot)}
          markOf={(entry) => <Mark {...{ ballot, filled, entry }} />}
          left={filled.weights === null ? ballot.to - filled.choices.length : 0}
          onCast={() => void send()}
          onClose={close}
        />
      )}
    </>
  );
}

const bodyOf = ({ choices, weights }: Filled): Pick<BallotRequest, 'choices' | 'weights'> => ({
  choices: [...choices],
  ...(weights === null ? {} : { weights: [...weights] }),
});

/** Ranked entries from the first place, others as they stand on the ballot. */
function chosenOf(entries: readonly BallotEntry[], { choices }: Filled, { form }: BallotPage): readonly BallotEntry[] {
  const chosen = entries.filter(({ number }) => choices.includes(number));
  if (form.kind !== 'rank') return chosen;
  return chosen.sort((a, b) => choices.indexOf(a.number) - choices.indexOf(b.number));
}

/** In the order of this voter, the same at every visit. */
function useOrdered({ entries }: BallotPage, order: string): readonly BallotEntry[] {
  return useMemo(() => {
    const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
    return orderEntries([...byNumber.keys()], order).flatMap((number) => byNumber.get(number) ?? []);
  }, [entries, order]);
}

function useDraft(slug: string, ballot: BallotPage, window: number) {
  const { channel } = ballot;
  const [draft, setFilled] = useState<Filled>(() => readDraft(slug, channel)?.filled ?? { choices: [], weights: null });
  useEffect(() => {
    writeDraft(slug, channel, draft.choices.length === 0 ? null : { window, filled: draft });
  }, [slug, channel, window, draft]);
  return { filled: fitting(draft, ballot), setFilled };
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
