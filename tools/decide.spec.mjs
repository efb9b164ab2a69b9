import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
execFileSync(process.execPath, [at('node_modules/typescript7/bin/tsc'), '-b', at('libs/domain/tsconfig.lib.json')]);

const folder = mkdtempSync(join(tmpdir(), 'decide-'));
after(() => rmSync(folder, { recursive: true }));

const [rulebook, evidence] = ['rulebook', 'evidence'].map((name) => at(`libs/domain/golden/gz-2022/${name}.json`));

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
