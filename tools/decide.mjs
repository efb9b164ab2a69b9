// npm run decide -- rulebook.json evidence.json [--json]: the award, recomputed from two files.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canonicalJson, decide, readEvidence, readRulebook } from '@laurel/domain';

const USAGE = 'Usage: npm run decide -- rulebook.json evidence.json [--json]';

/** Ends with a sentence, not with a stack trace. */
function fail(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length === 2) return { isJson: values.json === true, files: positionals };
  } catch (error) {
    fail(error.message, USAGE);
  }
  return fail(USAGE);
}

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
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${unreadable[error.code] ?? error.message}.`);
  }
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
  fail(`${file} is ${kind}, not ${expected}: name the rulebook first, then the evidence.`, USAGE);
}

/** The file that the refusals speak of; what only their meeting shows stands in the rulebook, but for decisions. */
function fileOf(path, { rulebook, evidence }) {
  const checked = readRulebook(rulebook);
  if (checked.refused) return files[0];
  return readEvidence(checked, evidence).refused || path.startsWith('decisions') ? files[1] : files[0];
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

function printPart({ part, ranking, out, lists }) {
  const width = ranking.reduce((most, { score }) => Math.max(most, score.length), 5);
  return [
    ...(part === null ? [] : [`  part ${part}`]),
    `  ${'place'.padStart(6)} ${'entry'.padStart(6)} ${'score'.padStart(width)}`,
    ...ranking.map(
      ({ entry, place, score, tie }) =>
        `  ${String(place).padStart(6)} ${String(entry).padStart(6)} ${score.padStart(width)}${tie ? `  tied with ${listed(tie.with)}` : ''}`,
    ),
    ...out.map(({ entry, why }) => `  ${'—'.padStart(6)} ${String(entry).padStart(6)}  ${why}`),
    ...lists.map(printList),
  ];
}

function printList({ id, entries, shared, pending, waitsFor }) {
  if (waitsFor !== undefined) return `  ${id}: waits for the tie at the cut of ${waitsFor}`;
  const ties = (pending ?? []).map((tie) => `; pending: ${tie.places} of ${tie.entries.join(', ')}`).join('');
  return `  ${id}: ${entries.join(', ')}${shared ? `; shared: ${shared.join(', ')}` : ''}${ties}`;
}

const { isJson, files } = readArguments();
const [rulebook, evidence] = files.map(readJson);
refuseOtherKind(rulebook, files[0], 'a rulebook');
refuseOtherKind(evidence, files[1], 'evidence');
const outcome = decide(rulebook, evidence);
if (outcome.refused) {
  const file = fileOf(outcome.refused[0].path, { rulebook, evidence });
  const lines = outcome.refused.map(
    ({ path, code, sentence }) =>
      `${file}: ${path === '' ? '(the whole file)' : path}: ${code}\n    ${sentence.en}.\n    ${sentence.zh}\u3002`,
  );
  fail('The award cannot be computed:', ...lines);
}
if (isJson) process.stdout.write(canonicalJson(outcome));
else {
  const head = [`rulebook ${outcome.rulebook}`, `evidence ${outcome.evidence}`];
  const body = outcome.rounds.flatMap((round) => printRound(round, rulebook));
  process.stdout.write(`${[...head, ...body].join('\n')}\n`);
}
