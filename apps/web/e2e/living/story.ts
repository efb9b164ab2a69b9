import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const SLUG = 'living-2031';
export const TITLE = { zh: '街坊好办法大赛', en: 'Good ways of neighbours' };
export const LEAD = '街坊自己想的办法\uff0c请大家来评\u3002';
/** Of the submitter, whose entry comes in after those of the file. */
export const OWN = {
  number: 78,
  title: '社区共享菜园',
  summary: '把闲置的天台种成菜园',
  description: '楼顶空着也是空着\uff0c街坊各认一格\uff0c收成一起分\u3002',
  lead: '青禾街道办事处',
} as const;
export const SHORTLISTED = 23;
export const AWARDED = 10;

/** In the order in which they are held; all that follow the call are opened and closed by hand. */
export const STAGES = ['项目征集', '初评专家评审', '巡展', '网络投票', '评审专家评审', '公示', '揭晓'];

/** As the field of a time is filled in: on the clocks of the contest. */
export function yesterdayInShanghai(): string {
  const [HOUR, ZONE, DAY] = [3_600_000, 8, 24];
  return new Date(Date.now() + (ZONE - DAY) * HOUR).toISOString().slice(0, 16);
}

const at = (file: string): string =>
  fileURLToPath(new URL(`../../../../apps/api/demo/guangzhou-2022/${file}`, import.meta.url));

interface TextFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Panel {
  judges: { atLeast: number };
}

interface Figure {
  readonly id: string;
  steps?: object[];
}

interface Rules {
  id: string;
  title: object;
  channels: { totals: string }[];
  panels: Panel[];
  rounds: { figures: Figure[] }[];
  assumed: object[];
}

/**
 * The rules of Guangzhou for three judges, of whom one may be recused: nothing is trimmed, two sheets do for the final.
 * How the votes stand is shown to nobody before the end.
 */
export async function rulebookFile(): Promise<TextFile> {
  const rules = JSON.parse(await readFile(at('rulebook.json'), 'utf8')) as Rules;
  const [web] = rules.channels;
  const [, final] = rules.panels;
  const experts = rules.rounds[1]?.figures.find(({ id }) => id === 'expert-points');
  if (web === undefined || final === undefined || experts === undefined)
    throw new Error('other rules than those of 2022');
  web.totals = 'hidden';
  final.judges.atLeast = 2;
  experts.steps = [
    { method: 'mean', over: 'judge' },
    { method: 'weighted-mean', over: 'criterion' },
  ];
  const text = JSON.stringify({ ...rules, id: 'living', title: TITLE, assumed: [] });
  return { name: 'rulebook.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

interface Words {
  readonly zh: string;
  readonly en?: string;
}

interface Entry {
  readonly number: number;
  readonly title: Words;
  readonly summary: Words;
  readonly description: Words;
  readonly submitters: readonly { readonly name: Words; readonly role: string }[];
}

const HEADINGS = ['编号', '项目名称', '简介', '介绍', '牵头单位', '联合单位', '英文项目名称', '英文简介'];

/** The entries of the model case as a table that a spreadsheet has saved. */
export async function entriesFile(): Promise<TextFile> {
  const { entries } = JSON.parse(await readFile(at('contest.json'), 'utf8')) as { entries: readonly Entry[] };
  const rows = entries.map(({ number, title, summary, description, submitters }) => {
    const of = (role: string) => submitters.filter((each) => each.role === role).map(({ name }) => name.zh);
    const texts = [title.zh, summary.zh, description.zh, of('lead').join(), of('joint').join('\u3001')];
    return [String(number), ...texts, title.en ?? '', summary.en ?? ''];
  });
  const table = [HEADINGS, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return { name: 'entries.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${table.join('\r\n')}\r\n`) };
}
