import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { BallotEntry, BallotPage } from '../../../api/types';
import { Said, useSay } from '../../../ui/words';
import type { Filled } from '../filling';
import type { FilledProps, FillProps } from '../form-parts';
import './forms.css';

type Part = NonNullable<BallotPage['form']['per']>['parts'][number];

/** How many choices of a part stand on the ballot. */
export function countOf({ entries }: Pick<BallotPage, 'entries'>, { choices }: Filled, part: string): number {
  const parts = new Map(entries.map((entry) => [entry.number, entry.part]));
  return choices.filter((number) => parts.get(number) === part).length;
}

/** Whether the part of an entry has room for one more. */
export function hasRoom(ballot: BallotPage, filled: Filled, { part }: Pick<BallotEntry, 'part'>): boolean {
  const { per } = ballot.form;
  return per === null || part === null || countOf(ballot, filled, part) < per.to;
}

interface ByPartProps extends Pick<FillProps, 'ballot' | 'entries' | 'filled'> {
  readonly rows: (entries: readonly BallotEntry[]) => ReactNode;
}

/** The rows of each part under its name with its own count; all together where the ballot has no parts. */
export function ByPart({ ballot, entries, filled, rows }: ByPartProps) {
  const { i18n } = useLingui();
  const { per } = ballot.form;
  if (per === null) return rows(entries);
  const others = entries.filter(({ part }) => !per.parts.some(({ id }) => id === part));
  return (
    <>
      {per.parts.map((part) => (
        <fieldset key={part.id} className="ballot-part">
          <legend>
            <Said words={part.title} />
            <PartCount {...{ ballot, filled, part }} />
          </legend>
          {rows(entries.filter((entry) => entry.part === part.id))}
        </fieldset>
      ))}
      {others.length > 0 && (
        <fieldset className="ballot-part">
          <legend>{i18n._({ id: 'vote.no-part', message: '未分类' })}</legend>
          {rows(others)}
        </fieldset>
      )}
    </>
  );
}

function PartCount({ ballot, filled, part }: FilledProps & { readonly part: Part }) {
  const { i18n } = useLingui();
  const { from = 0, to = 0 } = ballot.form.per ?? {};
  const values = { count: countOf(ballot, filled, part.id), from, to };
  return (
    <span className="small soft">
      {from === 0
        ? i18n._({ id: 'vote.part-most', message: '已选 {count} 项，最多 {to} 项', values })
        : i18n._({ id: 'vote.part-range', message: '已选 {count} 项，须选 {from} 至 {to} 项', values })}
    </span>
  );
}

/** The counts of all parts in one line. */
export function PartCounts({ ballot, filled }: FilledProps) {
  const say = useSay();
  const { per } = ballot.form;
  if (per === null) return null;
  return (
    <ul className="part-counts small soft">
      {per.parts.map(({ id, title }) => (
        <li key={id}>
          {say(title)} {countOf(ballot, filled, id)}/{per.to}
        </li>
      ))}
    </ul>
  );
}
