export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Every object by itself, also those that two places share. */
const copyOf = <T>(json: T): T => JSON.parse(JSON.stringify(json)) as T;

const stepsOf = (path: string): string[] => path.match(/[^.[\]]+/g) ?? [];

/** A copy with one value replaced, as in `rounds[0].figures[1].id`; undefined removes it. */
export function changed<T>(json: T, path: string, value: unknown): T {
  const copy = copyOf(json);
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], copy);
  if (typeof parent !== 'object' || parent === null) throw new Error(`nothing at ${path}`);
  if (Array.isArray(parent)) parent.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
  else if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return copy;
}

/** A copy with another item at the end of a list. */
export function withMore<T>(json: T, path: string, ...items: unknown[]): T {
  const copy = copyOf(json);
  const list = stepsOf(path).reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], copy);
  if (!Array.isArray(list)) throw new Error(`no list at ${path}`);
  list.push(...items);
  return copy;
}

/** Lists within lists, `depth` of them: more than any recursion survives. */
export const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
