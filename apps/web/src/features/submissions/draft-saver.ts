import { ApiProblem } from '../../api/problem';
import type { Draft, DraftChanges, DraftField, SavedDraft, Submission } from '../../api/types';
import { sendPatiently, waitAfter } from '../../ui/saving/patience';
import { Written } from '../../ui/saving/written';
import { FIELDS, fieldsApart, keyOfValue, pick } from './draft';
import type { DraftSnapshot, Trouble } from './draft-snapshot';
import type { KeptDraft } from './kept-drafts';

interface Sent {
  readonly basedOn: number;
  readonly changes: DraftChanges;
}

type Stored = Pick<Submission, 'draft' | 'version' | 'savedAt' | 'missing'>;

/** What a saver needs of the world around it. */
export interface DraftWorld {
  readonly send: (sent: Sent, signal: AbortSignal) => Promise<SavedDraft>;
  /** What is stored now. */
  readonly look: () => Promise<Stored>;
  /** Writes it down on this device; null: nothing is to be kept any more. */
  readonly keep: (kept: Omit<KeptDraft, 'id'> | null) => Promise<void>;
  /** The server does not take it as things stand. */
  readonly onHeld: () => void;
}

const QUIET = 700;

/**
 * Saves a draft as it is typed: first on this device, then on the server, field by field. Nothing is called saved before the
 * server has answered. What others change in other fields is joined; what both changed is asked about.
 */
export class DraftSaver {
  private now: DraftSnapshot;
  private basedOn: number;
  private unanswered: Record<string, readonly string[]> = {};
  /** What is put in the place of one's own text as soon as that is stored: both are versions then. */
  private instead: DraftChanges = {};
  private readonly watching = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly written = new Written();
  private failures = 0;
  private isComposing = false;

  constructor(
    private readonly world: DraftWorld,
    { draft, version, savedAt, missing }: Stored,
  ) {
    this.basedOn = version;
    this.now = {
      typed: draft,
      stored: draft,
      version,
      savedAt,
      missing,
      unsent: [],
      isKept: null,
      isSending: false,
      isSilent: false,
      trouble: null,
      asked: {},
      joined: [],
    };
  }

  readonly watch = (tell: () => void): (() => void) => {
    this.watching.add(tell);
    return () => this.watching.delete(tell);
  };

  readonly read = (): DraftSnapshot => this.now;

  readonly type = (change: Partial<Draft>): void => {
    this.show({ typed: { ...this.now.typed, ...change } });
    this.settle();
    this.sendIn(QUIET);
  };

  /** While characters are being put together nothing half is sent. */
  readonly compose = (isComposing: boolean): void => {
    this.isComposing = isComposing;
    if (!isComposing) this.sendIn(QUIET);
  };

  /** Goes on with what earlier pages on this device have kept. */
  readonly takeOver = (kept: readonly KeptDraft[]): void => {
    for (const { typed, basedOn, unanswered } of [...kept].sort((a, b) => a.keptAt - b.keptAt)) {
      this.basedOn = Math.min(this.basedOn, basedOn);
      this.unanswered = { ...this.unanswered, ...unanswered };
      this.show({ typed: { ...this.now.typed, ...typed } });
    }
    this.settle();
    this.sendIn(0);
  };

  /** What the server has now, asked for otherwise. It replaces nothing that was typed. */
  readonly refresh = (stored: Stored): void => {
    if (stored.version <= this.now.version || this.now.isSending) return;
    this.meet(stored);
  };

  /** Tries again what has not worked, as soon as there is reason to hope. */
  readonly resume = (): void => {
    this.failures = 0;
    if (this.now.trouble?.kind !== 'unreachable') this.show({ trouble: null });
    this.sendIn(0);
  };

