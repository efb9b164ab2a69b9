import type { OfOneBucket, Prepared } from '../ballots/ballot-batch.js';

/** Statements about holders, of which `$1` and `$2` are the buckets and keys. */
export interface QuotaStatements extends OfOneBucket {
  /** Waits for the row of each, in this order, and takes `$3` numbers in it; returns the last. */
  readonly takeNumbers: Prepared;
  /** What is kept for them since `$3`. */
  readonly earlier: Prepared;
  /** Keeps a ballot for each, by its number `$3`. */
  readonly keep: Prepared;
}

/** By a plan that stands for any number of rows: the key is looked up for each. */
export const HOLDERS: QuotaStatements = {
  isOfOneBucket: false,
  takeNumbers: {
    name: 'quota-numbers',
    text: `
      insert into quota_holder as held (bucket, holder, ballots)
      select bucket, holder, n
      from unnest($1::smallint[], $2::uuid[], $3::integer[]) with ordinality as sent (bucket, holder, n, place) order by place
      on conflict (bucket, holder) do update set ballots = held.ballots + excluded.ballots
      returning holder, ballots as last`,
  },
  earlier: {
    name: 'quota-earlier',
    text: `
      select holder, channel, choices, created_at as "castAt"
      from unnest($1::smallint[], $2::uuid[]) as asked (of_bucket, of_holder), lateral (
        select * from quota_ballot
        where bucket = of_bucket and holder = of_holder and created_at >= coalesce($3::timestamptz, '-infinity')
        offset 0) as kept`,
  },
  keep: {
    name: 'quota-keep',
    text: `
      insert into quota_ballot (bucket, holder, n, channel, choices, created_at)
      select bucket, holder, n, $4, choices::smallint[], $6::timestamptz
      from unnest($1::smallint[], $2::uuid[], $3::integer[], $5::text[]) as sent (bucket, holder, n, choices)`,
  },
};

/** The same for holders of one bucket, which each statement names. */
export const HOLDERS_IN_BUCKET: QuotaStatements = {
  isOfOneBucket: true,
  takeNumbers: {
    name: 'quota-numbers-in-bucket',
    text: `
      insert into quota_holder as held (bucket, holder, ballots)
      select $1::smallint, holder, n
      from unnest($2::uuid[], $3::integer[]) with ordinality as sent (holder, n, place) order by place
      on conflict (bucket, holder) do update set ballots = held.ballots + excluded.ballots
      returning holder, ballots as last`,
  },
  earlier: {
    name: 'quota-earlier-in-bucket',
    text: `
      select holder, channel, choices, created_at as "castAt" from quota_ballot
      where bucket = $1::smallint and holder = any($2::uuid[])
        and created_at >= coalesce($3::timestamptz, '-infinity')`,
  },
  keep: {
    name: 'quota-keep-in-bucket',
    text: `
      insert into quota_ballot (bucket, holder, n, channel, choices, created_at)
      select $1::smallint, holder, n, $4, choices::smallint[], $6::timestamptz
      from unnest($2::uuid[], $3::integer[], $5::text[]) as sent (holder, n, choices)`,
  },
};
