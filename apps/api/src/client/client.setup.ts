import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { type Answer, Drawing, type Question } from './drawing.js';

const YEAR_SECONDS = 31_536_000;
/** A page asks, and then once more for what follows from the answers. */
const MOST_TURNS = 4;

/** Serves the built client: files as they are, every other address as its page, drawn with the api's own answers. */
export async function addClient(app: INestApplication, server: FastifyInstance): Promise<void> {
  const { webRoot, publicUrl } = app.get(AppConfig);
  if (webRoot === null) return;
  const drawing = new Drawing(webRoot);
  server.addHook('onClose', () => drawing.close());
  await serveFiles(server, path.join(webRoot, 'client'));
  server.get('/*', async (request, reply) => {
    const { url } = request;
    if (url.startsWith('/api/') || url === '/api') return reply.callNotFound();
    const wanted = await answersFor(server, drawing, url);
    if ('moved' in wanted) return reply.redirect(wanted.moved, 301);
    const drawn = await drawing.draw({ ...wanted, publicUrl }).catch((error: unknown) => {
      request.log.error({ err: error }, 'a page was not drawn');
      return drawing.draw({ ...wanted, publicUrl, isShell: true });
    });
    return sendPage(reply, drawn.status, drawn.document);
  });
}

async function serveFiles(server: FastifyInstance, root: string): Promise<void> {
  await server.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.map', '**/*.br', '**/*.gz'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', cacheOf(path.relative(root, file)));
    },
  });
}

/** All that the page at an address asks, answered by our own routes; or where it has moved. */
async function answersFor(
  server: FastifyInstance,
  drawing: Drawing,
  url: string,
): Promise<Question | { readonly moved: string }> {
  const at = url.indexOf('?');
  const place = at < 0 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at) };
  let answers: Question['answers'] = {};
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const wanted = await drawing.wantedFor({ ...place, answers });
    if ('moved' in wanted) return wanted;
    if (wanted.asks.length === 0) break;
    const answered = await Promise.all(wanted.asks.map(async (ask) => [ask, await answer(server, ask)] as const));
    answers = { ...answers, ...Object.fromEntries(answered) };
  }
  return { ...place, answers };
}

async function answer(server: FastifyInstance, url: string): Promise<Answer> {
  const { statusCode, body } = await server.inject({ method: 'GET', url });
  return { status: statusCode, body };
}

/** Names in `assets/` carry a hash of the content. */
const cacheOf = (file: string): string =>
  file.startsWith('assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=300';

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
}
