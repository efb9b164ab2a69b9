import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Faces for those who are signed in: drawn by the browser alone, since nothing of them is public. */
const FACES = ['desk', 'office'] as const;

const CHINESE = '<html lang="zh-CN">';

/** Serves the one page of each face at all its addresses, in both languages; what is there the browser knows. */
export function addStaffFaces(server: FastifyInstance, clientRoot: string): void {
  for (const face of FACES) {
    const page = readFileSync(path.join(clientRoot, `${face}.html`), 'utf8');
    if (!page.includes(CHINESE)) throw new Error(`${face}.html has nothing like ${CHINESE}`);
    const pages = { [`/${face}`]: page, [`/en/${face}`]: page.replace(CHINESE, '<html lang="en">') };
    for (const [address, html] of Object.entries(pages)) {
      for (const url of [address, `${address}/*`]) {
        server.get(url, (_request, reply) =>
          reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html),
        );
      }
    }
  }
}
