import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { FirstView } from './first-view.js';
import { renderPage } from './page-head.js';
import { PageHeads } from './page-heads.service.js';

const YEAR_SECONDS = 31_536_000;
const PICTURE = '/share.png';

/** Serves the built client: files as they are, every other address as its page with the head of that address. */
export async function addClient(app: INestApplication, server: FastifyInstance): Promise<void> {
  const { webRoot, publicUrl } = app.get(AppConfig);
  if (webRoot === null) return;
  const page = readFileSync(path.join(webRoot, 'index.html'), 'utf8');
  const picture = existsSync(path.join(webRoot, PICTURE)) ? PICTURE : null;
  const heads = app.get(PageHeads);
  const firstView = new FirstView(webRoot, server);
  await server.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.map', '**/*.br', '**/*.gz'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', cacheOf(path.relative(webRoot, file)));
    },
  });
  server.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url === '/api') return reply.callNotFound();
    const head = await heads.find(pathOf(request.url));
    const links = firstView.links(head);
    const answers = await firstView.answers(head, { isPlain: !request.url.includes('?') });
    return sendPage(reply, head.status, renderPage(page, head, { publicUrl, picture, links, answers }));
  });
}

/** Names in `assets/` carry a hash of the content. */
const cacheOf = (file: string): string =>
  file.startsWith('assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=300';

const pathOf = (url: string): string => {
  const [pathname = ''] = url.split('?');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
}
