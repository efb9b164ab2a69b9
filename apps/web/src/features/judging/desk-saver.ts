import type { DeskPlace, SheetToSave } from '../../api/desk';
import type { Desk, JudgedPanel, SavedSheet } from '../../api/types';
import { PAGE_ID } from '../../ui/saving/device-store';
import { type KeptSheet, keptSheets } from './kept-sheets';
import { SheetSaver } from './sheet-saver';
import type { SheetSnapshot } from './sheet-snapshot';

interface SaverOf {
  readonly account: string;
  readonly place: DeskPlace;
  /** What this device calls itself. */
  readonly device: string;
  readonly send: (number: number, sheet: SheetToSave, signal: AbortSignal) => Promise<SavedSheet>;
  readonly onSaved: (number: number, saved: SavedSheet) => void;
  readonly onHeld: () => void;
}

export interface SavedOf {
  readonly number: number;
  readonly sheet: SheetSnapshot;
}

/** Saves all sheets of a judge on a panel, those too that are not on the screen. */
export class DeskSaver {
  private readonly savers = new Map<number, SheetSaver>();
  private readonly watching = new Set<() => void>();
  private now: readonly SavedOf[] = [];
  private kept: readonly KeptSheet[] = [];
  private panel: JudgedPanel | null = null;
  private readonly prefix: string;
  private heardAt = '';
  /** Milliseconds by which the server's clock is ahead of this device's. */
  ahead = 0;
  /** When what earlier pages have kept on this device is known. */
  readonly ready: Promise<void>;

  constructor(private readonly of: SaverOf) {
    const { slug, panel } = of.place;
    this.prefix = `${of.account}/${slug}/${panel}/`;
    this.ready = keptSheets.under(this.prefix).then(
      (kept) => {
        this.kept = kept;
      },
      () => undefined,
    );
  }

  readonly watch = (tell: () => void): (() => void) => {
    this.watching.add(tell);
    return () => this.watching.delete(tell);
  };

  readonly read = (): readonly SavedOf[] => this.now;

  /** Whoever typed here has said that it is left as it is: the page is not asked again. */
  isLeft = false;

  readonly leave = (): void => {
    this.isLeft = true;
  };

  readonly saverOf = (number: number): SheetSaver | undefined => this.savers.get(number);

  /** As the server has it now; what this device has kept goes on. */
  readonly take = ({ panel, sheets, stage, left, serverTime }: Desk): void => {
    this.panel = panel;
    if (serverTime !== this.heardAt) this.ahead = Date.parse(serverTime) - Date.now();
    this.heardAt = serverTime;
    for (const { entry, sheet, state } of sheets) {
      const known = this.savers.get(entry.number);
      if (known !== undefined) {
        known.refresh(sheet);
        const mayGoOn = stage?.state === 'open' && left === null && state !== 'submitted' && state !== 'recused';
        if (mayGoOn && known.read().trouble?.kind === 'held') known.resume();
        continue;
      }
      const saver = this.make(entry.number, sheet);
      this.takeOver(entry.number, saver);
    }
    this.tell();
  };

  readonly resume = (): void => {
    for (const saver of this.savers.values()) if (saver.read().isUnsent) saver.resume();
  };

  /** Resolves when each has been stored or cannot be. */
  readonly flush = async (): Promise<void> => {
    await Promise.all([...this.savers.values()].map((saver) => saver.flush()));
  };

  private make(number: number, stored: Desk['sheets'][number]['sheet']): SheetSaver {
    const { of } = this;
    const id = `${this.prefix}${number}/${PAGE_ID}`;
    if (this.panel === null) throw new Error('no panel yet');
    const saver = new SheetSaver(
      {
        panel: this.panel,
        send: (sheet, signal) => of.send(number, { ...sheet, device: of.device }, signal),
        keep: async (kept) => {
          await (kept === null ? keptSheets.drop(id) : keptSheets.keep({ ...kept, id, number }));
          // only now is the same no longer needed under the name of an earlier page
          await this.dropTakenOver(number);
        },
        onSaved: (saved) => of.onSaved(number, saved),
        onHeld: of.onHeld,
      },
      stored,
    );
    saver.watch(this.tell);
    this.savers.set(number, saver);
    return saver;
  }

  private readonly takenOver = new Map<number, string>();

  private takeOver(number: number, saver: SheetSaver): void {
    const [newest] = this.kept.filter((kept) => kept.number === number).sort((a, b) => b.keptAt - a.keptAt);
    if (newest === undefined) return;
    this.takenOver.set(number, newest.id);
    saver.takeOver(newest);
  }

  private async dropTakenOver(number: number): Promise<void> {
    const id = this.takenOver.get(number);
    if (id === undefined) return;
    this.takenOver.delete(number);
    await keptSheets.drop(id);
  }

  private readonly tell = (): void => {
    this.now = [...this.savers].map(([number, saver]) => ({ number, sheet: saver.read() }));
    for (const tell of this.watching) tell();
  };
}
