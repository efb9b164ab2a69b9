import { Link } from 'wouter';
import type { EntryCard, Words } from '../../api/types';
import { RowFacts } from '../../ui/row-facts';
import { SampleTag } from '../../ui/tag';
import { Said, SaidList } from '../../ui/words';
import { EntryNumber } from './entry-number';

interface EntryRowProps {
  readonly slug: string;
  readonly entry: EntryCard;
  /** The names of its category and district, where they are to be shown. */
  readonly facts?: readonly Words[];
  readonly level: 2 | 3;
}

/** One entry in a list, known by its number; the whole row leads to it. */
export function EntryRow({ slug, entry: { number, title, submitters, isSample }, facts = [], level }: EntryRowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="row entry-row">
      <EntryNumber number={number} />
      <div>
        <Heading className="row-title">
          <Link href={`/${slug}/entries/${number}`}>
            <Said words={title} byPhrase />
          </Link>{' '}
          {isSample && <SampleTag />}
        </Heading>
      </div>
      <div className="entry-side">
        <p className="row-names">
          <SaidList list={submitters} />
        </p>
        {facts.length > 0 && (
          <RowFacts
            facts={facts.map((fact) => (
              <Said key={fact.zh} words={fact} />
            ))}
          />
        )}
      </div>
    </li>
  );
}
