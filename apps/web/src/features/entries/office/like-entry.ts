import type { EntryRow } from './entry-rows';
import type { TypedEntry } from './new-entry';

type Other = Pick<EntryRow, 'number' | 'title' | 'submitters'>;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b]/g, '');

/** An entry of the same title and lead, which what is typed may be a second time. */
export function likeOf({ title, lead }: TypedEntry, others: readonly Other[]): Other | undefined {
  const [asked, by] = [folded(title), folded(lead)];
  if (asked === '' || by === '') return undefined;
  return others.find((other) => folded(other.title.zh) === asked && folded(other.submitters[0]?.zh ?? '') === by);
}
