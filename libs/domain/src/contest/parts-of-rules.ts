import type { Rulebook } from '../rulebook/schema.js';
import type { StageKind } from './stage-lifecycle.js';

export type Rules = Pick<Rulebook, 'id' | 'timeZone' | 'attributes' | 'channels' | 'panels' | 'facts' | 'rounds'>;
export type Round = Rules['rounds'][number];

/** Which part of the rulebook a stage opens: one channel of ballots, one panel of marks. */
export interface StageOpens {
  readonly channels?: readonly string[];
  readonly panel?: string;
  readonly round?: string;
}

/** A stage as far as the rulebook goes. */
export interface OpeningStage {
  readonly kind: StageKind;
  readonly opens: StageOpens | null;
}

/** The channels that a round takes votes from. */
export const channelsOf = ({ figures }: Round): string[] =>
  figures.flatMap(({ from }) => {
    if ('votes' in from) return from.votes;
    return 'pairs' in from ? from.pairs : [];
  });

/** The panels that a round takes marks from. */
export const panelsOf = ({ figures }: Round): string[] =>
  figures.flatMap(({ from }) => ('marks' in from ? from.marks : []));

/** The sets of facts that a round takes. */
export const factsOf = ({ figures }: Round): string[] =>
  figures.flatMap(({ from }) => ('facts' in from ? from.facts : []));

/**
 * The place of the round that a stage belongs to: of the one that it names, or else that takes its votes or marks; the call
 * makes the field of the first. Undefined where it belongs to none.
 */
export function roundPlaceOf({ kind, opens }: OpeningStage, { rounds }: Pick<Rules, 'rounds'>): number | undefined {
  if (kind === 'call') return 0;
  const { round, channels = [], panel } = opens ?? {};
  const place =
    round === undefined
      ? rounds.findIndex(
          (each) =>
            channels.some((channel) => channelsOf(each).includes(channel)) ||
            (panel !== undefined && panelsOf(each).includes(panel)),
        )
      : rounds.findIndex(({ id }) => id === round);
  return place < 0 ? undefined : place;
}
