import type { JudgedPanel, SavedSheet, SheetVersion } from '../../api/types';
import type { KeptSheet } from './kept-sheets';
import type { SheetSnapshot, Trouble } from './sheet-snapshot';
import { troubleOf } from './trouble';
import { keyOfSheet, readSheet, type TypedCriterion, type TypedSheet, typedAs, typedOf } from './typed-sheet';
import { sendPatiently, waitAfter } from '../../ui/saving/patience';
import { Written } from '../../ui/saving/written';

interface Sent {
  readonly basedOn: number;
  readonly criteria: SheetVersion['criteria'];
}

/** What a saver needs of the world around it. */
export interface SaverWorld {
  readonly panel: JudgedPanel;
  readonly send: (sheet: Sent, signal: AbortSignal) => Promise<SavedSheet>;
  /** Writes it down on this device; null: nothing is to be kept any more. */
  readonly keep: (kept: Omit<KeptSheet, 'id' | 'number'> | null) => Promise<void>;
  readonly onSaved: (saved: SavedSheet) => void;
  /** The server does not take it as things stand: they are to be looked at anew. */
  readonly onHeld: () => void;
}

const QUIET = 300;

/**
 * Saves one sheet as it is typed: first on this device, then on the server, one question at a time. Nothing is called saved
 * before the server has answered, and nothing that was typed is ever replaced by what comes from there.
 */
export class SheetSaver {
  private now: SheetSnapshot;
  private basedOn: number;
  private unanswered: readonly string[] = [];
  /** What takes the place of what is being saved, as soon as it is. */
  private chosen: TypedSheet | null = null;
  private readonly watching = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly written = new Written();
  private failures = 0;

  constructor(
    private readonly world: SaverWorld,
    stored: SheetVersion,
  ) {
    this.basedOn = stored.version;
    this.now = {
      typed: typedAs(stored.criteria),
      stored,
      isUnsent: false,
      isKept: null,
      isSending: false,
      isSilent: false,
      trouble: null,
      wrong: [],
    };
  }

  readonly watch = (tell: () => void): (() => void) => {
    this.watching.add(tell);
    return () => this.watching.delete(tell);
  };

  readonly read = (): SheetSnapshot => this.now;

  readonly type = (criterion: string, change: Partial<TypedCriterion>): void => {
    const typed = { ...this.now.typed, [criterion]: { ...typedOf(this.now.typed, criterion), ...change } };
    this.show({ typed, trouble: this.now.trouble?.kind === 'refused' ? null : this.now.trouble });
    this.settle();
    this.sendIn(QUIET);
  };

  /** What the server has now, asked for otherwise. It replaces nothing that was typed. */
  readonly refresh = (stored: SheetVersion): void => {
    if (stored.version <= this.now.stored.version || this.now.isUnsent || this.now.isSending) return;
    this.basedOn = stored.version;
    this.show({ stored, typed: typedAs(stored.criteria) });
  };

  /** Goes on with what an earlier page on this device has kept. */
  readonly takeOver = (kept: KeptSheet): void => {
    this.basedOn = kept.basedOn;
    this.unanswered = kept.unanswered;
    this.show({ typed: { ...this.now.typed, ...kept.typed } });
    this.settle();
    this.sendIn(0);
  };

  /** Tries again what has not worked, as soon as there is reason to hope. */
  readonly resume = (): void => {
    const kind = this.now.trouble?.kind;
    if (kind === 'stale' || kind === 'refused') return;
    this.failures = 0;
    if (kind !== 'unreachable') this.show({ trouble: null });
    this.sendIn(0);
  };

  /** Keeps both: what stands in the fields is stored first, then what was chosen from the two. */
  readonly choose = (chosen: TypedSheet): void => {
    const { trouble } = this.now;
    if (trouble?.kind !== 'stale') return;
    this.basedOn = trouble.stored.version;
    this.chosen = chosen;
    this.show({ stored: trouble.stored, trouble: null });
    this.settle();
    void this.flush();
  };

