import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from './json.js';

const folder = join(__dirname, '../golden');
const jsonFiles = (name: string): string[] => readdirSync(join(folder, name)).filter((file) => file.endsWith('.json'));
const readJson = (...path: string[]): JsonObject =>
  JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as JsonObject;

const names = readdirSync(folder, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map(({ name }) => name);

/** The golden cases that are decided: folders with a rulebook and its evidence. */
export const goldenCases = names.filter(
  (name) => jsonFiles(name).includes('evidence.json') && readJson(name, 'expected.json').refused === undefined,
);

export const goldenCase = (name: string): { rulebook: JsonObject; evidence: JsonObject } => ({
  rulebook: readJson(name, 'rulebook.json'),
  evidence: readJson(name, 'evidence.json'),
});

/** Every rulebook of the golden folder, cases and sets, by its file. */
export const goldenRulebooks = (): [file: string, rulebook: JsonObject][] =>
  names
    .filter((name) => goldenCases.includes(name) || jsonFiles(name).includes('contests.json'))
    .flatMap((name) => jsonFiles(name).map((file) => [name, file] as const))
    .filter(([, file]) => !['evidence.json', 'expected.json', 'published.json', 'contests.json'].includes(file))
    .map(([name, file]) => [`${name}/${file}`, readJson(name, file)]);
