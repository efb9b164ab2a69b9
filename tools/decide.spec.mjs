import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
execFileSync(process.execPath, [at('node_modules/typescript7/bin/tsc'), '-b', at('libs/domain/tsconfig.lib.json')]);

const folder = mkdtempSync(join(tmpdir(), 'decide-'));
after(() => rmSync(folder, { recursive: true }));

const [rulebook, evidence, expected] = ['rulebook', 'evidence', 'expected'].map((name) =>
  at(`libs/domain/golden/gz-2022/${name}.json`),
);

function write(name, text) {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(...files) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('tools/decide.mjs'), ...files], {
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

test('prints the ranking and the lists, also of a file that begins with a byte order mark', () => {
  const marked = write('marked.json', `\ufeff${readFileSync(rulebook, 'utf8')}`);
  const { status, stdout, lines } = run(marked, evidence);
  assert.deepEqual([status, lines], [0, ['']]);
  assert.match(stdout, /^rulebook [0-9a-f]{64}\nevidence [0-9a-f]{64}\n/);
  assert.match(stdout, /\n {2}winners: |\n {2}top-ten: /);
  assert.equal(stdout, run(rulebook, evidence).stdout);
});

test('prints of a refusal nothing but JSON where JSON is asked for', () => {
  const wrong = write('wrong.json', JSON.stringify({ ...JSON.parse(readFileSync(evidence, 'utf8')), upTo: 'nowhere' }));
  const { status, stdout, lines } = run(rulebook, wrong, '--json');
  assert.deepEqual([status, lines], [1, ['']]);
  const { refused, ...others } = JSON.parse(stdout);
  assert.deepEqual(others, {});
  assert.deepEqual(
    refused.map(({ path, code }) => [path, code]),
    [['upTo', 'unknown-round']],
  );
  assert.deepEqual(Object.keys(refused[0].sentence), ['en', 'zh']);
});

const outcome = JSON.parse(readFileSync(expected, 'utf8'));
const outcomeWith = (change) => {
  const copy = structuredClone(outcome);
  change(copy);
  return write('published.json', JSON.stringify(copy));
};

for (const [what, published] of [
  ['as it was published', expected],
  ['in another order of properties, with other line ends and a byte order mark', crossPlatform()],
]) {
  test(`says that the outcome is the same: ${what}`, () => {
    const { status, stdout, lines } = run(rulebook, evidence, published);
    assert.deepEqual([status, lines], [0, ['']]);
    const json = run(rulebook, evidence, '--json').stdout;
    assert.equal(stdout, `SAME / \u4e00\u81f4 sha256 ${createHash('sha256').update(json).digest('hex')}\n`);
  });
}

function crossPlatform() {
  const turned = Object.fromEntries(Object.entries(JSON.parse(readFileSync(expected, 'utf8'))).reverse());
  return write('windows.json', `\ufeff${JSON.stringify(turned, null, 2).replaceAll('\n', '\r\n')}\r\n`);
}

const final = ({ rounds }) => rounds[1].parts[0];

for (const [what, change, line] of [
  ['the arithmetic', (o) => (o.domain = '1'), 'the version of the arithmetic: "1" there, "2" computed'],
  ['the evidence', (o) => (o.evidence = 'f'), /^the hash of the evidence: "f" there, "[0-9a-f]{64}" computed$/],
  ['a round too few', (o) => o.rounds.pop(), 'round final: nothing there, "final" computed'],
  [
    'a round that waits',
    (o) => (o.rounds[1] = { id: 'final', waitsFor: 'x.y' }),
    /^round final, what it waits for: "x\.y"/,
  ],
  [
    'a place',
    (o) => (final(o).ranking[1].place = 5),
    /^round final, place no\. 2 of the ranking, entry \d+, place: 5 there, 2 computed$/,
  ],
  [
    'a score',
    (o) => (final(o).ranking[3].score = '1'),
    /^round final, place no\. 4 of the ranking, entry \d+, score: "1" there/,
  ],
  ['a figure', (o) => (final(o).ranking[0].figures.total = '1'), /, entry \d+, figure total: "1" there, "/],
  ['a figure too many', (o) => (final(o).ranking[0].figures.x = '1'), /, figure x: "1" there, nothing computed$/],
  [
    'an entry',
    (o) => (final(o).ranking[0].entry = 99),
    /^round final, place no\. 1 of the ranking, the entry: 99 there, \d+ computed$/,
  ],
  ['a tie', (o) => final(o).ties[0].push(5), /^round final, those who are tied: \[[\d,]+,5\] there/],
  [
    'how a tie was parted',
    (o) => (final(o).ranking.find((row) => 'resolvedBy' in row).resolvedBy = null),
    /, resolvedBy: null there, 0 computed$/,
  ],
  [
    'who is out',
    (o) => final(o).out.push({ entry: 99, why: 'withdrawn' }),
    'round final, entry 99, which is out: "withdrawn" there, nothing computed',
  ],
  ['a list', (o) => final(o).lists[0].entries.pop(), /^round final, list top-ten, entries: \[/],
  ['a property', (o) => (o.note = 'x'), 'a property that no outcome has'],
]) {
  test(`names the first difference: ${what}`, () => {
    const { status, stdout, lines } = run(rulebook, evidence, outcomeWith(change));
    assert.deepEqual([status, lines], [1, ['']]);
    const said = stdout.trimEnd();
    assert.ok(said.startsWith('differs in '), said);
    if (typeof line === 'string') assert.equal(said, `differs in ${line}`);
    else assert.match(said.slice('differs in '.length), line);
  });
}

test('compares also with what is no outcome at all', () => {
  for (const [i, text] of ['null', '[]', '7', '{"outcome":1,"rounds":[null]}'].entries()) {
    const { status, stdout, lines } = run(rulebook, evidence, write(`other-${i}.json`, text));
    assert.deepEqual([status, lines], [1, ['']]);
    assert.match(stdout, /^differs in the version of the (format|arithmetic): nothing there/);
  }
});

const huge = write('huge.json', '');
truncateSync(huge, 600 * 2 ** 20);

for (const [what, files, first] of [
  ['a missing file', [join(folder, 'none.json'), evidence], /none\.json cannot be read: there is no such file/],
  ['a folder', [folder, evidence], /cannot be read: it is a folder\. Name a file in it\.$/],
  ['a huge file', [rulebook, huge], /huge\.json cannot be read: it is larger than 512 MB/],
  ['no JSON', [write('no.json', '{"rulebook": 1,}'), evidence], /no\.json is not JSON: .+ mend it at that place\.$/],
  ['an empty file', [write('empty.json', ''), evidence], /empty\.json is not JSON: .+ mend it at that place\.$/],
  [
    'the files the wrong way round',
    [evidence, rulebook],
    /evidence\.json is evidence, not a rulebook: name the rulebook/,
  ],
  ['the rulebook twice', [rulebook, rulebook], /rulebook\.json is a rulebook, not evidence: name the rulebook first/],
  ['an outcome', [rulebook, at('libs/domain/golden/gz-2022/expected.json')], /is an outcome, not evidence/],
  [
    'a file in GBK',
    [write('gbk.json', Buffer.from('7b0a227469746c65223a22b9e3d6dd227d', 'hex')), evidence],
    /gbk\.json is not UTF-8: line 2 has characters of another encoding, such as GBK\. Save it as UTF-8/,
  ],
  ['evidence in GBK', [rulebook, join(folder, 'gbk.json')], /gbk\.json is not UTF-8/],
  [
    'a file in UTF-16',
    [write('utf16.json', Buffer.from('\ufeff{}', 'utf16le')), evidence],
    /utf16\.json is not UTF-8: it is UTF-16\. Save it as UTF-8/,
  ],
  [
    'evidence in place of the outcome',
    [rulebook, evidence, evidence],
    /is evidence, not an outcome: name the rulebook first/,
  ],
  ['an outcome in JSON', ['--json', rulebook, evidence, expected], /^Usage: npm run decide/],
  ['four files', [rulebook, evidence, expected, expected], /^Usage: npm run decide/],
  ['one file', [rulebook], /^Usage: npm run decide -- rulebook\.json evidence\.json/],
  ['an unknown option', ['--quick', rulebook, evidence], /^Unknown option '--quick'/],
]) {
  test(`ends with a sentence, not with a stack trace: ${what}`, () => {
    const { status, stdout, lines } = run(...files);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(lines[0], first);
    assert.ok(lines.length <= 2, lines.join('\n'));
  });
}

test('names the file that is wrong, the path in it, the code and what to do', () => {
  const changed = (path, change) => {
    const json = JSON.parse(readFileSync(path, 'utf8'));
    change(json);
    return JSON.stringify(json);
  };
  const badRules = write(
    'rules.json',
    changed(rulebook, (json) => (json.facts = [{ id: 'x', title: { zh: 'x' } }])),
  );
  const badVotes = write(
    'votes.json',
    changed(evidence, (json) => (json.tallies[0].votes[0] = [99, 1])),
  );
  const other = write(
    'other.json',
    changed(rulebook, (json) => (json.id = 'other')),
  );
  assert.match(run(badRules, evidence).lines[1], /rules\.json: facts\[0\]\.kind: bad-rulebook$/);
  assert.match(run(rulebook, badVotes).lines[1], /votes\.json: tallies\[0\]\.votes\[0\]\[0\]: unknown-entry$/);
  assert.match(run(rulebook, badVotes).lines[2], /^ {4}There is no entry 99 in entries: .+\.$/);
  assert.match(run(other, evidence).lines[1], /evidence\.json: rulebook: other-rulebook$/);
});
