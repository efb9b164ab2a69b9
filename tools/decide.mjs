// npm run decide -- rulebook.json evidence.json [outcome.json] [--json]: the award, recomputed from two files, and
// compared with the outcome that was published where a third is named.
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canonicalJson, decide, readEvidence, readRulebook, sha256Hex } from '@laurel/domain';
import { firstDifference } from './outcome-difference.mjs';

const USAGE = 'Usage: npm run decide -- rulebook.json evidence.json [outcome.json | --json]';

/** Ends with a sentence, not with a stack trace. */
function fail(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    const isJson = values.json === true;
    if (positionals.length === 2 || (positionals.length === 3 && !isJson)) return { isJson, files: positionals };
  } catch (error) {
    fail(error.message, USAGE);
  }
  return fail(USAGE);
}

/** A byte order mark in front and line ends of either kind change nothing. */
function readJson(file) {
  const text = readText(file).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(`${file} is not JSON: ${error.message}. Export it again, or mend it at that place.`);
  }
}

/** What to do about a file that cannot be read. */
const unreadable = {
  ENOENT: 'there is no such file. Mend the name',
  EISDIR: 'it is a folder. Name a file in it',
  EACCES: 'you may not read it. Ask its owner, or copy it',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB, which no contest is. Name another file',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MB, which no contest is. Name another file',
};

function readText(file) {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : fail(`${file} is not UTF-8: ${otherEncoding(bytes)}.`);
  } catch (error) {
    return fail(`${file} cannot be read: ${unreadable[error.code] ?? error.message}.`);
  }
}

/** What to do about a file in another encoding: a spreadsheet or an editor has written it so. */
function otherEncoding(bytes) {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return 'it is UTF-16. Save it as UTF-8, or download it again';
  const before = bytes.toString('utf8').split('\ufffd', 1)[0];
  const line = before.split('\n').length;
  return `line ${line} has characters of another encoding, such as GBK. Save it as UTF-8, or download it again`;
}

/** What a file is by what stands at its top; each of the three has what the next is told by. */
function kindOf(json) {
  if (typeof json !== 'object' || json === null) return undefined;
  if ('outcome' in json) return 'an outcome';
  if ('evidence' in json) return 'evidence';
  return 'rounds' in json ? 'a rulebook' : undefined;
}

/** Two files that were taken for one another have a hundred mistakes, and one sentence. */
function refuseOtherKind(json, file, expected) {
  const kind = kindOf(json);
  if (kind === undefined || kind === expected) return;
  fail(`${file} is ${kind}, not ${expected}: name the rulebook first, then the evidence, then the outcome.`, USAGE);
}

/** The file that the refusals speak of; what only their meeting shows stands in the one whose path it is. */
function fileOf(path, { rulebook, evidence }) {
  const checked = readRulebook(rulebook);
  if (checked.refused) return files[0];
  return readEvidence(checked, evidence).refused || !path.startsWith('rounds') ? files[1] : files[0];
}

function printRound(round, rulebook) {
  const title = rulebook.rounds.find(({ id }) => id === round.id)?.title;
  const lines = ['', `${title?.zh ?? ''} ${title?.en ?? ''} (${round.id})`];
  if (round.waitsFor !== undefined) return [...lines, `  waits for the tie at the cut of ${round.waitsFor}`];
  return [...lines, ...round.parts.flatMap(printPart)];
}

const MOST_LISTED = 12;

function listed(entries) {
  const shown = entries.slice(0, MOST_LISTED).join(', ');
  return entries.length <= MOST_LISTED ? shown : `${shown} and ${entries.length - MOST_LISTED} more`;
}

function printPart({ part, ranking, ties = [], out, lists }) {
  const tieOf = new Map(ties.flatMap((tie) => tie.map((entry) => [entry, tie])));
  const width = ranking.reduce((most, { score }) => Math.max(most, score.length), 5);
  return [
    ...(part === null ? [] : [`  part ${part}`]),
    `  ${'place'.padStart(6)} ${'entry'.padStart(6)} ${'score'.padStart(width)}`,
    ...ranking.map(
      ({ entry, place, score }) =>
        `  ${String(place).padStart(6)} ${String(entry).padStart(6)} ${score.padStart(width)}${tieShown(entry, tieOf)}`,
    ),
    ...out.map(({ entry, why }) => `  ${'—'.padStart(6)} ${String(entry).padStart(6)}  ${why}`),
    ...lists.map(printList),
  ];
}

function tieShown(entry, tieOf) {
  const tie = tieOf.get(entry);
  return tie === undefined ? '' : `  tied with ${listed(tie.filter((other) => other !== entry))}`;
}

function printList({ id, entries, shared, pending, waitsFor }) {
  if (waitsFor !== undefined) return `  ${id}: waits for the tie at the cut of ${waitsFor}`;
  const ties = (pending ?? []).map((tie) => `; pending: ${tie.places} of ${tie.entries.join(', ')}`).join('');
  return `  ${id}: ${entries.join(', ')}${shared ? `; shared: ${shared.join(', ')}` : ''}${ties}`;
}

function print(outcome, rulebook) {
  const head = [`rulebook ${outcome.rulebook}`, `evidence ${outcome.evidence}`];
  const body = outcome.rounds.flatMap((round) => printRound(round, rulebook));
  process.stdout.write(`${[...head, ...body].join('\n')}\n`);
}

/** Exit code 1 where the two differ. */
function compare(published, outcome) {
  const difference = firstDifference(published, outcome);
  const result =
    difference === undefined
      ? `SAME / \u4e00\u81f4 sha256 ${sha256Hex(canonicalJson(outcome))}`
      : `differs in ${difference}`;
  process.stdout.write(`${result}\n`);
  process.exitCode = difference === undefined ? 0 : 1;
}

function refuse({ refused }, texts) {
  if (isJson) {
    process.stdout.write(canonicalJson({ refused }));
    process.exitCode = 1;
    return;
  }
  const file = fileOf(refused[0].path, texts);
  const lines = refused.map(
    ({ path, code, sentence }) =>
      `${file}: ${path === '' ? '(the whole file)' : path}: ${code}\n    ${sentence.en}.\n    ${sentence.zh}\u3002`,
  );
  fail('The award cannot be computed:', ...lines);
}

const kinds = ['a rulebook', 'evidence', 'an outcome'];
const { isJson, files } = readArguments();
const [rulebook, evidence, published] = files.map(readJson);
[rulebook, evidence, published].slice(0, files.length).forEach((json, i) => refuseOtherKind(json, files[i], kinds[i]));
const outcome = decide(rulebook, evidence);
if (outcome.refused) refuse(outcome, { rulebook, evidence });
else if (published !== undefined) compare(published, outcome);
else if (isJson) process.stdout.write(canonicalJson(outcome));
else print(outcome, rulebook);
