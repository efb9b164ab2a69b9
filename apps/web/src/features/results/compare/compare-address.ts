interface Pair {
  readonly a: number;
  readonly b: number;
}

interface Shown {
  readonly slug: string;
  /** The round whose results are published. */
  readonly round: string;
  readonly version: number;
  /** The round that is ranked. */
  readonly of: string;
}

/** The page that lays two entries side by side, as certain results show them. */
export function comparePage({ slug, round, version, of }: Shown, { a, b }: Pair): string {
  const query = new URLSearchParams({ version: String(version), a: String(a), b: String(b) });
  if (of !== round) query.set('of', of);
  return `/${slug}/rounds/${round}/results/compare?${query.toString()}`;
}
