import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenCase, GoldenContest, GoldenIndex, GoldenSet, Published } from './golden-files.js';

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

export function loadIndex(folder: string): GoldenIndex {
  return readJson(folder, 'index.json') as GoldenIndex;
}

/** The folders that hold a case or a set, to hold the index to them. */
export function goldenFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

export function loadCase(folder: string, { name, floors }: GoldenIndex['cases'][number]): GoldenCase {
  const published = join(folder, name, 'published.json');
  return {
    name,
    floors: floors ?? {},
    rulebook: readJson(folder, name, 'rulebook.json'),
    evidence: readJson(folder, name, 'evidence.json'),
    expected: readJson(folder, name, 'expected.json'),
    why: readFileSync(join(folder, name, 'why.md'), 'utf8'),
    published: existsSync(published) ? (readJson(published) as Published[]) : [],
  };
}

export function loadSet(folder: string, { name, title, floors }: GoldenIndex['sets'][number]): GoldenSet {
  const contests = readJson(folder, name, 'contests.json') as GoldenContest[];
  const files = [...new Set(contests.map((contest) => contest.rulebook))];
  const rulebooks = Object.fromEntries(files.map((file) => [file, readJson(folder, name, file)]));
  return { name, title, floors, rulebooks, contests };
}
