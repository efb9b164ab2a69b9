import { readFileSync } from 'node:fs';
import path from 'node:path';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import type { AppConfig } from '../../config/app-config.js';

/** SHA-256 in base64 of the style and the script that stand inside the client's pages. */
interface InlineHashes {
  readonly style: string;
  readonly script: string;
}

/** What an answer has besides, whoever gives it. */
const OF_THE_ANSWER = new Set(['connection', 'content-length', 'content-type', 'date', 'keep-alive']);

/** Every answer has the same: they are made once, since making them costs as much as reading a ballot. */
export const makeSecurityHeaders = (config: Settings): Promise<SecurityHeaders> => madeOnce(securityHeaders(config));

export function addSecurityHeaders(server: FastifyInstance, headers: SecurityHeaders): void {
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

async function madeOnce(options: FastifyHelmetOptions): Promise<SecurityHeaders> {
  const other = fastify();
  await other.register(helmet, options);
  other.get('/', (_request, reply) => reply.send());
  const { headers } = await other.inject('/');
  await other.close();
  const made = Object.entries(headers).filter(([name]) => !OF_THE_ANSWER.has(name));
  return Object.fromEntries(made.map(([name, value]) => [name, String(value)]));
}

export type SecurityHeaders = Readonly<Record<string, string>>;

type Settings = Pick<AppConfig, 'isHttps' | 'webRoot'>;

/** Scripts and styles from this origin, inline those that the build has made; no page of ours in a frame of others. */
function securityHeaders({ isHttps, webRoot }: Settings): FastifyHelmetOptions {
  const inline = webRoot === null ? null : readInlineHashes(webRoot);
  const allowed = (kind: keyof InlineHashes) => ["'self'", ...(inline === null ? [] : [`'sha256-${inline[kind]}'`])];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: allowed('script'),
        scriptSrcAttr: ["'none'"],
        styleSrc: allowed('style'),
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

const readInlineHashes = (webRoot: string): InlineHashes =>
  JSON.parse(readFileSync(path.join(webRoot, 'server/inline.json'), 'utf8')) as InlineHashes;
