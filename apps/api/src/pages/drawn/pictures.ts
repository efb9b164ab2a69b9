import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_CACHE_CONTROL } from '../../platform/http/page-rule.js';
import { Problem } from '../../platform/problem/problem.js';
import { problemOf, sendProblem } from '../../platform/problem/problem.filter.js';
import { joined } from '../finished/basis.js';
import type { Drawing, PictureRequest } from './drawing.js';
import type { OwnAnswers } from './own-answers.service.js';

export interface PictureMaking {
  readonly drawing: Drawing;
  readonly answers: OwnAnswers;
  readonly publicUrl: string;
}

type Asked = Omit<PictureRequest, 'answers' | 'publicUrl'>;

/** A version is always named, and nothing else may be said: there are no more addresses than there are pictures. */
const QUERY = /^\?version=([1-9]\d{0,5})(&language=en)?$/;
const KEY = /^[a-z][a-z0-9-]{0,80}$/;
const FILE = /^([1-9]\d{0,4})\.png$/;

/** Serves the picture of each published place, for chat apps that show a link to it. */
export function addPictures(server: FastifyInstance, { drawing, answers, publicUrl }: PictureMaking): void {
  const config = { page: { hasOwnBasis: true } };
  const errorHandler = (error: Error, request: FastifyRequest, reply: FastifyReply): void =>
    void sendProblem(problemOf(error), request, reply);
  server.get('/share/:slug/rounds/:round/:file', { config, errorHandler }, async (request, reply) => {
    const asked = askedFor(request);
    if (asked === null) return reply.callNotFound();
    const contest = `/api/contests/${asked.slug}`;
    const needed = [contest, `${contest}/rounds/${asked.round}/results?version=${asked.version}`];
    const given = await Promise.all(needed.map(async (address) => [address, await answers.ask(address)] as const));
    if (given.some(([, { status }]) => status >= 500)) throw new Problem('service.not-ready');
    if (given.some(([, { status }]) => status !== 200)) return reply.callNotFound();
    const texts = Object.fromEntries(given.map(([address, { status, body }]) => [address, { status, body }]));
    const png = await drawing.picture({ ...asked, answers: texts, publicUrl });
    if (png === null) return reply.callNotFound();
    const bases = given.map(([, { basis }]) => basis);
    request.basis = bases.every((basis) => basis !== null) ? joined(bases) : null;
    return reply.header('cache-control', PAGE_CACHE_CONTROL).type('image/png').send(Buffer.from(png));
  });
}

function askedFor({ params, url }: FastifyRequest): Asked | null {
  const { slug, round, file } = params as { readonly slug: string; readonly round: string; readonly file: string };
  const [, number] = FILE.exec(file) ?? [];
  const [, version, english] = QUERY.exec(url.slice(url.indexOf('?'))) ?? [];
  if (number === undefined || version === undefined || !KEY.test(slug) || !KEY.test(round)) return null;
  const language = english === undefined ? 'zh' : 'en';
  return { slug, round, number: Number(number), version: Number(version), language };
}
