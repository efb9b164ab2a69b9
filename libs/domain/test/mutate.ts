import fc from 'fast-check';
import { nested } from './json.js';

type Path = readonly (string | number)[];

/** What may stand where something else belongs. */
const strangers: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  2,
  1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  0.1234567890123456,
  '',
  '1/3',
  '1/0',
  'all',
  'constructor',
  '__proto__',
  '\ud800',
  'x'.repeat(3000),
  [],
  {},
  [[]],
  [null],
  { zh: '字' },
  JSON.parse('{"__proto__": {"zh": "\\ud800"}}'),
  new Array(10_000).fill(1),
  new Array(10_000).fill({ id: 'x' }),
];

const strangeNames = ['__proto__', 'constructor', 'toString', '', 'id', '\udfff', 'weights', 'number', 'keys'];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const within = Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? within : [path, ...within];
}

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce((node, step) => (node as Record<string | number, unknown>)[step], json);

export type Mutation =
  | { readonly kind: 'delete' | 'duplicate'; readonly at: number }
  | { readonly kind: 'replace'; readonly at: number; readonly by: number }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number }
  | { readonly kind: 'name'; readonly at: number; readonly by: number };

export const place = fc.nat({ max: 1_000_000 });
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete' as const, 'duplicate' as const), at: place }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      at: place,
      by: fc.nat({ max: strangers.length - 1 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('copy' as const), at: place, from: place }) },
  fc.record({ kind: fc.constant('name' as const), at: place, by: fc.nat({ max: strangeNames.length - 1 }) }),
);

/** A copy with lists within lists at one place, deeper than any recursion goes. */
export function deepen(json: unknown, at: number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  const paths = pathsOf(copy);
  const path = paths[at % paths.length] ?? [];
  (valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) ?? ''] = nested(50_000);
  return copy;
}

/** A copy with one thing deleted, doubled, replaced by what does not belong there, or given another name. */
export function mutate(json: unknown, change: Mutation): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  const paths = pathsOf(copy);
  const path = paths[change.at % paths.length] ?? [];
  const [parent, step] = [valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>, path.at(-1) ?? ''];
  if (typeof parent !== 'object') return copy;
  switch (change.kind) {
    case 'delete':
      if (Array.isArray(parent)) parent.splice(Number(step), 1);
      else delete parent[step];
      return copy;
    case 'duplicate':
      if (Array.isArray(parent)) parent.push(parent[Number(step)]);
      return copy;
    case 'replace':
      parent[step] = strangers[change.by];
      return copy;
    case 'copy':
      parent[step] = JSON.parse(JSON.stringify(valueAt(copy, paths[change.from % paths.length] ?? []))) as unknown;
      return copy;
    case 'name':
      if (Array.isArray(parent)) return copy;
      Object.defineProperty(parent, strangeNames[change.by] ?? '', {
        value: parent[step],
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return copy;
  }
}
