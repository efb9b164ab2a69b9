import { exactInteger, parseExact, type Exact } from '../exact/exact.js';
import { ExactNumbers, SAFE, ScaledNumbers, type Numbers } from '../figures/numbers.js';
import type { FactSet } from '../rulebook/schema.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isEntryNumber, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { FactKeys, FactRows, Parts } from './evidence.js';
import { eachNeighbour, inRowOrder, joinCodes, orderOfRows } from './row-order.js';

interface AddedFact {
  readonly record: JsonRecord;
  /** Its place in the file. */
  readonly index: number;
  /** The place of its entry. */
  readonly place: number;
  readonly parts: Parts;
}

/** Gathers the facts of one set, of which there may be hundreds of thousands. */
export class FactRowsMaker {
  readonly #records: JsonRecord[] = [];
  readonly #indices: number[] = [];
  readonly #places: number[] = [];
  readonly #keys = { group: new KeyGatherer(), session: new KeyGatherer(), item: new KeyGatherer() };
  readonly #values: FactValues;

  constructor(readonly set: FactSet) {
    this.#values = new FactValues(set.kind);
  }

  /** Whether a value is one of the set's kind; it belongs to the fact that is added next. */
  takeValue(value: unknown): boolean {
    return this.#values.take(value);
  }

  add({ record, index, place, parts: { group = '', session = '', item = '' } }: AddedFact): void {
    this.#records.push(record);
    this.#indices.push(index);
    this.#places.push(place);
    this.#values.keep();
    this.#keys.group.add(group);
    this.#keys.session.add(session);
    this.#keys.item.add(item);
  }

  /** The rows and the records in order; reports what is there twice. */
  finish(reader: EvidenceReader): { rows: FactRows; records: JsonRecord[] } {
    const [groups, sessions, items] = [
      this.#keys.group.finish(),
      this.#keys.session.finish(),
      this.#keys.item.finish(),
    ];
    const entries = Int32Array.from(this.#places);
    const keys = [groups, sessions, items].map(({ of, met }) => ({ of, count: met.length }));
    const codes = joinCodes([...keys, { of: entries, count: reader.placeOf.size }], entries.length);
    const order = orderOfRows(codes);
    eachNeighbour(order, codes.length, (before, place) => {
      if (codes[before] === codes[place]) this.#refuseTwice(Math.max(before, place), reader);
    });
    const inOrder = ({ met, of }: FactKeys, declared: unknown): FactKeys | undefined =>
      declared === undefined ? undefined : { met, of: inRowOrder(of, order) };
    return {
      rows: {
        entries: inRowOrder(entries, order),
        groups: inOrder(groups, this.set.groups),
        sessions: inOrder(sessions, this.set.sessions),
        items: inOrder(items, this.set.items),
        values: this.#values.finish(order),
      },
      records: order === undefined ? this.#records : Array.from(order, (place) => this.#records[place] ?? {}),
    };
  }

  #refuseTwice(i: number, reader: EvidenceReader): void {
    const entry = reader.numberAt(this.#places[i] ?? 0);
    reader.refuse(
      at('facts', this.#indices[i] ?? 0),
      'twice',
      say(`${entry} 号的这项记录出现了两次，请删去一个`, `This fact of entry ${entry} is there twice: remove one`),
    );
  }
}

/** Keys as they are met, in the end in the order of their code units. */
class KeyGatherer {
  readonly #met = new Map<string, number>();
  readonly #of: number[] = [];

  add(key: string): void {
    const known = this.#met.get(key);
    if (known === undefined) this.#met.set(key, this.#met.size);
    this.#of.push(known ?? this.#met.size - 1);
  }

  finish(): FactKeys {
    const met = [...this.#met.keys()].sort();
    const rank = new Int32Array(met.length);
    met.forEach((key, place) => (rank[this.#met.get(key) ?? 0] = place));
    return { met, of: Int32Array.from(this.#of, (place) => rank[place] ?? 0) };
  }
}

/** With so many decimals or fewer a number is kept as a whole one over a power of ten. */
const MOST_DECIMALS = 6;

/** The values of one set: doubles, as long as each is a decimal that ends soon. */
class FactValues {
  readonly #kept: (number | Exact)[] = [];
  #decimals = 0;
  #isPlain = true;
  #next: number | Exact = 0;

  constructor(readonly kind: FactSet['kind']) {}

  take(value: unknown): boolean {
    const read = this.#read(value);
    this.#next = read ?? 0;
    return read !== undefined;
  }

  keep(): void {
    if (typeof this.#next === 'number') this.#decimals = Math.max(this.#decimals, decimalsOf(this.#next) ?? 0);
    else this.#isPlain = false;
    this.#kept.push(this.#next);
  }

  finish(order: Uint32Array | undefined): Numbers {
    const scale = 10 ** this.#decimals;
    const bound = this.#kept.reduce<number>((most, value) => Math.max(most, Math.abs(Number(value)) * scale), 0);
    if (this.#isPlain && bound < SAFE / 2) {
      const data = Float64Array.from(this.#kept, (value) => Math.round(Number(value) * scale));
      return new ScaledNumbers(inRowOrder(data, order), scale, Math.ceil(bound));
    }
    const exact = this.#kept.map((value) => (typeof value === 'number' ? exactOf(value) : value));
    return new ExactNumbers(order === undefined ? exact : Array.from(order, (place) => exact[place]));
  }

  /** A double where that says it whole, else the exact number; undefined where it is none of this kind. */
  #read(value: unknown): number | Exact | undefined {
    switch (this.kind) {
      case 'number':
        return typeof value === 'number' && decimalsOf(value) !== undefined ? value : parseExact(value);
      case 'pass':
        return typeof value === 'boolean' ? Number(value) : undefined;
      case 'place':
        return isEntryNumber(value) ? value : undefined;
    }
  }
}

/** A place may have more digits than a number of the page. */
const exactOf = (value: number): Exact => parseExact(value) ?? exactInteger(value);

/** How many decimals a double has as it is written; undefined where they are many, or the number is long. */
function decimalsOf(value: number): number | undefined {
  let scale = 1;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++, scale *= 10) {
    const whole = Math.round(value * scale);
    if (Math.abs(whole) >= 1e15) return undefined;
    if (whole / scale === value) return decimals;
  }
  return undefined;
}
