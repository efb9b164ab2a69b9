import { addressOf } from './address';
import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { ApiProblem, problemIn } from './problem';
import { asStaff } from './session';
import { useStaffAct, useStaffLook } from './staff';
import type { Words } from './types';

type Schemas = components['schemas'];
export type RecordedSubject = Schemas['RecordedSubjectDto'];
export type RecordedHead = Schemas['RecordedHeadDto'];
export type RecordedRow = Schemas['RecordedRowDto'];
export type RecordedPreview = Schemas['RecordedPreviewDto'];
export type RecordedTable = Schemas['RecordedTableDto'];
export type TypedRow = Schemas['TypedRowRequest'];
export type RecordedColumn = RecordedSubject['columns'][number];

/** One set of votes or facts of a contest. */
export interface RecordedKeys {
  readonly slug: string;
  readonly kind: RecordedSubject['kind'];
  readonly subject: string;
}

export const recordedVersionAddress = (keys: RecordedKeys, version: number) =>
  addressOf('/api/contests/{slug}/recorded/{kind}/{subject}/versions/{version}', { path: { ...keys, version } });

/** Reads rows as they were typed and names every bad cell; nothing is written. */
export const useRecordedPreview = (path: RecordedKeys) =>
  useStaffLook((rows: readonly TypedRow[], headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/recorded/{kind}/{subject}/previews', {
        params: { path },
        body: { rows: [...rows] },
        headers,
      }),
    ),
  );

/** What the columns of a file hold, where its first row does not say so. */
export interface SaidColumns {
  readonly columns: readonly (RecordedColumn | null)[];
  readonly headings: 'first-row' | 'none';
}

export interface RecordedFile {
  readonly file: File;
  readonly said: SaidColumns | null;
}

const queryOf = (said: SaidColumns | null) =>
  said === null ? {} : { columns: said.columns.map((column) => column ?? '-').join(','), headings: said.headings };

/** Reads a file, which goes out as it lies on the disk; nothing is written. */
export const useRecordedTable = (path: RecordedKeys) =>
  useStaffLook(({ file, said }: RecordedFile, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/recorded/{kind}/{subject}/tables', {
        params: { path, query: queryOf(said) },
        headers: { ...headers, 'content-type': 'text/csv' },
        body: file as unknown as string,
        bodySerializer: () => file,
      }),
    ),
  );

export interface Recording {
  readonly rows: readonly TypedRow[];
  readonly source: Words;
  readonly reason: Words | null;
  readonly statedTotal: string | null;
}

/** Stores the rows as the next version, for a second person to confirm. */
export const useRecording = (path: RecordedKeys) =>
  useStaffAct(({ rows, ...body }: Recording, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/recorded/{kind}/{subject}/versions', {
        params: { path },
        body: { ...body, rows: [...rows] },
        headers,
      }),
    ),
  );

/** Confirms the newest version, which somebody else has typed. */
export const useConfirming = (keys: RecordedKeys) =>
  useStaffAct((version: number, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/recorded/{kind}/{subject}/versions/{version}/confirmation', {
        params: { path: { ...keys, version } },
        headers,
      }),
    ),
  );

/** An empty table with a row for each entry, saved under its name. */
export async function saveEmptyTable({ slug, kind, subject }: RecordedKeys, language: 'zh' | 'en'): Promise<void> {
  const blob = await asStaff(async (headers) => {
    const parts = [slug, 'recorded', kind, subject].map(encodeURIComponent).join('/');
    const response = await fetch(`/api/contests/${parts}/file?language=${language}`, { headers });
    if (!response.ok) throw new ApiProblem(response.status, problemIn(await response.text()));
    return response.blob();
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${subject}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
