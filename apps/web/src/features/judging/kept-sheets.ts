import { DeviceStore } from '../../ui/saving/device-store';
import type { TypedSheet } from './typed-sheet';

/** What was typed on this device and is not on the server yet. */
export interface KeptSheet {
  /** Account, contest, panel, number of the entry, page: what another page keeps is never overwritten. */
  readonly id: string;
  readonly number: number;
  readonly typed: TypedSheet;
  readonly basedOn: number;
  /** What was sent without an answer, as `keyOfSheet` writes it: if it is stored, it was this page that stored it. */
  readonly unanswered: readonly string[];
  readonly keptAt: number;
}

export const keptSheets = new DeviceStore<KeptSheet>('laurel-desk', 'sheets');
