import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findSlips } from './check-punctuation.mjs';

const tool = fileURLToPath(new URL('./check-punctuation.mjs', import.meta.url));
const ENTRY = '\u9879\u76ee';
const VOTE = '\u6295\u7968';
const SENTENCE = `${ENTRY}${VOTE}${ENTRY}${VOTE}`;
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function runOn(files) {
  const root = mkdtempSync(join(tmpdir(), 'punctuation-'));
  folders.push(root);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, root], { encoding: 'utf8' });
  assert.equal(stderr, '');
  const lines = stdout.trimEnd().split('\n');
  return { status, last: lines.at(-1), places: lines.slice(0, -1).map((line) => line.split(': ')[0]) };
}

for (const mark of [',', ':', ';', '(', ')', '!', '?', '"', "'"]) {
  test(`a ${mark} before or after a Chinese character is a slip`, () => {
    assert.deepEqual(findSlips(`${ENTRY}${mark}x`), [2]);
    assert.deepEqual(findSlips(`x${mark}${ENTRY}`), [1]);
  });
}

test('a mark beside full-width punctuation is a slip, a quoted word of code is not', () => {
  assert.deepEqual(findSlips(`x\uff09,${ENTRY}x`), [2]);
  assert.deepEqual(findSlips(`${ENTRY} "public"\u3001"hidden"`), []);
});

test('full-width punctuation, times and grouped digits are no slips', () => {
  const text = `${ENTRY}\uff0c${VOTE}\uff1a66,700${ENTRY}\uff0814:30${VOTE}\uff09\u201c352\u201d${ENTRY}\u3002`;
  assert.deepEqual(findSlips(text), []);
});

test('one space between is a slip in a Chinese text and none in an English one', () => {
  assert.deepEqual(findSlips(`${SENTENCE} (x`), [9]);
  assert.deepEqual(findSlips(`Postgres, ${SENTENCE}`), [8]);
  assert.deepEqual(findSlips(`Language: ${ENTRY}`), []);
  assert.deepEqual(findSlips(`1) ${SENTENCE}`), []);
});

test('a mark beside a curly quote is a slip in a Chinese text and none in an English one', () => {
  assert.deepEqual(findSlips(`${SENTENCE}\u201cx\u201d, 1`), [11]);
  assert.deepEqual(findSlips('The \u201c352\u201d, in short'), []);
});

test('English prose may gloss a word with a Chinese term, Chinese prose takes full-width brackets', () => {
  assert.deepEqual(findSlips(`Laurel (${ENTRY}), a contest platform`, true), []);
  assert.deepEqual(findSlips(`a slip ${ENTRY},${VOTE} in English`, true), [9]);
  assert.deepEqual(findSlips(`${SENTENCE}(x)${ENTRY}`, true), [8, 10]);
});

test('every kind of file is read, and a finding names its file and line', () => {
  const files = {
    'apps/web/src/locales/zh.po': `msgid "entry"\nmsgstr ""\n"${ENTRY}"\n",${VOTE}"\n\nmsgid "${ENTRY}!"\nmsgstr "x"\n`,
    'apps/api/demo/one/contest.json': `{\n  "zh": "${ENTRY}",\n  "en": "x",\n  "note": "${ENTRY}: x"\n}\n`,
    'libs/domain/golden/one/rulebook.json': `{ "zh": "\\u9879\\u76ee;" }\n`,
    'libs/domain/src/steps/mean.ts': `// ${ENTRY}, in a comment\nexport const words = ['${ENTRY}', '${ENTRY}? '];\n`,
    'apps/web/src/app/page.tsx': `const a = 1;\nexport const page = (\n  <p title="${ENTRY}">\n    ${ENTRY}(x)\n  </p>\n);\n`,
    'apps/api/src/main.ts': `const n = 1;\nexport const line = \`\${n}\n\${n},${ENTRY}\`;\n`,
    'README.md': `# Laurel (${ENTRY})\n\n\`\`\`json\n{"a":"${ENTRY},${VOTE}"}\n\`\`\`\n\n${SENTENCE}, \`x\`\n`,
    'docs/adr/one.md': `| ${ENTRY} | [${ENTRY}](x) \`${ENTRY},${VOTE}\` |\n| ${ENTRY}:${VOTE} | x |\n`,
  };
  const { status, last, places } = runOn(files);
  assert.equal(status, 1);
  assert.equal(last, 'punctuation: 8 files, 9 findings');
  assert.deepEqual(places.toSorted(), [
    'README.md:7',
    'apps/api/demo/one/contest.json:4',
    'apps/api/src/main.ts:3',
    'apps/web/src/app/page.tsx:4',
    'apps/web/src/locales/zh.po:2',
    'apps/web/src/locales/zh.po:6',
    'docs/adr/one.md:2',
    'libs/domain/golden/one/rulebook.json:1',
    'libs/domain/src/steps/mean.ts:2',
  ]);
});

test('a clean tree passes, and other folders are not read', () => {
  const { status, last } = runOn({
    'apps/api/demo/one/contest.json': `{ "zh": "${ENTRY}\uff0c${VOTE}" }\n`,
    'apps/api/src/count.ts': `export const count = (n) => \`${ENTRY}\${n},\${n}${VOTE}\`;\n`,
    'node_modules/x/README.md': `${ENTRY},${VOTE}\n`,
    'apps/api/test/x.ts': `export const csv = '${ENTRY},${VOTE}';\n`,
  });
  assert.equal(status, 0);
  assert.equal(last, 'punctuation: 2 files, 0 findings');
});

test('a tree without a file to read fails, so that a wrong root is noticed', () => {
  const { status, last } = runOn({ 'x.txt': 'x' });
  assert.equal(status, 1);
  assert.equal(last, 'punctuation: 0 files, 0 findings');
});
