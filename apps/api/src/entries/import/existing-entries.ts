import { canonicalJson } from '@laurel/domain';
import type { EntityManager } from 'typeorm';
import { foldedName } from '../search/folded-text.js';
import type { ImportedEntry } from './read-row.js';

/** What of an entry a file can say. */
type Content = Omit<ImportedEntry, 'number'>;

/** Two with the same key are likely one: the same title and the same lead, whatever their width, script and blanks. */
export const likenessOf = ({ title, submitters }: Pick<ImportedEntry, 'title' | 'submitters'>): string =>
  [title.zh, submitters[0]?.name.zh ?? ''].map(foldedName).join('\n');

/** All that a file can say of an entry, but its number. */
export const contentOf = ({ title, summary, description, category, district, submitters, keyFacts }: Content): string =>
  canonicalJson({ title, summary, description, category, district, submitters, keyFacts });

/** The entries that a contest has already, as an import compares them. */
export class ExistingEntries {
  readonly #byNumber = new Map<number, string>();
  readonly #byContent = new Map<string, number[]>();
  readonly #byLikeness = new Map<string, number>();

  constructor(entries: readonly (Content & { readonly number: number })[]) {
    for (const entry of entries) {
      const content = contentOf(entry);
      this.#byNumber.set(entry.number, content);
      this.#byContent.set(content, [...(this.#byContent.get(content) ?? []), entry.number]);
      const likeness = likenessOf(entry);
      if (!this.#byLikeness.has(likeness)) this.#byLikeness.set(likeness, entry.number);
    }
  }

  get size(): number {
    return this.#byNumber.size;
  }

  isTaken(number: number): boolean {
    return this.#byNumber.has(number);
  }

  /** The entry that a row says once more, for one row alone; undefined where there is none, or no more. */
  takeSame(entry: ImportedEntry): number | undefined {
    const same = this.#byContent.get(contentOf(entry)) ?? [];
    const number = entry.number === null ? same[0] : same.find((each) => each === entry.number);
    if (number !== undefined) same.splice(same.indexOf(number), 1);
    return number;
  }

  /** The first that has the same title and lead. */
  likeOf(likeness: string): number | undefined {
    return this.#byLikeness.get(likeness);
  }
}

/** All of them, also those that have withdrawn: one query. */
export async function readExisting(db: EntityManager, contestId: string): Promise<ExistingEntries> {
  const rows = await db.query<(Content & { readonly number: number })[]>(
    `select number, title, summary, description, category, district, key_facts as "keyFacts",
       (select coalesce(json_agg(json_build_object('name', name, 'role', role) order by position), '[]'::json)
        from entry_submitters where entry_id = entries.id) as submitters
     from entries where contest_id = $1 order by number`,
    [contestId],
  );
  return new ExistingEntries(rows);
}
