import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { type DemoFiles, readDemo } from '../demo-files.js';
import { FINAL_PANEL, SCREENING_PANEL } from './live-slug.js';

/** A stage of the file: its days are counted from the moment of the seeding. */
interface StageOfDays {
  readonly opensOnDay: number;
  readonly closesOnDay: number;
}

interface LiveContent {
  readonly contest: object;
  readonly stages: readonly StageOfDays[];
  readonly screeningClosed: WordsDto;
  /** As few as the rules ask for: all that they mark is written when the demo is first started. */
  readonly screeningJudges: number;
  readonly lastStopOnDay: number;
}

interface Sheet {
  readonly panel: string;
  readonly judge: string;
  /** Entry, and its marks in the order of the criteria. */
  readonly marks: readonly (readonly [number, ...number[]])[];
}

type Entries = DemoFiles['entries'];

/** The contest that is under way: the entries and rules of 2022, and dates around now. */
export interface LiveFiles {
  readonly contest: object;
  readonly entries: Entries;
  readonly stops: DemoFiles['stops'];
  readonly rulebook: unknown;
  readonly sheets: readonly Sheet[];
  readonly screeningClosed: WordsDto;
}

const DAY = 86_400_000;

export const ofPanel = (sheets: readonly Sheet[], panel: string): readonly Sheet[] =>
  sheets.filter((sheet) => sheet.panel === panel);

/** `now`: the moment of the seeding, from which all dates are counted. */
export function readLive(dir: string, now: Date): LiveFiles {
  const former = readDemo(path.join(dir, 'guangzhou-2022'));
  const text = readFileSync(path.join(dir, 'guangzhou-live', 'contest.json'), 'utf8');
  const live = JSON.parse(text) as LiveContent;
  const evidence = JSON.parse(Buffer.from(former.evidence).toString('utf8')) as { readonly sheets: readonly Sheet[] };
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  return {
    contest: { ...live.contest, stages: live.stages.map((stage) => dated(stage, minute)) },
    entries: former.entries,
    stops: movedTo(former.stops, dayAfter(minute, live.lastStopOnDay)),
    rulebook: former.rulebook,
    sheets: [
      ...ofPanel(evidence.sheets, SCREENING_PANEL).slice(0, live.screeningJudges),
      ...ofPanel(evidence.sheets, FINAL_PANEL),
    ],
    screeningClosed: live.screeningClosed,
  };
}

const dayAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);

function dated({ opensOnDay, closesOnDay, ...stage }: StageOfDays, now: Date): object {
  return {
    ...stage,
    opensAt: dayAfter(now, opensOnDay).toISOString(),
    closesAt: dayAfter(now, closesOnDay).toISOString(),
  };
}

/** The stops in their rhythm, moved by whole days so that the last one lies on a day. */
function movedTo(stops: DemoFiles['stops'], last: Date): DemoFiles['stops'] {
  const starts = stops.map((stop) => Date.parse((stop as unknown as { readonly startsAt: string }).startsAt));
  const days = Math.floor((last.getTime() - Math.max(...starts)) / DAY);
  return JSON.parse(JSON.stringify(stops), (key, value: unknown) => {
    if (key !== 'startsAt' && key !== 'publishedOn') return value;
    const moved = dayAfter(new Date(value as string), days).toISOString();
    return key === 'startsAt' ? moved : moved.slice(0, 10);
  }) as DemoFiles['stops'];
}
