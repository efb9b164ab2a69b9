import type { Rulebook } from '../rulebook/schema.js';

/** The round that takes the votes of a channel: there is one at most; undefined where none does. */
export function roundOfChannel({ rounds }: Pick<Rulebook, 'rounds'>, channel: string): string | undefined {
  return rounds.find(({ figures }) => figures.some(({ from }) => sourcesOf(from).includes(channel)))?.id;
}

function sourcesOf(from: Rulebook['rounds'][number]['figures'][number]['from']): readonly string[] {
  if ('votes' in from) return [from.votes].flat();
  return 'pairs' in from ? [from.pairs].flat() : [];
}
