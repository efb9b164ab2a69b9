import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { AppConfig } from '../../config/app-config.js';

/** SHA-256 in base64 of the style and the script that stand inside the client's pages. */
interface InlineHashes {
  readonly style: string;
  readonly script: string;
}

/** Scripts and styles from this origin, inline those that the build has made; no page of ours in a frame of others. */
export function securityHeaders({ isHttps, webRoot }: Pick<AppConfig, 'isHttps' | 'webRoot'>): FastifyHelmetOptions {
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
