/** What is kept on this device under an id. */
export class DeviceStore<T extends { readonly id: string }> {
  private opened: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly database: string,
    private readonly table: string,
  ) {}

  /** Resolves when the device has written it down, not before. */
  keep(kept: T): Promise<void> {
    return this.change((table) => table.put(kept));
  }

  drop(id: string): Promise<void> {
    return this.change((table) => table.delete(id));
  }

  /** All whose id begins so. */
  async under(prefix: string): Promise<readonly T[]> {
    const database = await this.open();
    return new Promise((resolve, reject) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const asked = database.transaction(this.table).objectStore(this.table).getAll(range);
      asked.onsuccess = () => resolve(asked.result as T[]);
      asked.onerror = () => reject(asked.error ?? new Error('this device gives nothing back'));
    });
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(this.database, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(this.table, { keyPath: 'id' });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('this device keeps nothing'));
      asked.onblocked = () => reject(new Error('this device keeps nothing now'));
    }).catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private async change(work: (table: IDBObjectStore) => void): Promise<void> {
    const database = await this.open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(this.table, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('this device did not keep it'));
      work(transaction.objectStore(this.table));
      // else a page that is loaded anew at once takes it back; Safari 14 knows no commit
      if ('commit' in transaction) transaction.commit();
    });
  }
}

/** Of this page alone: one opened anew takes over what an earlier one has kept. */
export const PAGE_ID = Math.random().toString(36).slice(2);
