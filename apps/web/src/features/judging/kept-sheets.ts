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

const DATABASE = 'laurel-desk';
const TABLE = 'sheets';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(TABLE, { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('this device keeps nothing'));
    asked.onblocked = () => reject(new Error('this device keeps nothing now'));
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Resolves when the device has written it down, not before. */
async function change(work: (table: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('this device did not keep it'));
    work(transaction.objectStore(TABLE));
  });
}

export const keepSheet = (sheet: KeptSheet): Promise<void> => change((table) => table.put(sheet));

export const dropSheet = (id: string): Promise<void> => change((table) => table.delete(id));

/** All whose id begins so. */
export async function keptUnder(prefix: string): Promise<readonly KeptSheet[]> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const asked = database.transaction(TABLE).objectStore(TABLE).getAll(range);
    asked.onsuccess = () => resolve(asked.result as KeptSheet[]);
    asked.onerror = () => reject(asked.error ?? new Error('this device gives nothing back'));
  });
}

/** Of this page alone: one opened anew takes over what an earlier one has kept. */
export const PAGE_ID = Math.random().toString(36).slice(2);
