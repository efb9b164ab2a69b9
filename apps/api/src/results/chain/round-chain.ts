import type { EntityManager } from 'typeorm';
import type { RoundHash } from '../../deciding/deciding.service.js';

/** The newest version of a round, with the rounds that its outcome shows. */
export interface ChainLink {
  readonly round: string;
  readonly version: number;
  readonly hash: string;
  readonly shows: readonly { readonly id: string; readonly hash: string }[];
}

/** A published version that shows a round otherwise than a new outcome would. */
export interface Conflict {
  readonly link: ChainLink;
  readonly ofRound: string;
}

const LINKS = `
  select newest.round, newest.version, newest.hash,
    json_agg(json_build_object('id', rounds.of_round, 'hash', rounds.hash) order by rounds.position) as shows
  from (select distinct on (round) * from outcome_versions where contest_id = $1 order by round, version desc) newest
  join outcome_version_rounds rounds
    on rounds.contest_id = $1 and rounds.round = newest.round and rounds.version = newest.version
  group by newest.round, newest.version, newest.hash`;

/** What is published of a contest: one link for each round that is. */
export const readChain = (db: EntityManager, contestId: string): Promise<ChainLink[]> =>
  db.query<ChainLink[]>(LINKS, [contestId]);

/** What an outcome of `round` contradicts; versions of the round itself are what it replaces. */
export function conflictsWith(
  chain: readonly ChainLink[],
  { round, rounds }: { readonly round: string; readonly rounds: readonly RoundHash[] },
): Conflict[] {
  const hashes = new Map(rounds.map(({ id, hash }) => [id, hash]));
  return chain
    .filter((link) => link.round !== round)
    .flatMap((link) =>
      link.shows
        .filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash)
        .map(({ id }) => ({ link, ofRound: id })),
    );
}
