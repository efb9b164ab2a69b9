import type { PublishedRound } from '../../deciding/deciding.service.js';
import type { Publication, PublishedVersions } from '../../results/published-versions.service.js';

/** A round of a version, to be computed once more from what was published. */
export const publishedRound = (
  published: PublishedVersions,
  publication: Publication,
  round: string,
): PublishedRound => ({
  run: `${publication.hashes.rulebook} ${publication.hashes.evidence} ${round}`,
  round,
  bytes: publication.evidenceBytes,
  documents: () => published.documentsOf(publication),
});
