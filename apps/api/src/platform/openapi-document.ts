import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { ProblemCode } from './problem/catalogue.js';
import { ProblemDto } from './problem/problem.dto.js';

/** What any route may answer besides the problems that it names itself. */
export const ANYWHERE: readonly ProblemCode[] = [
  ...([
    'request.unreadable',
    'request.not-utf8',
    'request.too-large',
    'request.wrong-media-type',
    'request.foreign-origin',
  ] as const),
  ...(['request.conflict', 'service.not-ready', 'internal-error'] as const),
];

let made: OpenAPIObject | undefined;

/** The contract, made once in a process: the code alone says what stands in it. */
export const contractOf = (app: INestApplication): OpenAPIObject => (made ??= makeDocument(app));

/** The contract with every client, made from the running modules. */
export function makeDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Laurel 桂冠')
    .setDescription('Contests whose outcome anyone can recompute')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, about, { extraModels: [ProblemDto] });
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };
  for (const [path, { get, post, put, patch, delete: remove }] of Object.entries(document.paths)) {
    for (const operation of [get, post, put, patch, remove]) {
      if (operation === undefined) continue;
      operation.responses['default'] = { description: ANYWHERE.join(', '), content };
      operation.parameters = [...partsUnsaid(path, operation), ...(operation.parameters ?? [])];
    }
  }
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

/** Parts of an address that a handler does not name, such as the contest that the rights have looked up already. */
function partsUnsaid(path: string, { parameters = [] }: Operation): Parameter[] {
  const said = parameters.flatMap((parameter) =>
    'in' in parameter && parameter.in === 'path' ? [parameter.name] : [],
  );
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return parts
    .filter((name) => !said.includes(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}
