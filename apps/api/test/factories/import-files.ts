import { cold } from '../support/cold.js';
import type { Answer, TestApp } from '../support/test-app.js';
import { aContest } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';

export const HEADINGS = ['编号', '项目名称', '简介', '介绍', '类别', '所在区', '牵头单位', '联合单位', '关键数字'];

/** A row with valid defaults, in the order of the headings. */
export const aRow = (
  changes: Partial<Record<(typeof HEADINGS)[number], string>> = {},
  headings = HEADINGS,
): string[] => {
  const cells: Record<string, string> = {
    编号: '',
    项目名称: '校门口十五分钟',
    简介: '家长、老师、交警和志愿者一起守校门。',
    介绍: '放学前后十五分钟。',
    类别: '',
    所在区: '',
    牵头单位: '示例区教育局',
    联合单位: '',
    关键数字: '',
    ...changes,
  };
  return headings.map((heading) => cells[heading] ?? '');
};

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const csvOf = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\r\n');

export const row = (changes: Record<string, string>): string[] => aRow(changes);
export const fileOf = (...rows: readonly string[][]): string => csvOf([HEADINGS, ...rows]);

/** Row, letter and code of each bad cell that a preview names. */
export const faultsOf = ({ body }: Pick<Answer, 'body'>): unknown[] =>
  body.faults.map(({ row, letter, code }: { row: number; letter: string; code: string }) => [row, letter, code]);

/** Contests without entries, their rulebook sealed. */
export class ContestsToFill {
  #made = 0;

  constructor(
    private readonly app: TestApp,
    private readonly token: string,
  ) {}

  async make(): Promise<ImportFiles> {
    const slug = `import-${(this.#made += 1)}`;
    await must(this.app.post('/api/contests', aContest({ slug }), this.token));
    const url = `/api/contests/${slug}`;
    await must(this.app.put(`${url}/rulebook`, RULES, this.token));
    return new ImportFiles(this.app, this.token, url);
  }
}

const RULES = aRulebook({
  attributes: {
    category: [
      { id: 'town', title: { zh: '城镇', en: 'Town' } },
      { id: 'village', title: { zh: '乡村', en: 'Village' } },
    ],
    district: [
      { id: 'tianhe', title: { zh: '天河区', en: 'Tianhe' } },
      { id: 'huadu', title: { zh: '花都区' } },
    ],
  },
});

/** A file as it is sent, and the ways to say more of it. */
export class ImportFiles {
  constructor(
    private readonly app: TestApp,
    private readonly token: string,
    readonly url: string,
  ) {}

  preview(file: string | Uint8Array, query = ''): Promise<Answer> {
    return this.send(`preview${query}`, file);
  }

  /** Checks a file and imports it, with these rows confirmed. */
  async import(file: string | Uint8Array, query = '', confirmed: readonly number[] = []): Promise<Answer> {
    const { body } = await this.preview(file, query);
    const rows = confirmed.length === 0 ? '' : `&confirmed=${confirmed.join(',')}`;
    return this.send(`?hash=${body.hash as string}${rows}${query.replace('?', '&')}`, file);
  }

  /** Of the entries that are there. */
  async numbers(): Promise<number[]> {
    const { body } = await must(this.app.get(cold(`${this.url}/entries`)));
    return body.entries.map(({ number }: { number: number }) => number);
  }

  send(path: string, file: string | Uint8Array, type = 'text/csv'): Promise<Answer> {
    const headers = { 'content-type': type };
    const address = `${this.url}/entries/import${path.startsWith('?') ? '' : '/'}${path}`;
    return this.app.ask('POST', address, { body: Buffer.from(file), token: this.token, headers });
  }
}

/** GB18030 as a spreadsheet of a Chinese system writes it, four bytes where two do not do. */
export function gb18030(text: string): Uint8Array {
  return Buffer.concat([...text].map((character) => Buffer.from(bytesOf(character))));
}

const pairs = new Map<string, number[]>();
function bytesOf(character: string): number[] {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return [code];
  if (code >= 0x10000) return fourBytes(code - 0x10000 + 189_000);
  if (pairs.size === 0) fillPairs();
  const pair = pairs.get(character);
  if (pair === undefined) throw new Error(`${character} has no pair of bytes`);
  return pair;
}

/** The linear index of the standard, in its mixed base. */
const fourBytes = (index: number): number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1_260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

function fillPairs(): void {
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const character = decoder.decode(Uint8Array.from([first, second]));
      if ([...character].length === 1 && !pairs.has(character)) pairs.set(character, [first, second]);
    }
  }
}
