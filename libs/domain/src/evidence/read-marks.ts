import { parseExact } from '../exact/exact.js';
import { markDenominator } from '../rulebook/rulebook-index.js';
import type { Criterion, Panel } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import { at, listed, listedZh } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { show, type EvidenceReader } from './evidence-reader.js';
import type { Sheet } from './evidence.js';
import { eachNeighbour, inRowOrder, orderOfRows } from './row-order.js';

export type Marks = Pick<Sheet, 'entries' | 'marks' | 'written'>;

interface RowPlace {
  readonly i: number;
  readonly path: string;
}

/** A scale in whole numbers over the panel's denominator. */
interface WholeScale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Reads the rows of the sheets of one panel. Written out by hand, since a million rows are ordinary. */
export class MarksReader {
  readonly #denominator: number;
  readonly #scales: readonly WholeScale[];
  readonly #criteria: readonly Criterion[];
  readonly #isPartial: boolean;
  /** Whether a mark was written as a text, such as `"1/3"`. */
  #hasTexts = false;

  constructor(
    panel: Panel,
    readonly reader: EvidenceReader,
  ) {
    const denominator = markDenominator(panel) ?? 1;
    const whole = (value: number | string) => Number(exact(value).mul(denominator).valueOf());
    this.#denominator = denominator;
    this.#criteria = panel.criteria;
    this.#isPartial = panel.partial === true;
    this.#scales = panel.criteria.map(({ scale }) => ({
      from: whole(scale.from),
      to: Math.floor(whole(scale.to)),
      step: whole(scale.step),
    }));
  }

  read(rows: unknown, path: string): Marks {
    const list = this.reader.list(rows, path);
    const before = this.reader.refusals.all.length;
    const width = this.#criteria.length;
    const made = { entries: new Int32Array(list.length), marks: new Float64Array(list.length * width) };
    this.#hasTexts = false;
    for (let i = 0; i < list.length && !this.reader.refusals.isFull; i++) {
      const row = list[i];
      if (!Array.isArray(row) || row.length !== width + 1) this.#refuseShape(at(path, i));
      else if (this.#readEntry(row[0], made.entries, { i, path })) this.#readRow(row, made.marks, { i, path });
    }
    if (this.reader.refusals.all.length > before) return { ...made, written: undefined };
    const order = orderOfRows(Float64Array.from(made.entries));
    eachNeighbour(order, list.length, (one, other) => {
      if (made.entries[one] === made.entries[other])
        this.#refuseTwice(made.entries[other] ?? 0, at(path, Math.max(one, other)));
    });
    const { entries, marks } = made;
    return {
      entries: inRowOrder(entries, order),
      marks: inRowOrder(marks, order, width),
      written: this.#hasTexts ? writtenRows(list, order) : undefined,
    };
  }

  #refuseShape(path: string): void {
    const row = `[entry, ${this.#criteria.map(({ id }) => id).join(', ')}]`;
    this.reader.bad(path, say(`写成 ${row}，没打的分写 null`, `Write ${row}, null for a mark that was not given`));
  }

  #readEntry(entry: unknown, entries: Int32Array, { i, path }: RowPlace): boolean {
    const known = typeof entry === 'number' ? this.reader.placeNear(entry, i) : undefined;
    const place = known ?? this.reader.entryPlace(entry, at(at(path, i), 0));
    if (place === undefined) return false;
    entries[i] = place;
    return true;
  }

  #refuseTwice(place: number, path: string): void {
    const entry = this.reader.numberAt(place);
    const [zh, en] = [
      `${entry} 号在这张评分表里出现了两次，请删去一行`,
      `Entry ${entry} is there twice on this sheet: remove a row`,
    ];
    this.reader.refuse(path, 'twice', say(zh, en));
  }

  #readRow(row: readonly unknown[], marks: Float64Array, { i, path }: RowPlace): void {
    const width = this.#scales.length;
    let lacking = 0;
    for (let criterion = 0; criterion < width; criterion++) {
      const mark = row[criterion + 1];
      const whole = mark === null ? NaN : this.#whole(mark, criterion);
      if (mark === null) lacking++;
      if (whole === undefined) this.#refuseMark(mark, criterion, at(at(path, i), criterion + 1));
      marks[i * width + criterion] = whole ?? NaN;
    }
    if (lacking > 0 && lacking < width && !this.#isPartial) this.#refusePartial(row, at(path, i));
  }

  #refusePartial(row: readonly unknown[], path: string): void {
    const entry = String(row[0]);
    const ids = this.#criteria.flatMap(({ id }, criterion) => (row[criterion + 1] === null ? [id] : []));
    const [zh, en] = [
      `${entry} 号没有打 ${listedZh(ids)} 这几项：请补上分数，全部写 null 表示回避，或在规则的评委组里写 partial: true`,
      `Entry ${entry} has no mark of ${listed(ids)}: add it, write null in all for a recusal, or let the panel have partial: true`,
    ];
    this.reader.refuse(path, 'partial-sheet', say(zh, en));
  }

  /** The mark over the denominator; undefined when it is not on the scale. */
  #whole(mark: unknown, criterion: number): number | undefined {
    const scale = this.#scales[criterion];
    const whole = typeof mark === 'number' ? Math.round(mark * this.#denominator) : this.#wholeOfText(mark);
    if (scale === undefined || whole === undefined) return undefined;
    if (typeof mark === 'number' && whole / this.#denominator !== mark) return undefined;
    const isOn = whole >= scale.from && whole <= scale.to && (whole - scale.from) % scale.step === 0;
    return isOn ? whole : undefined;
  }

  #wholeOfText(mark: unknown): number | undefined {
    if (typeof mark === 'string') this.#hasTexts = true;
    const scaled = typeof mark === 'string' ? parseExact(mark)?.mul(this.#denominator) : undefined;
    return scaled?.d === 1n ? Number(scaled.valueOf()) : undefined;
  }

  #refuseMark(mark: unknown, criterion: number, path: string): void {
    const of = this.#criteria[criterion];
    if (of === undefined) return;
    const { from, to, step } = of.scale;
    const en = `“${of.title.en ?? of.id}” takes marks from ${from} to ${to} in steps of ${step}, not ${show(mark)}`;
    this.reader.refuse(
      path,
      'off-scale',
      say(`“${of.title.zh}”应打 ${from} 到 ${to} 分，步长 ${step}，不能是 ${show(mark)}`, en),
    );
  }
}

const writtenRows = (list: readonly unknown[], order: Uint32Array | undefined): readonly (readonly unknown[])[] =>
  (order === undefined ? list : Array.from(order, (place) => list[place])) as readonly (readonly unknown[])[];
