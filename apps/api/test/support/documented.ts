import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = { readonly responses: Record<string, { readonly description?: string }> };

/** By contract: the address of each of its paths. */
const patterns = new WeakMap<OpenAPIObject, readonly (readonly [RegExp, object])[]>();

/** Whether the contract names this problem at the route that answered with it; a path that is no route names nothing. */
export function isDocumented(contract: OpenAPIObject, method: string, url: string, code: string): boolean {
  const [path = ''] = url.split('?');
  const all = patterns.get(contract) ?? patternsOf(contract);
  patterns.set(contract, all);
  const found = all.filter(([pattern]) => pattern.test(path));
  const operations = found.map(([, item]) => (item as Record<string, Operation | undefined>)[method.toLowerCase()]);
  const known = operations.filter((operation) => operation !== undefined);
  if (known.length === 0) return true;
  return known.some(({ responses }) =>
    Object.values(responses).some(({ description = '' }) => description.split(', ').includes(code)),
  );
}

const patternsOf = ({ paths }: OpenAPIObject) =>
  Object.entries(paths).map(([template, item]) => [patternOf(template), item] as const);

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
