import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The root of RFC 6962 over leaves in their order, as `merkleRoot` of the ledger has it over their hashes. */
const MERKLE_ROOT = `
  create function merkle_root(leaves bytea[]) returns bytea
  language plpgsql immutable strict parallel safe set search_path = pg_catalog as $$
  declare
    level bytea[] := array(
      select sha256('\\x00'::bytea || leaf) from unnest(leaves) with ordinality as each (leaf, at) order by at);
  begin
    if cardinality(level) = 0 then return sha256(''::bytea); end if;
    while cardinality(level) > 1 loop
      level := array(
        select coalesce(sha256('\\x01'::bytea || level[2 * i - 1] || level[2 * i]), level[2 * i - 1])
        from generate_series(1, (cardinality(level) + 1) / 2) as i order by i);
    end loop;
    return level[1];
  end $$;
`;

/** A bucket is the first 40 bits of the voter's key modulo the number of buckets. */
const HALVE = `
  update ballot set bucket = bucket % 16 where bucket >= 16;
  update ballot_batch set bucket = bucket % 16 where bucket >= 16;
`;
const DOUBLE = `
  update ballot set bucket = ('x' || left(replace(voter::text, '-', ''), 10))::bit(40)::bigint % 32;
`;

/** Half as many buckets, so that batches are larger and sixteen servers can still share them; and the root of a batch. */
export class BallotsInBatches1700000016000 implements MigrationInterface {
  readonly name = 'BallotsInBatches1700000016000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MERKLE_ROOT);
    await db.query(HALVE);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOUBLE);
    await db.query('drop function merkle_root(bytea[])');
  }
}
