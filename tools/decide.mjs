// npm run decide -- rulebook.json evidence.json [--json]: the award, recomputed from two files.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canonicalJson, decide } from '@laurel/domain';

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
  const text = readFile(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(`${file} is not JSON: ${error.message}. Export it again, or mend it at that place.`);
  }
}

function readFile(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  }
}

/** The file that a refusal speaks of: only the evidence has these properties at its top. */
function fileOf(path, code, [rulebook, evidence]) {
  const isOfEvidence =
    code === 'bad-evidence' || /^(evidence|upTo|entries|tallies|sheets|facts|decisions)\b/.test(path);
  return isOfEvidence || code === 'other-rulebook' ? evidence : rulebook;
}

function printRound(round, rulebook) {
  const title = rulebook.rounds.find(({ id }) => id === round.id)?.title;
  const lines = ['', `${title?.zh ?? ''} ${title?.en ?? ''} (${round.id})`];
  if (round.waitsFor !== undefined) return [...lines, `  waits for the tie at the cut of ${round.waitsFor}`];
  return [...lines, ...round.parts.flatMap(printPart)];
}

function printPart({ part, ranking, out, lists }) {
  const width = Math.max(5, ...ranking.map(({ score }) => score.length));
  return [
    ...(part === null ? [] : [`  part ${part}`]),
    `  ${'place'.padStart(6)} ${'entry'.padStart(6)} ${'score'.padStart(width)}`,
    ...ranking.map(
      ({ entry, place, score, tie }) =>
        `  ${String(place).padStart(6)} ${String(entry).padStart(6)} ${score.padStart(width)}${tie ? `  tied with ${tie.with.join(', ')}` : ''}`,
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
const outcome = decide(rulebook, evidence);
if (outcome.refused) {
  const lines = outcome.refused.map(
    ({ path, code, sentence }) =>
      `${fileOf(path, code, files)}: ${path === '' ? '(the whole file)' : path}: ${code}\n    ${sentence.en}.\n    ${sentence.zh}\u3002`,
  );
  fail('The award cannot be computed:', ...lines);
}
if (isJson) process.stdout.write(canonicalJson(outcome));
else {
  const head = [`rulebook ${outcome.rulebook}`, `evidence ${outcome.evidence}`];
  const body = outcome.rounds.flatMap((round) => printRound(round, rulebook));
  process.stdout.write(`${[...head, ...body].join('\n')}\n`);
}
