import { parseExact } from '../exact/exact.js';
import { markDenominator } from '../rulebook/rulebook-index.js';
import type { Criterion, Panel } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import { at, listed, listedZh } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isPseudonym, judgeOf, partsKey, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { Sheet } from './evidence.js';

/** The sheets by panel. Written out by hand, since a million rows are ordinary. */
export function readSheets(evidence: JsonRecord, reader: EvidenceReader): Map<string, Sheet[]> {
  const sheets = new Map<string, Sheet[]>();
  const known = new Set<string>();
  const judges = new JudgesOfPanels(reader);
  const marksReaders = new Map<string, MarksReader>();
  for (const { record, path } of reader.records(evidence, 'sheets')) {
    const panel = panelOf(record['panel'], at(path, 'panel'), reader);
    if (panel === undefined) continue;
    const properties = { needed: ['panel', 'judge', 'marks'], may: ['group', 'session', 'item'] };
    if (!reader.hasProperties(record, path, properties)) continue;
    const parts = reader.parts(record, path, panel);
    const judge = pseudonym(record['judge'], at(path, 'judge'), reader);
    if (parts === undefined || judge === undefined) continue;
    judges.add(panel, judge, at(path, 'judge'));
    const id = `${panel.id}/${partsKey(parts)}/${judge}`;
    if (known.has(id)) {
      reader.refuse(
        path,
        'twice',
        say(`${judge} 的评分表出现了两次，请合并`, `The sheet of ${judge} is there twice: join the two`),
      );
    }
    known.add(id);
    const marks = marksReaders.get(panel.id) ?? new MarksReader(panel, reader);
    marksReaders.set(panel.id, marks);
    const sheet = { ...parts, judge, ...marks.read(record['marks'], at(path, 'marks')) };
    const others = sheets.get(panel.id);
    if (others === undefined) sheets.set(panel.id, [sheet]);
    else others.push(sheet);
  }
  return sheets;
}

function panelOf(value: unknown, path: string, reader: EvidenceReader): Panel | undefined {
  const panel = typeof value === 'string' ? reader.rulebook.panels.get(value) : undefined;
  if (panel === undefined) {
    const [shown, known] = [show(value), listed(reader.rulebook.panels.keys())];
    reader.refuse(
      path,
      'unknown-panel',
      say(
        `规则里没有 ${shown} 这个评委组；可用的有 ${known}`,
        `The rulebook has no panel ${shown}; use one of ${known}`,
      ),
    );
  }
  return panel;
}

function pseudonym(value: unknown, path: string, reader: EvidenceReader): string | undefined {
  if (isPseudonym(value)) return value;
  reader.bad(path, say('写评委的代号，如 J1', 'Write the pseudonym of a judge, such as J1'));
  return undefined;
}

/** Refuses two pseudonyms of one panel that are one judge. */
class JudgesOfPanels {
  readonly #spelt = new Map<string, string>();

  constructor(readonly reader: EvidenceReader) {}

  add({ id }: Panel, judge: string, path: string): void {
    const key = `${id}/${judgeOf(judge)}`;
    const other = this.#spelt.get(key) ?? judge;
    this.#spelt.set(key, other);
    if (other === judge) return;
    const [zh, en] = [
      `${judge} 与 ${other} 只差大小写、全半角或前面的零，是同一位评委，请写成一样`,
      `${judge} and ${other} differ in case, width or zeros in front alone and are one judge: write them alike`,
    ];
    this.reader.refuse(path, 'twice', say(zh, en));
  }
}

/** A scale in whole numbers over the panel's denominator. */
interface WholeScale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

class MarksReader {
  readonly #denominator: number;
  readonly #scales: readonly WholeScale[];
  readonly #criteria: readonly Criterion[];
  readonly #isPartial: boolean;
  /** For each entry the number of the sheet that marked it last. */
  readonly #markedIn: Float64Array;
  #sheet = 0;

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
    this.#markedIn = new Float64Array(reader.indexOf.size);
  }

  read(rows: unknown, path: string): { entries: Float64Array; marks: Float64Array } {
    if (!Array.isArray(rows)) {
      this.reader.bad(path, say('这里应是一个列表', 'Write a list here'));
      return { entries: new Float64Array(), marks: new Float64Array() };
    }
    const width = this.#criteria.length;
    const entries = new Float64Array(rows.length);
    let count = 0;
    const marks = new Float64Array(rows.length * width);
    this.#sheet++;
    for (let i = 0; i < rows.length && !this.reader.refusals.isFull; i++) {
      const row = rows[i] as unknown;
      if (!Array.isArray(row) || row.length !== width + 1) this.#refuseShape(at(path, i));
      else if (this.#isNew(row[0], path, i)) {
        this.#readRow(row, marks, { offset: count * width, path, i });
        entries[count++] = row[0] as number;
      }
    }
    return { entries: entries.subarray(0, count), marks: marks.subarray(0, count * width) };
  }

  #refuseShape(path: string): void {
    const names = this.#criteria.map(({ id }) => id).join(', ');
    this.reader.bad(
      path,
      say(`写成 [entry, ${names}]，没打的分写 null`, `Write [entry, ${names}], null for a mark that was not given`),
    );
  }

  #isNew(entry: unknown, path: string, i: number): boolean {
    const index = typeof entry === 'number' ? this.reader.indexOf.get(entry) : undefined;
    if (index === undefined) return this.reader.entryIndex(entry, at(at(path, i), 0)) !== undefined;
    if (this.#markedIn[index] === this.#sheet) {
      const [zh, en] = [
        `${String(entry)} 号在这张评分表里出现了两次，请删去一行`,
        `Entry ${String(entry)} is there twice on this sheet: remove a row`,
      ];
      this.reader.refuse(at(path, i), 'twice', say(zh, en));
      return false;
    }
    this.#markedIn[index] = this.#sheet;
    return true;
  }

  #readRow(
    row: readonly unknown[],
    marks: Float64Array,
    { offset, path, i }: { offset: number; path: string; i: number },
  ): void {
    let lacking = 0;
    for (let criterion = 0; criterion < this.#scales.length; criterion++) {
      const mark = row[criterion + 1];
      const whole = mark === null ? NaN : this.#whole(mark, criterion);
      if (mark === null) lacking++;
      if (whole === undefined) this.#refuseMark(mark, criterion, at(at(path, i), criterion + 1));
      marks[offset + criterion] = whole ?? NaN;
    }
    if (lacking > 0 && lacking < this.#scales.length && !this.#isPartial) this.#refusePartial(row, at(path, i));
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
