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
  for (const { get, post, put, patch, delete: remove } of Object.values(document.paths)) {
    for (const operation of [get, post, put, patch, remove]) {
      if (operation !== undefined) operation.responses['default'] = { description: ANYWHERE.join(', '), content };
    }
  }
  return document;
}
