import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { NeedGoal, Refused } from '@laurel/domain';
import { AppConfig } from '../config/app-config.js';
import { Admission, type Lane } from './admission.js';
import { Explanations, type Explained, type PublishedRound, type Question } from './explanations.js';
import { SingleFlight } from './single-flight.js';
import type { EvidenceToCheck, EvidenceVerdict } from './tasks/check-evidence.js';
import type { Decision, ToDecide } from './tasks/decide-rounds.js';
import type { DraftedRound, ToDraft } from './tasks/draft-round.js';
import type { Needed } from './tasks/find-needed.js';
import type { RoundDocuments } from './tasks/studied-rounds.js';
import { WORKER_FILE } from './worker-file.js';
import { WorkerPool } from './worker-pool.js';
import type * as tasks from './worker.js';

export type { Explained, PublishedRound, Question } from './explanations.js';
export type { EvidenceVerdict } from './tasks/check-evidence.js';
export type { DecidedOutcome, Decision, RoundHash, RowTexts, ToDecide } from './tasks/decide-rounds.js';
export type { DraftedRound, OpenTie } from './tasks/draft-round.js';
export type { Needed } from './tasks/find-needed.js';
export type { PressedDocument } from './tasks/press.js';
export type { Cut, Distance } from './tasks/summary/cuts.js';
export type { Sanction } from './tasks/summary/sanctions.js';
export type { Strip } from './tasks/summary/strip.js';
export type { MemberRow, OutRow, PartRow, PlaceRow } from './tasks/summary/summarize-outcome.js';
export type { TieSummary } from './tasks/summary/tie-summary.js';

/** A rulebook and evidence that are decided once for all who ask at the same time. */
export interface ToDecideOnce {
  /** The same for the same documents. */
  readonly key: string;
  /** Length of the evidence, unpressed. */
  readonly bytes: number;
  readonly documents: () => Promise<ToDecide>;
}

/** Where an entry would have stood, in one round of published documents. */
export interface NeedQuestion extends PublishedRound {
  readonly entry: number;
  readonly goals: readonly NeedGoal[];
}

const MIB = 1024 * 1024;
/** What a run takes beside its documents, and for each of their bytes. */
const WEIGHT_OF_RUN = 32 * MIB;
const WEIGHT_OF_BYTE = 20;
/** How many wait in each lane; a herd that asks the same counts once. */
const QUEUE = 24;

/**
 * The only room that runs the contest's arithmetic, in threads beside the one that answers: text in, text out. Who asks
 * the same at the same time shares a run; what does not fit waits its turn, and beyond a short queue is sent away.
 */
@Injectable()
export class Deciding implements OnApplicationShutdown {
  readonly #admission: Admission;
  readonly #pools: Readonly<Record<Lane, WorkerPool<typeof tasks>>>;
  readonly #decisions = new SingleFlight<Decision>();
  readonly #needs = new SingleFlight<readonly Needed[]>();
  readonly #explanations = new Explanations((question, entries) => this.#explain(question, entries));

  constructor({ decidingMemory: heapMiB, decidingSeconds: seconds }: AppConfig) {
    this.#admission = new Admission({ capacity: heapMiB * MIB, queue: QUEUE });
    const makePool = () => new WorkerPool<typeof tasks>({ file: WORKER_FILE, heapMiB, seconds });
    this.#pools = { office: makePool(), public: makePool() };
  }

  /** Takes the bytes of the body over. */
  checkEvidence(given: EvidenceToCheck): Promise<EvidenceVerdict> {
    return this.#run('office', given.body.length, () => this.#pools.office.run('checkEvidence', given));
  }

  /** The outcome of frozen evidence, or what keeps it from being published. */
  decide({ key, bytes, documents }: ToDecideOnce): Promise<Decision> {
    return this.#decisions.run(key, () =>
      this.#run('office', bytes, async () => this.#pools.office.run('decideRounds', await documents())),
    );
  }

  /** What evidence that is not frozen yet would lead to; takes its bytes over. */
  draft(given: ToDraft): Promise<DraftedRound | Refused> {
    return this.#run('office', given.evidence.length, () => this.#pools.office.run('draftRound', given));
  }

  /** How an entry came to its place. */
  explain(question: Question): Promise<Explained> {
    return this.#explanations.explain(question);
  }

  /** What an entry would have needed for each goal: the rules are run again and again, as often as takes a second. */
  needed(question: NeedQuestion): Promise<readonly Needed[]> {
    const { run, round, entry, goals } = question;
    return this.#needs.run(JSON.stringify([run, entry, goals]), () =>
      this.#study(question, (documents) => {
        return this.#pools.public.run('findNeeded', { run, round, entry, goals, ...documents });
      }),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.#admission.close();
    await Promise.all(Object.values(this.#pools).map((pool) => pool.close()));
  }

  #explain(question: Question, takeEntries: () => readonly number[]): Promise<readonly string[]> {
    const { run, round } = question;
    let entries: readonly number[] | undefined;
    return this.#study(question, (documents) => {
      entries ??= takeEntries();
      return this.#pools.public.run('explainEntries', { run, round, entries, ...documents });
    });
  }

  /** Asks the thread for what it holds of a round, and hands it the documents where it holds nothing. */
  #study<T>(
    { bytes, documents }: PublishedRound,
    ask: (documents?: RoundDocuments) => Promise<T | undefined>,
  ): Promise<T> {
    return this.#run('public', bytes, async () => {
      const kept = await ask();
      if (kept !== undefined) return kept;
      const read = await documents();
      const made = await ask(read);
      if (made === undefined) throw new Error('the thread had all documents and found nothing');
      return made;
    });
  }

  async #run<T>(lane: Lane, bytes: number, work: () => Promise<T>): Promise<T> {
    const leave = await this.#admission.enter(lane, WEIGHT_OF_RUN + bytes * WEIGHT_OF_BYTE);
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
