import type { Filled } from '../filling';

/** How many votes an entry has. */
export const votesOf = ({ choices }: Filled, entry: number): number => choices.filter((each) => each === entry).length;

/** So many votes for an entry, and the others as they were. */
export function withVotes({ choices }: Filled, entry: number, votes: number): Filled {
  const others = choices.filter((each) => each !== entry);
  return { choices: [...others, ...Array.from({ length: votes }, () => entry)], weights: null };
}

/** The points or the grade of an entry; undefined where it has none. */
export const weightOf = ({ choices, weights }: Filled, entry: number): number | undefined =>
  weights?.[choices.indexOf(entry)];

/** undefined takes the entry off the ballot. */
export function withWeight({ choices, weights }: Filled, entry: number, weight: number | undefined): Filled {
  const at = choices.indexOf(entry);
  const kept = choices.map((each, place) => [each, weights?.[place] ?? 0] as const);
  const rows = kept.filter((_, place) => place !== at);
  if (weight !== undefined) rows.splice(at < 0 ? rows.length : at, 0, [entry, weight]);
  return { choices: rows.map(([each]) => each), weights: rows.map(([, each]) => each) };
}

export const sumOf = ({ weights }: Filled): number => (weights ?? []).reduce((sum, weight) => sum + weight, 0);

/** The entry one place further up or down; at the end of the ranking nothing changes. */
export function moved({ choices }: Filled, entry: number, by: 1 | -1): Filled {
  const at = choices.indexOf(entry);
  const other = choices[at + by];
  if (at < 0 || other === undefined) return { choices, weights: null };
  return { choices: choices.map((each) => (each === entry ? other : each === other ? entry : each)), weights: null };
}
