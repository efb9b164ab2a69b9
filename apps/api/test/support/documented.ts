import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = { readonly responses: Record<string, { readonly description?: string }> };

/** Whether the contract names this problem at the route that answered with it; a path that is no route names nothing. */
export function isDocumented({ paths }: OpenAPIObject, method: string, url: string, code: string): boolean {
  const [path = ''] = url.split('?');
  const found = Object.entries(paths).filter(([template]) => patternOf(template).test(path));
  const operations = found.map(([, item]) => item[method.toLowerCase() as 'get'] as Operation | undefined);
  const known = operations.filter((operation) => operation !== undefined);
  if (known.length === 0) return true;
  return known.some(({ responses }) =>
    Object.values(responses).some(({ description = '' }) => description.split(', ').includes(code)),
  );
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