  /** Sends at once what is unsent; resolves when it is stored or cannot be. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  };

  private sendIn(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async sendAll(): Promise<void> {
    while (this.maySend() && this.isToSend()) if (!(await this.sendOnce())) return;
  }

  /** What was out of reach is tried again, and called so until an answer has come. */
  private maySend(): boolean {
    const kind = this.now.trouble?.kind;
    return kind === undefined || kind === 'unreachable';
  }

  private isToSend(): boolean {
    this.putChosen();
    const { typed, stored } = this.now;
    return keyOfSheet(readSheet(this.world.panel, typed, stored.criteria).criteria) !== keyOfSheet(stored.criteria);
  }

  /** As soon as both versions are stored, the chosen one stands in the fields. */
  private putChosen(): void {
    const { typed, stored } = this.now;
    if (this.chosen === null) return;
    const mine = keyOfSheet(readSheet(this.world.panel, typed, stored.criteria).criteria);
    const isChosen = mine === keyOfSheet(readSheet(this.world.panel, this.chosen, stored.criteria).criteria);
    if (!isChosen && mine !== keyOfSheet(stored.criteria)) return;
    const typedNow = this.chosen;
    this.chosen = null;
    this.show({ typed: typedNow });
    this.settle();
  }

  private async sendOnce(): Promise<boolean> {
    const { typed, stored } = this.now;
    const { criteria } = readSheet(this.world.panel, typed, stored.criteria);
    this.unanswered = [...this.unanswered, keyOfSheet(criteria)];
    this.show({ isSending: true, isSilent: false });
    this.settle();
    const sheet = { basedOn: this.basedOn, criteria: [...criteria] };
    try {
      const onSilent = () => this.show({ isSilent: true });
      this.saved(await sendPatiently((signal) => this.world.send(sheet, signal), onSilent), typed);
      return true;
    } catch (error) {
      return this.failed(troubleOf(error));
    } finally {
      this.show({ isSending: false, isSilent: false });
    }
  }

  private saved(saved: SavedSheet, typedThen: TypedSheet): void {
    this.failures = 0;
    this.unanswered = [];
    this.basedOn = saved.sheet.version;
    const said = readSheet(this.world.panel, this.now.typed, saved.sheet.criteria);
    const isQuiet = this.now.typed === typedThen && said.wrong.length === 0;
    this.show({ stored: saved.sheet, trouble: null });
    // what is shown is what is stored, unless somebody is typing on
    if (isQuiet && keyOfSheet(said.criteria) !== keyOfSheet(saved.sheet.criteria))
      this.show({ typed: typedAs(saved.sheet.criteria) });
    this.settle();
    this.world.onSaved(saved);
  }

  private failed(trouble: Trouble): boolean {
    if (trouble.kind === 'stale' && this.unanswered.includes(keyOfSheet(trouble.stored.criteria))) {
      // stored by this page itself: the answer was lost on its way
      this.basedOn = trouble.stored.version;
      this.unanswered = [];
      this.show({ stored: trouble.stored });
      return true;
    }
    this.show({ trouble });
    this.settle();
    if (trouble.kind === 'held') this.world.onHeld();
    if (trouble.kind === 'unreachable') this.tryAgain();
    return false;
  }

  private tryAgain(): void {
    this.sendIn(waitAfter(this.failures));
    this.failures += 1;
  }

  /** Says anew what is unsent, and has this device keep it. */
  private settle(): void {
    const { typed, stored } = this.now;
    const { criteria, wrong } = readSheet(this.world.panel, typed, stored.criteria);
    const isUnsent = wrong.length > 0 || this.chosen !== null || keyOfSheet(criteria) !== keyOfSheet(stored.criteria);
    this.show({ isUnsent, wrong, isKept: null });
    const kept = { typed, basedOn: this.basedOn, unanswered: this.unanswered, keptAt: Date.now() };
    this.written.write(
      () => this.world.keep(isUnsent ? kept : null),
      (isKept) => this.show({ isKept }),
    );
  }

  private show(change: Partial<SheetSnapshot>): void {
    this.now = { ...this.now, ...change };
    for (const tell of this.watching) tell();
  }
}
