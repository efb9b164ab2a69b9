import type { paths } from './generated/schema';

/** Routes that answer with JSON to who asks. */
type Route = {
  [R in keyof paths]: paths[R] extends { get: { responses: { 200: { content: { 'application/json': unknown } } } } }
    ? R
    : never;
}[keyof paths];

type Asked<R extends Route> = paths[R] extends { get: infer Operation } ? Operation : never;

type Answer<R extends Route> =
  Asked<R> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;

type Parts<R extends Route> = Asked<R> extends { parameters: { path: infer Path } } ? Path : never;

type Query<R extends Route> = Asked<R> extends { parameters: { query?: infer Given } } ? Given : never;

/** An address of the api, with the type of what it answers. It is also the key under which the answer is kept. */
export type Address<T> = string & { readonly answer?: T };

interface Given<R extends Route> {
  readonly path?: Parts<R>;
  readonly query?: Query<R>;
}

/** `/api/contests/{slug}` with its parts put in, and what else is asked, in a fixed order. */
export function addressOf<R extends Route>(route: R, { path, query }: Given<R> = {}): Address<Answer<R>> {
  const parts = Object.entries<unknown>(path ?? {});
  const filled = parts.reduce<string>(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(String(value))),
    route,
  );
  const asked = Object.entries<unknown>(query ?? {}).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
