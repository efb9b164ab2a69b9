import pg from 'pg';

const POOL = 20;

/** The stage is decided as the product decides it; no tally and no root are written, which favours this store. */
const INSERT = {
  name: 'bench-insert',
  text: `
    insert into ballot
      (channel_id, time_window, bucket, voter, slot, choices, weights, rulebook_version, commitment, created_at)
    select $6, $7, $8, $9, $10, $11, null, rulebook_version, $12, moment
    from hold_ballot_stage($1::uuid, $2)
    where state = 'open' and ballot_window(moment, $3, $4, $5) = $7
    on conflict do nothing
    returning created_at as "castAt", ballot_window_end(time_window, $3, $4, $5) as "windowEndsAt"`,
};

/** One prepared INSERT for each request, from a pool. */
export class InsertStore {
  #pool;

  constructor(connectionString) {
    this.#pool = new pg.Pool({ connectionString, max: POOL });
  }

  async castBallot({ channel: { contest, channel, rules }, number, voter, window, slot, choices, commitment }) {
    const { seconds, begins } = rules.key.span;
    const values = [
      ...[contest.id, channel, contest.timeZone, seconds, begins],
      ...[number.channelId, window, voter.bucket, voter.voter, slot, choices, commitment],
    ];
    const { rows } = await this.#pool.query({ ...INSERT, values });
    return rows[0] ?? null;
  }
}
