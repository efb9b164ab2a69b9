import type { CheckedRulebook, Rulebook } from '@laurel/domain';

type Round = Rulebook['rounds'][number];

/** What a round takes from outside its arithmetic. */
export interface RoundSources {
  readonly channels: readonly string[];
  readonly panels: readonly string[];
  readonly facts: readonly string[];
}

/** The channels, panels and sets of facts that the figures of a round begin with. */
export function sourcesOf({ figures }: Round): RoundSources {
  const sources = figures.map(({ from }) => from);
  return {
    channels: unique(
      sources.flatMap((from) => {
        if ('votes' in from) return from.votes;
        return 'pairs' in from ? from.pairs : [];
      }),
    ),
    panels: unique(sources.flatMap((from) => ('marks' in from ? from.marks : []))),
    facts: unique(sources.flatMap((from) => ('facts' in from ? from.facts : []))),
  };
}

/** The rounds up to this one, in their order; none where the rulebook has no such round. */
export function roundsUpTo({ rulebook: { rounds } }: CheckedRulebook, round: string): readonly Round[] {
  return rounds.slice(0, rounds.findIndex(({ id }) => id === round) + 1);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
