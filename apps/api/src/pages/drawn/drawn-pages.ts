import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { PAGE_CACHE_CONTROL } from '../../platform/http/page-rule.js';
import { type Basis, joined } from '../finished/basis.js';
import { serveClientFiles } from './client-files.js';
import { Drawing, type Question } from './drawing.js';
import { OwnAnswers, type OwnAnswer } from './own-answers.service.js';
import { addPictures } from './pictures.js';
import { SearchEngines } from './search-engines.service.js';
import { addStaffFaces } from './staff-faces.js';

/** A page asks, and then once more for what follows from the answers. */
const MOST_TURNS = 4;
/** A longer answer goes into no page and to no thread that draws: the browser asks for it, and draws. */
const LONGEST_ANSWER = 256 * 1024;

/** All that a page needs before it can be drawn. */
interface Asked extends Question {
  /** What it shows is made from; null where it is not kept. */
  readonly basis: Basis | null;
  /** Whether an answer was too long for the page. */
  readonly isTooLong: boolean;
}

/** Serves the built client: files as they are, every other address as its page, drawn from the api's own answers. */
export async function addDrawnPages(app: INestApplication, server: FastifyInstance): Promise<void> {
  const { webRoot, publicUrl } = app.get(AppConfig);
  if (webRoot === null) return;
  const drawing = new Drawing(webRoot, (error) => server.log.error({ err: error }, 'a page was not drawn'));
  server.addHook('onClose', () => drawing.close());
  const clientRoot = path.join(webRoot, 'client');
  await serveClientFiles(server, clientRoot);
  addStaffFaces(server, clientRoot);
  addSearchEngines(server, app.get(SearchEngines), drawing);
  const answers = app.get(OwnAnswers);
  addPictures(server, { drawing, answers, publicUrl });
  server.get('/*', { config: { page: { hasOwnBasis: true } } }, async (request, reply) => {
    if (isOfApi(request)) return reply.callNotFound();
    const asked = await askAll(drawing, answers, request.url);
    reply.header('cache-control', PAGE_CACHE_CONTROL);
    if ('moved' in asked) return reply.redirect(asked.moved, 301);
    const { basis, isTooLong, ...question } = asked;
    const { status, document, isShell } = await drawing.draw({ ...question, publicUrl }, isTooLong);
    // an address where there is nothing may be any: it is not kept, nor is what was made in a hurry
    if (status === 200 && !isShell) request.basis = basis;
    return reply.code(status).type('text/html; charset=utf-8').send(document);
  });
}

const isOfApi = ({ url }: FastifyRequest): boolean => /^\/api(?:[/?]|$)/.test(url);

function addSearchEngines(server: FastifyInstance, engines: SearchEngines, drawing: Drawing): void {
  const config = { page: {} };
  const send = (reply: FastifyReply, type: string): FastifyReply =>
    reply.header('cache-control', PAGE_CACHE_CONTROL).type(`${type}; charset=utf-8`);
  server.get('/robots.txt', { config }, (_request, reply) => send(reply, 'text/plain').send(engines.robots()));
  server.get('/sitemap.xml', { config }, async (_request, reply) =>
    send(reply, 'application/xml').send(await engines.sitemap(await drawing.indexed())),
  );
}

/** All that the page at an address asks, turn by turn; or where it has moved. */
async function askAll(drawing: Drawing, answers: OwnAnswers, url: string): Promise<Asked | { readonly moved: string }> {
  const at = url.indexOf('?');
  const place = at < 0 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at) };
  const given = new Map<string, OwnAnswer>();
  let isTooLong = false;
  for (let turn = 0; turn < MOST_TURNS && !isTooLong; turn += 1) {
    const wanted = await drawing.wantedFor({ ...place, answers: textsOf(given) });
    if ('moved' in wanted) return wanted;
    if (wanted.asks.length === 0) break;
    for (const [ask, answer] of await Promise.all(
      wanted.asks.map(async (ask) => [ask, await answers.ask(ask)] as const),
    )) {
      if (answer.body.length > LONGEST_ANSWER) isTooLong = true;
      else given.set(ask, answer);
    }
  }
  const bases = [...given.values()].map(({ basis }) => basis);
  const basis = bases.every((each) => each !== null) ? joined(bases) : null;
  return { ...place, answers: textsOf(given), basis, isTooLong };
}

const textsOf = (given: ReadonlyMap<string, OwnAnswer>): Question['answers'] =>
  Object.fromEntries([...given].map(([address, { status, body }]) => [address, { status, body }]));
