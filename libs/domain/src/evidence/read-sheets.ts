import type { Panel } from '../rulebook/schema.js';
import { at, named } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isPseudonym, judgeOf, partsKey, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { Sheet } from './evidence.js';
import { MarksReader } from './read-marks.js';

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
    const [shown, known] = [show(value), named(reader.rulebook.panels.keys())];
    reader.refuse(
      path,
      'unknown-panel',
      say(
        `规则里没有 ${shown} 这个评委组；可用的有 ${known.zh}`,
        `The rulebook has no panel ${shown}; use one of ${known.en}`,
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
