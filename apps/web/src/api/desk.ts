import { type Address, addressOf } from './address';
import { answerOf, client } from './client';
import type { Authorization } from './session';
import { useStaffAct, useStaffAnswer } from './staff';
import type { CriterionMark, Desk, DeskPanels, JudgedSheet, SavedSheet, SheetVersions, SubmittedSheets } from './types';

/** A panel of a contest, as its judge has it. */
export interface DeskPlace {
  readonly slug: string;
  readonly panel: string;
}

export const deskPanelsAddress = (slug: string): Address<DeskPanels> =>
  addressOf('/api/contests/{slug}/desk', { path: { slug } });

export const deskAddress = (place: DeskPlace): Address<Desk> =>
  addressOf('/api/contests/{slug}/desk/{panel}', { path: place });

const sheetAddress = (place: DeskPlace, number: number): Address<JudgedSheet> =>
  addressOf('/api/contests/{slug}/desk/{panel}/sheets/{number}', { path: { ...place, number } });

const versionsAddress = (place: DeskPlace, number: number): Address<SheetVersions> =>
  addressOf('/api/contests/{slug}/desk/{panel}/sheets/{number}/versions', { path: { ...place, number } });

export const useDeskPanels = (slug: string) => useStaffAnswer(deskPanelsAddress(slug));

export const useDesk = (place: DeskPlace) => useStaffAnswer(deskAddress(place));

export const useJudgedSheet = (place: DeskPlace, number: number) => useStaffAnswer(sheetAddress(place, number));

/** null: nobody wants to see them yet. */
export const useSheetVersions = (place: DeskPlace, number: number | null) =>
  useStaffAnswer(number === null ? null : versionsAddress(place, number));

export interface SheetToSave {
  /** The version from which the judge began. */
  readonly basedOn: number;
  readonly criteria: readonly CriterionMark[];
  readonly device: string;
}

interface Saving {
  readonly place: DeskPlace;
  readonly number: number;
  readonly sheet: SheetToSave;
  readonly signal: AbortSignal;
}

/** What is stored comes back. */
export const saveSheet = ({ place, number, sheet, signal }: Saving, headers: Authorization): Promise<SavedSheet> =>
  answerOf(
    client.PUT('/api/contests/{slug}/desk/{panel}/sheets/{number}', {
      params: { path: { ...place, number } },
      body: { ...sheet, criteria: [...sheet.criteria] },
      headers,
      signal,
    }),
  );

interface Accepted {
  readonly version: number;
  readonly conflicts: number[];
}

export const useAcceptTerms = (path: DeskPlace) =>
  useStaffAct(async (body: Accepted, headers) => {
    await answerOf(client.POST('/api/contests/{slug}/desk/{panel}/terms', { params: { path }, body, headers }));
  });

interface Declared {
  readonly number: number;
  /** Whether there is a conflict of interest. */
  readonly holds: boolean;
}

export const useDeclareConflict = (place: DeskPlace) =>
  useStaffAct(async ({ number, holds }: Declared, headers) => {
    const params = { path: { ...place, number } };
    const route = '/api/contests/{slug}/desk/{panel}/conflicts/{number}';
    await answerOf(holds ? client.PUT(route, { params, headers }) : client.DELETE(route, { params, headers }));
  });

interface Submission {
  readonly sheets: { readonly number: number; readonly version: number }[];
  readonly confirmsUnusual: boolean;
}

export const useSubmitSheets = (path: DeskPlace) =>
  useStaffAct<Submission, SubmittedSheets>((body, headers) =>
    answerOf(client.POST('/api/contests/{slug}/desk/{panel}/submissions', { params: { path }, body, headers })),
  );
