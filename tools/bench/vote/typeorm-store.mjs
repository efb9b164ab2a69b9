import { DataSource, EntitySchema } from 'typeorm';

const POOL = 20;

/** Tables of the bench's own, as an object mapper would have them: a row for the ballot, and one for each choice. */
export const TYPEORM_TABLES = `
  create table bench_ballot (
    id bigint generated always as identity primary key,
    channel_id integer not null references voting_channels, time_window integer not null, bucket smallint not null, voter uuid not null,
    slot smallint not null, commitment bytea not null, created_at timestamptz not null default now(),
    unique (channel_id, time_window, bucket, voter, slot)
  );
  create table bench_choice (
    id bigint generated always as identity primary key,
    ballot_id bigint not null references bench_ballot, entry smallint not null
  );
  create index bench_choice_ballot on bench_choice (ballot_id);
  grant select, insert on bench_ballot, bench_choice to laurel_app;`;

const id = { type: 'bigint', primary: true, generated: 'identity', generatedIdentity: 'ALWAYS' };
const Ballot = new EntitySchema({
  name: 'bench_ballot',
  columns: {
    id,
    channelId: { type: 'integer', name: 'channel_id' },
    window: { type: 'integer', name: 'time_window' },
    bucket: { type: 'smallint' },
    voter: { type: 'uuid' },
    slot: { type: 'smallint' },
    commitment: { type: 'bytea' },
    castAt: { type: 'timestamptz', name: 'created_at', createDate: true },
  },
  relations: { choices: { type: 'one-to-many', target: 'bench_choice', inverseSide: 'ballot', cascade: ['insert'] } },
});
const Choice = new EntitySchema({
  name: 'bench_choice',
  columns: { id, entry: { type: 'smallint' } },
  relations: {
    ballot: { type: 'many-to-one', target: 'bench_ballot', joinColumn: { name: 'ballot_id' }, inverseSide: 'choices' },
  },
});

/** As every store here asks it. */
const STAGE = 'select state, ballot_window(moment, $3, $4, $5) as current from hold_ballot_stage($1::uuid, $2)';

/** A ballot and its choices by `save`, in the transaction in which the vote was found open. */
export class TypeormStore {
  #source;

  constructor(url) {
    const source = new DataSource({ type: 'postgres', url, entities: [Ballot, Choice], poolSize: POOL });
    this.#source = source.initialize();
  }

  async castBallot({ channel, number, voter: { voter, bucket }, window, slot, choices, commitment }) {
    const { seconds, begins } = channel.rules.key.span;
    const { manager } = await this.#source;
    return manager.transaction(async (tx) => {
      const asked = [channel.contest.id, channel.channel, channel.contest.timeZone, seconds, begins];
      const [{ state, current }] = await tx.query(STAGE, asked);
      if (state !== 'open' || current !== window) return null;
      const ballot = { channelId: number.channelId, window, bucket, voter, slot, commitment };
      const saved = await tx.save('bench_ballot', { ...ballot, choices: choices.map((entry) => ({ entry })) });
      return { castAt: saved.castAt, windowEndsAt: null };
    });
  }
}
