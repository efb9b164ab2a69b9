import type { FastifyReply } from 'fastify';

interface Download {
  /** ASCII, without quotes: made from slugs, ids and numbers */
  readonly fileName: string;
  readonly type: string;
  /** The hash of the content where it has one, for the ETag. */
  readonly hash?: string;
}

/** Names the file and its type; the content itself is sent as it was hashed. */
export function asDownload(reply: FastifyReply, { fileName, type, hash }: Download): void {
  reply.header('content-type', type).header('content-disposition', `attachment; filename="${fileName}"`);
  if (hash !== undefined) reply.header('etag', `"${hash}"`);
}

/** How the names of a contest's files begin: simulated data say so wherever they are carried. */
export const fileStem = ({ slug, isSimulated }: { slug: string; isSimulated: boolean }): string =>
  isSimulated ? `${slug}-simulated` : slug;

/** The name of a version of the rules, wherever the file is downloaded. */
export const rulebookName = (contest: Parameters<typeof fileStem>[0], version: number): string =>
  `${fileStem(contest)}-rulebook-v${version}.json`;
