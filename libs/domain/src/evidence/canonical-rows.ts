import { formCells } from '../rulebook/ballot-form.js';
import { markDenominator, type CheckedRulebook } from '../rulebook/rulebook-index.js';
import { asciiBytes } from '../terms/canonical.js';
import { AsciiText } from './ascii-text.js';
import type { EvidenceEntry, PairRows, Sheet, VoteRows } from './evidence.js';

const [OPEN, CLOSE, COMMA] = [91, 93, 44] as const;
const NULL = asciiBytes('null');

/** Writes the rows of tallies and sheets as they stand in the canonical form, in pieces that are good until the next. */
export class CanonicalRows {
  readonly #text = new AsciiText();
  readonly #numbers: Float64Array;

  constructor(
    readonly rulebook: CheckedRulebook,
    entries: readonly EvidenceEntry[],
  ) {
    this.#numbers = Float64Array.from(entries, ({ number }) => number);
  }

  *votes({ entries, cells, counts }: VoteRows, channel: string): Iterable<Uint8Array> {
    const form = this.rulebook.channels.get(channel)?.form;
    const texts = (form && formCells(form)?.ids)?.map((id) => asciiBytes(form.kind === 'grade' ? `"${id}"` : id));
    const text = this.#text;
    for (let i = 0; i < entries.length; i++) {
      const [cell, count] = [cells[i] ?? -1, counts[i] ?? NaN];
      this.#open(i, entries);
      if (cell >= 0 && texts !== undefined) {
        text.bytes(texts[cell] ?? NULL);
        text.code(COMMA);
      }
      if (Number.isNaN(count)) text.bytes(NULL);
      else text.integer(count);
      text.code(CLOSE);
      if (text.isFull) yield text.take();
    }
    yield text.take();
  }

  *pairs({ entries, opponents, counts }: PairRows): Iterable<Uint8Array> {
    const text = this.#text;
    for (let i = 0; i < entries.length; i++) {
      this.#open(i, entries);
      text.integer(this.#numbers[opponents[i] ?? 0] ?? 0);
      text.code(COMMA);
      text.integer(counts[i] ?? 0);
      text.code(CLOSE);
      if (text.isFull) yield text.take();
    }
    yield text.take();
  }

  /** Of a sheet whose marks are written as numbers. */
  *marks({ entries, marks }: Sheet, panel: string): Iterable<Uint8Array> {
    const [text, texts] = [this.#text, this.#textsOf(panel)];
    const width = entries.length === 0 ? 0 : marks.length / entries.length;
    for (let i = 0; i < entries.length; i++) {
      this.#open(i, entries);
      for (let k = 0; k < width; k++) {
        if (k > 0) text.code(COMMA);
        const mark = marks[i * width + k] ?? NaN;
        text.bytes(Number.isNaN(mark) ? NULL : texts.of(mark));
        if (text.isFull) yield text.take();
      }
      text.code(CLOSE);
    }
    yield text.take();
  }

  /** `,` between rows, then `[entry,`. */
  #open(i: number, entries: Int32Array): void {
    if (i > 0) this.#text.code(COMMA);
    this.#text.code(OPEN);
    this.#text.integer(this.#numbers[entries[i] ?? 0] ?? 0);
    this.#text.code(COMMA);
  }

  readonly #panels = new Map<string, MarkTexts>();

  #textsOf(panel: string): MarkTexts {
    const known = this.#panels.get(panel);
    if (known !== undefined) return known;
    const of = this.rulebook.panels.get(panel);
    const made = new MarkTexts((of && markDenominator(of)) ?? 1);
    this.#panels.set(panel, made);
    return made;
  }
}

/** Marks up to this size, over their denominator, are looked up in an array. */
const MOST_SMALL = 4096;

/** The few different marks of a panel, each written out once. */
class MarkTexts {
  readonly #small: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(MOST_SMALL).fill(undefined);
  readonly #others = new Map<number, Uint8Array>();

  constructor(readonly denominator: number) {}

  of(mark: number): Uint8Array {
    const known = mark >= 0 && mark < MOST_SMALL ? this.#small[mark] : this.#others.get(mark);
    if (known !== undefined) return known;
    const made = asciiBytes(JSON.stringify(mark / this.denominator));
    if (mark >= 0 && mark < MOST_SMALL) this.#small[mark] = made;
    else this.#others.set(mark, made);
    return made;
  }
}
