import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the statement of a batch does once the vote's state and the window are known, by statements of one bucket and of no
 * other table: where buckets lie on several servers it is called on that of its bucket, and no other takes part. Returns what
 * it stored.
 */
const CAST = `
  create function cast_where_it_lies(of_bucket smallint, of_channel integer, of_window integer, at timestamptz,
    version smallint, of_writer bigint, of_seq bigint, whole_root bytea, cell_kind text, windows integer[], voters uuid[],
    slots smallint[], all_choices text[], all_weights text[], commitments bytea)
  returns table (voter uuid, slot smallint)
  language plpgsql volatile set search_path = pg_catalog, public as $$
  #variable_conflict use_column
  declare
    stored record;
  begin
    with stored as (
      insert into ballot as made
        (channel_id, time_window, bucket, voter, slot, choices, weights, rulebook_version, commitment, created_at)
      select of_channel, of_window, of_bucket, sent.voter, sent.slot, sent.choices::smallint[], sent.weights::smallint[],
        version, substr(commitments, (n::integer - 1) * 16 + 1, 16), at
      from unnest(windows, voters, slots, all_choices, all_weights) with ordinality
        as sent (time_window, voter, slot, choices, weights, n)
      where sent.time_window = of_window
      order by n
      on conflict do nothing
      returning made.voter, made.slot, made.choices::text, made.weights::text, made.commitment
    )
    select array_agg(stored.voter) as voters, array_agg(stored.slot) as slots, array_agg(stored.choices) as choices,
      array_agg(stored.weights) as weights, array_agg(stored.commitment order by stored.voter, stored.slot) as commitments
    into stored from stored;
    if stored.voters is null then return; end if;
    insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, root, created_at)
    select of_writer, of_seq, of_channel, cardinality(stored.voters), of_bucket, entries, cells, counts,
      case when cardinality(stored.voters) = cardinality(voters) then whole_root else merkle_root(stored.commitments) end, at
    from (
      select array_agg(entry order by entry, cell) as entries, array_agg(cell order by entry, cell) as cells,
        array_agg(votes order by entry, cell) as counts
      from (
        select entry, case cell_kind when 'place' then place::integer when 'weight' then weight
            when 'choices' then cardinality(choices::smallint[]) else 0 end as cell, count(*)::integer as votes
        from unnest(stored.choices, stored.weights) as ballots (choices, weights),
          lateral unnest(choices::smallint[], weights::smallint[]) with ordinality as vote (entry, weight, place)
        group by 1, 2) as added
    ) as delta;
    return query select * from unnest(stored.voters, stored.slots);
  end $$;
`;

/** Batches where buckets lie on several servers. */
export class CastWhereItLies1700000016410 implements MigrationInterface {
  readonly name = 'CastWhereItLies1700000016410';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CAST);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function cast_where_it_lies');
  }
}
