import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import type { EntryState, OfficeEntry } from '../../../api/office-entries';
import type { Contest } from '../../../api/types';
import { Said } from '../../../ui/words';
import { AcceptForm } from './accept-form';
import { SendBackForm } from './send-back-form';

interface DecidePartProps {
  readonly contest: Contest;
  readonly entry: OfficeEntry;
  readonly mayChange: boolean;
  readonly onTyping: (isTyping: boolean) => void;
}

type Act = 'accept' | 'return' | 'reject';

/** What the office may do in each state; an entry that has a number leaves by a decision alone. */
const ACTS: Readonly<Record<EntryState, readonly Act[]>> = {
  draft: [],
  submitted: ['accept', 'return', 'reject'],
  returned: ['reject'],
  accepted: [],
  rejected: ['accept'],
  withdrawn: [],
};

/** Why an entry stands where it stands, and what the office does about it. */
export function DecidePart({ contest, entry, mayChange, onTyping }: DecidePartProps) {
  const { i18n } = useLingui();
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<Act | null>(null);
  const open = (next: Act | null) => {
    setAct(next);
    setDone(null);
    onTyping(next !== null);
  };
  const finish = (finished: Act | null) => {
    open(null);
    setDone(finished);
  };
  const { explained, labels, doneWords } = useDecideWords();
  const acts = mayChange ? ACTS[entry.state] : [];
  const form = { slug: contest.slug, entry, onDone: (isDone: boolean) => finish(isDone ? act : null) };
  const why = explained[entry.state];
  return (
    <>
      {done !== null && (
        <p className="o-note o-done" role="status">
          <b>{doneWords[done](entry.number)}</b>
        </p>
      )}
      {entry.reason !== null && (
        <p className={entry.state === 'rejected' ? 'o-note o-alert' : 'o-note'}>
          <b>{i18n._({ id: 'decide-entry.reason', message: '理由：' })}</b>
          <Said words={entry.reason} />
        </p>
      )}
      {act === null && why !== undefined && (
        <div className="o-decide">
          <p className="o-soft">{why}</p>
          {acts.length > 0 && (
            <div className="o-acts">
              {acts.map((each, index) => (
                <Button
                  key={each}
                  {...(index === 0 && each === 'accept' ? { type: 'primary' } : {})}
                  {...(each === 'reject' ? { danger: true } : {})}
                  onClick={() => open(each)}
                >
                  {labels[each]}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {act === 'accept' && <AcceptForm {...form} />}
      {(act === 'return' || act === 'reject') && <SendBackForm key={act} {...form} contest={contest} act={act} />}
    </>
  );
}

function useDecideWords() {
  const { i18n } = useLingui();
  const explained: Partial<Record<EntryState, string>> = {
    submitted: i18n._({ id: 'decide-entry.submitted', message: '等组委会看：受理就给编号，有缺漏就退回补正。' }),
    returned: i18n._({ id: 'decide-entry.returned', message: '在申报单位手里：改好再交之前，这里没有要做的。' }),
    rejected: i18n._({ id: 'decide-entry.rejected', message: '没有受理，公众看不到。判错了可以再受理。' }),
  };
  const labels: Readonly<Record<Act, string>> = {
    accept: i18n._({ id: 'decide-entry.accept', message: '受理…' }),
    return: i18n._({ id: 'decide-entry.return', message: '退回补正…' }),
    reject: i18n._({ id: 'decide-entry.reject', message: '不予受理…' }),
  };
  const doneWords: Readonly<Record<Act, (number: number | null) => string>> = {
    accept: (number) =>
      i18n._({ id: 'decide-entry.accepted', message: '已受理，编号 {number}。', values: { number: number ?? '' } }),
    return: () => i18n._({ id: 'decide-entry.has-returned', message: '已退回，申报单位看得到理由。' }),
    reject: () => i18n._({ id: 'decide-entry.has-rejected', message: '已记为不予受理，申报单位看得到理由。' }),
  };
  return { explained, labels, doneWords };
}
