/** Marks the place in a body where raw JSON goes: some of it no `JSON.stringify` would write. */
const HERE = '@here@';
const nested = (open: string, close: string): string => open.repeat(3000) + close.repeat(3000);

const BOMBS = [nested('[', ']'), nested('{"a":', '}').replace(':}', ':1}')];
export const HOSTILE = [
  ...[
    'null',
    '[]',
    '[[]]',
    '[{}]',
    '{}',
    '7',
    '1e400',
    '-0',
    'true',
    '""',
    '"\\u0000"',
    '"\\ud800"',
    '"\\u200b\\u2060"',
  ],
  ...['{"zh":"字","en":null}', '{"zh":["字"]}', '{"constructor":1}', '"HTTPS://NEWS.EXAMPLE/1"', ...BOMBS],
];

type Path = readonly (string | number)[];

export function pathsOf(value: unknown, most: number, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length === most) return [path];
  const keys = Array.isArray(value) ? value.slice(0, 1).map((_, index) => index) : Object.keys(value);
  return [
    path,
    ...keys.flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], most, [...path, key])),
  ];
}

function withMark(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return HERE;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withMark(copy[key], rest);
  return copy;
}

/** The body as it is sent, with something hostile at one place. */
export const hostileAt = (body: object, path: Path, hostile: string): string =>
  JSON.stringify(withMark(body, path)).replace(`"${HERE}"`, () => hostile);
