import { randomUUID } from 'node:crypto';
import type { TestApp } from './test-app.js';

/** What stands in an address for a part of it, where the test gives nothing. */
const PARTS: Readonly<Record<string, string>> = {
  account: randomUUID(),
  file: 'evidence.json',
  id: randomUUID(),
  key: 'call',
  kind: 'votes',
  member: randomUUID(),
  name: '牵头单位',
  number: '1',
  panel: 'jury',
  position: '1',
  receipt: '0000-0000-0000-0000-0000-0000',
  round: 'final',
  subject: 'web',
  version: '1',
};

/** The address of everything that can be read of a contest, with these parts in it. */
export function routesOfContest(
  { routes }: TestApp,
  slug: string,
  parts: Partial<Record<string, string>> = {},
): string[] {
  const all: Readonly<Record<string, string | undefined>> = { ...PARTS, slug, ...parts };
  const fill = (url: string): string =>
    url.replaceAll(/:(\w+)/g, (_whole, name: string) => {
      const part = all[name];
      if (part === undefined) throw new Error(`what stands for :${name}?`);
      return encodeURIComponent(part);
    });
  return routes.flatMap((route) => (/^GET .*\/:slug/.test(route) ? [fill(route.replace('GET ', ''))] : []));
}
