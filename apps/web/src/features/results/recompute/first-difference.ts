/** Where what was published and what came out part: the way to the place, and what stands there. */
export interface Difference {
  readonly path: string;
  readonly published: string;
  readonly computed: string;
  /** The entry whose row differs, where it is one. */
  readonly entry: number | null;
}

type Json = unknown;

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: Json): string => (value === undefined ? '—' : JSON.stringify(value));

/** What lies inside both at the same place. */
function inside(published: Json, computed: Json): [string, Json, Json][] | null {
  if (Array.isArray(published) && Array.isArray(computed)) {
    const length = Math.max(published.length, computed.length);
    return Array.from({ length }, (_, index) => [`[${index}]`, published[index] as Json, computed[index] as Json]);
  }
  if (!isObject(published) || !isObject(computed)) return null;
  const names = [...new Set([...Object.keys(computed), ...Object.keys(published)])].sort();
  return names.map((name) => [`.${name}`, published[name], computed[name]]);
}

/** The first place at which two outcomes differ; null where they do not. */
export function firstDifference(
  published: Json,
  computed: Json,
  path = '',
  entry: number | null = null,
): Difference | null {
  if (Object.is(published, computed)) return null;
  const within = inside(published, computed);
  if (within === null) {
    return { path: path.replace(/^\./, ''), published: shown(published), computed: shown(computed), entry };
  }
  const own = isObject(computed) && typeof computed['entry'] === 'number' ? computed['entry'] : entry;
  for (const [name, there, here] of within) {
    const difference = firstDifference(there, here, path + name, own);
    if (difference !== null) return difference;
  }
  return null;
}
