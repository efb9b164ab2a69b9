import { useLingui } from '@lingui/react';
import { useLocation, useRouter } from 'wouter';
import type { ResultRound } from '../../../api/types';
import { Select } from '../../../ui/fields';
import { useSay } from '../../../ui/words';
import { nameOf } from '../placed';
import './compare.css';

interface ComparePickProps {
  /** Where the page stands, below the language. */
  readonly address: string;
  readonly round: ResultRound | undefined;
  /** What the address says besides the two. */
  readonly others: Readonly<Record<string, string>>;
  readonly a: number;
  readonly b: number;
}

/** Which two are compared. */
export function ComparePick({ address, round, others, a, b }: ComparePickProps) {
  const { i18n } = useLingui();
  const { base } = useRouter();
  const [, navigate] = useLocation();
  const choices = useChoices(round, [a, b]);
  const choose = (pair: { readonly a: string; readonly b: string }) =>
    navigate(`${address}?${new URLSearchParams({ ...others, ...pair }).toString()}`, { replace: true });
  const [one, other] = [String(a), String(b)];
  return (
    <form className="compare-pick no-print" action={base + address} onSubmit={(event) => event.preventDefault()}>
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        label={i18n._({ id: 'compare.this', message: '这一项' })}
        name="a"
        value={one}
        choices={choices}
        onChange={(value) => choose({ a: value, b: other })}
      />
      <Select
        label={i18n._({ id: 'compare.other', message: '与这一项比' })}
        name="b"
        value={other}
        choices={choices}
        onChange={(value) => choose({ a: one, b: value })}
      />
      <button className="button button--plain without-script" type="submit">
        {i18n._({ id: 'compare.submit', message: '比较' })}
      </button>
    </form>
  );
}

/** Who is ranked, as far as the results show them; and who is compared, wherever they stand. */
function useChoices(round: ResultRound | undefined, compared: readonly number[]) {
  const { i18n } = useLingui();
  const say = useSay();
  const parts = round?.parts ?? [];
  const ranked = parts.flatMap(({ ranking, behind }) => [...ranking, ...behind]);
  const choices = ranked.map((each) => ({
    value: String(each.number),
    label: `${i18n._({ id: 'results.place', message: '第 {place} 名', values: { place: each.place } })} ${say(nameOf(each))}`,
  }));
  const known = new Set(choices.map(({ value }) => value));
  const missing = [...new Set(compared)].map(String).filter((number) => !known.has(number));
  const named = missing.map((value) => ({
    value,
    label: i18n._({ id: 'entry.number', message: '{number} 号', values: { number: value } }),
  }));
  return [...choices, ...named];
}