  /** Which of two texts stands. The other one is a version as well. */
  readonly choose = (field: DraftField, whose: 'mine' | 'theirs'): void => {
    const { asked } = this.now;
    if (whose === 'theirs') this.instead = { ...this.instead, ...pick(asked, [field]) };
    this.show({
      asked: pick(
        asked,
        FIELDS.filter((each) => each !== field),
      ),
    });
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
    if (!this.isComposing) this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async sendAll(): Promise<void> {
    while (this.toSend().length > 0 && this.maySend()) if (!(await this.sendOnce())) return;
  }

  private maySend(): boolean {
    const kind = this.now.trouble?.kind;
    return kind === undefined || kind === 'unreachable';
  }

  private toSend(): DraftField[] {
    const { typed, stored, asked } = this.now;
    return fieldsApart(stored, typed).filter((field) => asked[field] === undefined);
  }

  private async sendOnce(): Promise<boolean> {
    const changes = pick(this.now.typed, this.toSend());
    for (const field of FIELDS.filter((each) => changes[each] !== undefined)) {
      this.unanswered = {
        ...this.unanswered,
        [field]: [...(this.unanswered[field] ?? []), keyOfValue(changes, field)],
      };
    }
    this.show({ isSending: true, isSilent: false });
    this.settle();
    try {
      const sent = { basedOn: this.basedOn, changes };
      const onSilent = () => this.show({ isSilent: true });
      this.saved(await sendPatiently((signal) => this.world.send(sent, signal), onSilent), changes);
      return true;
    } catch (error) {
      return await this.failed(error);
    } finally {
      this.show({ isSending: false, isSilent: false });
    }
  }

  private saved({ version, savedAt, joined, missing }: SavedDraft, changes: DraftChanges): void {
    this.failures = 0;
    this.unanswered = {};
    this.basedOn = version;
    this.join(joined);
    this.show({ stored: { ...this.now.stored, ...changes }, version, savedAt, missing, trouble: null });
    this.putInstead(changes);
    this.settle();
  }

  /** What others stored: where nothing else is typed it stands, else it is asked about. */
  private join(theirs: DraftChanges): void {
    const { typed, stored, asked, joined } = this.now;
    const isOwn = (field: DraftField) => (this.unanswered[field] ?? []).includes(keyOfValue(theirs, field));
    const news = fieldsApart(stored, theirs);
    const isTyped = (field: DraftField) =>
      keyOfValue(typed, field) !== keyOfValue(stored, field) && keyOfValue(typed, field) !== keyOfValue(theirs, field);
    const asks = news.filter((field) => isTyped(field) && !isOwn(field));
    const quiet = news.filter((field) => !isTyped(field));
    this.show({
      typed: { ...typed, ...pick(theirs, quiet) },
      stored: { ...stored, ...pick(theirs, news) },
      asked: { ...asked, ...pick(theirs, asks) },
      joined: [...new Set([...joined, ...quiet.filter((field) => !isOwn(field))])],
    });
  }

  private meet({ draft, version, savedAt, missing }: Stored): void {
    this.join(draft);
    this.basedOn = version;
    this.unanswered = {};
    this.show({ version, savedAt, missing });
    this.settle();
  }

  private putInstead(stored: DraftChanges): void {
    const fields = FIELDS.filter((field) => stored[field] !== undefined && this.instead[field] !== undefined);
    if (fields.length === 0) return;
    this.show({ typed: { ...this.now.typed, ...pick(this.instead, fields) } });
    this.instead = pick(
      this.instead,
      FIELDS.filter((field) => !fields.includes(field)),
    );
  }

  private async failed(error: unknown): Promise<boolean> {
    if (error instanceof ApiProblem && error.code === 'submission.conflict') {
      try {
        this.meet(await this.world.look());
        return true;
      } catch (later) {
        return this.failed(later);
      }
    }
    const trouble = troubleOf(error);
    this.show({ trouble });
    this.settle();
    if (trouble.kind === 'held') this.world.onHeld();
    if (trouble.kind === 'unreachable') {
      this.sendIn(waitAfter(this.failures));
      this.failures += 1;
    }
    return false;
  }

  /** Says anew what is unsent, and has this device keep it. */
  private settle(): void {
    const { typed, stored } = this.now;
    const unsent = fieldsApart(stored, typed);
    this.show({ unsent, isKept: null });
    const { basedOn, unanswered } = this;
    const kept = { typed: pick(typed, unsent), basedOn, unanswered, keptAt: Date.now() };
    this.written.write(
      () => this.world.keep(unsent.length > 0 ? kept : null),
      (isKept) => this.show({ isKept }),
    );
  }

  private show(change: Partial<DraftSnapshot>): void {
    this.now = { ...this.now, ...change };
    for (const tell of this.watching) tell();
  }
}

const TOO_MANY = 429;

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === TOO_MANY)
    return { kind: 'unreachable' };
  return error.status === 401 ? { kind: 'signed-out' } : { kind: 'held', problem: error };
}
