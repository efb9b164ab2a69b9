import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor } from '../../platform/http/encoding.js';
import { isKnown } from '../../platform/http/entity-tag.js';
import type { PageRule } from '../../platform/http/page-rule.js';
import type { Bases } from './bases.service.js';
import type { Basis } from './basis.js';
import { FinishedPage } from './finished-page.js';
import type { FinishedPages, Making } from './finished-pages.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether this request makes a page for others as well. */
    making: Making | null;
    /** What the page is made from; null for a page that is not kept. */
    basis: Basis | null;
  }
}

interface Finishing {
  readonly pages: FinishedPages;
  readonly bases: Bases;
}

const OF_THE_REQUEST = new Set(['x-request-id', 'content-length', 'date', 'connection', 'keep-alive']);

/** Answers requests for pages in front of everything that costs: by finished bytes, made once for all who ask. */
export function addFinishing(server: FastifyInstance, { pages, bases }: Finishing): void {
  server.decorateRequest('making', null);
  server.decorateRequest('basis', null);
  server.addHook('onRoute', (route) => {
    // pressed once, not for each reader
    if (route.config?.page !== undefined) Object.assign(route, { compress: false });
  });
  server.addHook('onRequest', async (request, reply) => {
    const { page: rule } = request.routeOptions.config;
    if (rule === undefined) return undefined;
    const found = await pages.find(request.url);
    if ('page' in found) return reply.send(await present(request, reply, found.page));
    request.making = found.making;
    request.basis = await basisOf(request, rule, bases);
    return undefined;
  });
  // oxlint-disable-next-line typescript/require-await -- Fastify waits for a promise, or for a callback instead
  server.addHook('onSend', async (request, reply, payload) => {
    const { making } = request;
    if (making === null) return payload;
    request.making = null;
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    const page = isWhole && isForAll(reply) ? finishOf(reply, payload) : null;
    making.end(page, request.basis);
    return page === null ? payload : present(request, reply, page);
  });
  // whatever became of it: those who wait are let go
  server.addHook('onResponse', ({ making }, _reply, done) => {
    making?.end(null, null);
    done();
  });
}

async function basisOf({ url, params }: FastifyRequest, rule: PageRule, bases: Bases): Promise<Basis | null> {
  const at = url.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : url.slice(at));
  if (rule.hasOwnBasis === true || rule.isKept?.(query) === false) return null;
  const { slug } = params as { readonly slug?: string };
  if (slug === undefined) return bases.ofSite();
  // a contest that is not there is the handler's to refuse
  const basis = await bases.ofContest(slug).catch(() => null);
  return basis === null || rule.livesSeconds === undefined ? basis : bases.endingIn(rule.livesSeconds, basis);
}

/** A refusal carries the id of its request, and a cookie is somebody's own. */
const isForAll = (reply: FastifyReply): boolean =>
  !String(reply.getHeader('content-type')).includes('problem+json') && !reply.hasHeader('set-cookie');

function finishOf(reply: FastifyReply, body: string | Buffer): FinishedPage {
  const headers = Object.entries(reply.getHeaders())
    .filter(([name]) => !OF_THE_REQUEST.has(name))
    .map(([name, value]) => [name, String(value)]);
  return new FinishedPage({
    status: reply.statusCode,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
  });
}

/** Sets the headers of the page, and gives the bytes that this reader takes; none where it has them already. */
async function present(request: FastifyRequest, reply: FastifyReply, page: FinishedPage): Promise<Buffer | null> {
  const { status, headers, bytes } = page;
  reply.code(status).headers(headers);
  if (status === 200 && isKnown(request.headers['if-none-match'], headers['etag'] ?? '')) {
    reply.code(304);
    return null;
  }
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (!page.isPressed(encoding)) return bytes;
  reply.header('content-encoding', encoding);
  return page.pressed(encoding);
}
