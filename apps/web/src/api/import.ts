import { answerOf, client } from './client';
import { ApiProblem, problemIn } from './problem';
import { asStaff } from './session';
import { useStaffAct, useStaffLook } from './staff';
import type { components } from './generated/schema';

type Schemas = components['schemas'];
export type ImportPreview = Schemas['ImportPreviewDto'];
export type ImportColumn = Schemas['ImportColumn'];

/** What the columns of a file hold, where its first row does not say so. */
export interface SaidColumns {
  readonly columns: readonly (ImportColumn | null)[];
  readonly headings: 'first-row' | 'none';
}

export interface ImportFile {
  readonly file: File;
  readonly said: SaidColumns | null;
}

/** The file goes out as it lies on the disk: the server finds how it is written. */
const sent = (file: File) => ({ body: file as unknown as string, bodySerializer: () => file });

const queryOf = (said: SaidColumns | null) =>
  said === null ? {} : { columns: said.columns.map((column) => column ?? '-').join(','), headings: said.headings };

/** Checks a file and says what its import would do; writes nothing. */
export const useImportPreview = (slug: string) =>
  useStaffLook(({ file, said }: ImportFile, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/entries/import/preview', {
        params: { path: { slug }, query: queryOf(said) },
        headers: { ...headers, 'content-type': 'text/csv' },
        ...sent(file),
      }),
    ),
  );

interface CheckedFile extends ImportFile {
  readonly hash: string;
  /** Rows that are like another entry, and are meant. */
  readonly confirmed: readonly number[];
}

/** Imports the file that was checked. */
export const useImport = (slug: string) =>
  useStaffAct(({ file, said, hash, confirmed }: CheckedFile, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/entries/import', {
        params: {
          path: { slug },
          query: { ...queryOf(said), hash, ...(confirmed.length === 0 ? {} : { confirmed: confirmed.join(',') }) },
        },
        headers: { ...headers, 'content-type': 'text/csv' },
        ...sent(file),
      }),
    ),
  );

/** An empty file with the headings, saved under its name. */
export async function saveEmptyFile(slug: string, language: 'zh' | 'en'): Promise<void> {
  const blob = await asStaff(async (headers) => {
    const address = `/api/contests/${encodeURIComponent(slug)}/entries/import/file?language=${language}`;
    const response = await fetch(address, { headers });
    if (!response.ok) throw new ApiProblem(response.status, problemIn(await response.text()));
    return response.blob();
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'entries.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
