import type { Publication } from '../../api/addresses';
import { rowName } from './named-row';
import { versionPage } from './placed';

/** Where the sum of an entry stands opened: among the results of its round, or of an earlier one on the entry's page. */
export const sumPage = ({ slug, round, version }: Publication, ofRound: string, number: number): string =>
  ofRound === round
    ? `${versionPage(slug, round, version)}&place=${number}#${rowName(round, number)}`
    : `/${slug}/entries/${number}#${ofRound}`;
