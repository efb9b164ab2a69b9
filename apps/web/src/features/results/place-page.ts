import type { Publication } from '../../api/addresses';
import { rowName } from './named-row';
import { versionPage } from './placed';

/** A place with its sum open, so that the server sees which: to be shown to others. */
export const sharedPage = ({ slug, round, version }: Publication, number: number): string =>
  `${versionPage(slug, round, version)}&place=${number}`;

/** Where the sum of an entry stands opened: among the results of its round, or of an earlier one on the entry's page. */
export const sumPage = ({ slug, round, version }: Publication, ofRound: string, number: number): string =>
  ofRound === round
    ? `${sharedPage({ slug, round, version }, number)}#${rowName(round, number)}`
    : `/${slug}/entries/${number}#${ofRound}`;
