// Finds half-width punctuation and straight quotes beside Chinese characters (STYLE.md, 23).
// `node tools/check-punctuation.mjs [root]`: exit 1 and `file:line: excerpt` for each finding.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const HAN = '\\p{Script=Han}';
const CHINESE = `[${HAN}\\u3001\\u3002\\uff01\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f\\u300a\\u300b]`;
const MARK = '[,:;()!?]';
const QUOTE = '["\']';
const PLACEHOLDER = '\ufffc';

const beside = new RegExp(`(?<=${CHINESE})${MARK}|${MARK}(?=${CHINESE})|(?<=${HAN})${QUOTE}|${QUOTE}(?=${HAN})`, 'gu');
const between = new RegExp(`(?<=${CHINESE})(?:${MARK}|${QUOTE})(?=${CHINESE})`, 'gu');
// A space, or a curly quote, which both languages use: a slip only where the text as a whole is Chinese.
const apart = new RegExp(
  `(?<=${CHINESE} )${MARK}|(?<!^\\s*\\d+)[,:;)!?](?= ${CHINESE})|(?<=[\u201c\u201d])${MARK}|${MARK}(?=[\u201c\u201d])`,
  'gmu',
);

function isChinese(text) {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return characters >= 4 && characters > 2 * words;
}

/** Indexes of the slips in one text. In English prose a Chinese term may stand in half-width brackets. */
export function findSlips(text, isProse = false) {
  const chinese = isChinese(text);
  const patterns = chinese ? [beside, apart] : [isProse ? between : beside];
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index));
  return [...new Set(found)].sort((a, b) => a - b);
}

function lineAt(source, index) {
  return source.slice(0, index).split('\n').length;
}

export function readJson(source) {
  return [...source.matchAll(/"(?:[^"\\]|\\.)*"/g)].map((match) => ({
    line: lineAt(source, match.index),
    text: JSON.parse(match[0]),
  }));
}

export function readCatalogue(source) {
  const texts = [];
  source.split('\n').forEach((line, index) => {
    const [, keyword, quoted] = /^(msg\w+(?:\[\d+\])?\s+)?(".*")\s*$/.exec(line) ?? [];
    if (quoted === undefined) return;
    const text = JSON.parse(quoted);
    if (keyword === undefined && texts.length > 0) texts[texts.length - 1].text += text;
    else texts.push({ line: index + 1, text });
  });
  return texts;
}

function textOfNode(node) {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(PLACEHOLDER);
}

export function readTypeScript(source, path) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, kind);
  const texts = [];
  const visit = (node) => {
    const text = textOfNode(node);
    const start = ts.isJsxText(node) ? node.pos : node.getStart(file);
    if (text !== undefined) texts.push({ line: file.getLineAndCharacterOfPosition(start).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

function proseOf(line) {
  const words = line
    .replace(/`[^`]*`/g, 'x')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__/g, '');
  return words.trimStart().startsWith('|') ? words.split('|') : [words];
}

export function readMarkdown(source) {
  let fence;
  return source.split('\n').flatMap((line, index) => {
    const [, opening] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (opening !== undefined && (fence === undefined || opening.startsWith(fence))) {
      fence = fence === undefined ? opening : undefined;
      return [];
    }
    return fence === undefined ? proseOf(line).map((text) => ({ line: index + 1, text, isProse: true })) : [];
  });
}

const SCOPES = [
  { paths: /\.po$/, read: readCatalogue },
  { paths: /^apps\/(.+\/)?(demo|examples)\/.+\.json$/, read: readJson },
  { paths: /^libs\/domain\/golden\/(.+\/)?rulebook\.json$/, read: readJson },
  { paths: /^(libs\/domain|apps\/api)\/src\/.+\.ts$/, read: readTypeScript },
  { paths: /^apps\/web\/src\/.+\.tsx?$/, read: readTypeScript },
  { paths: /(^|\/)README\.md$|^docs\/.+\.md$/, read: readMarkdown },
];
const SKIPPED = new Set(['node_modules', 'dist', 'dist-swc', 'out-tsc', 'tmp', 'test-results', 'playwright-report']);

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (item.name.startsWith('.') || SKIPPED.has(item.name)) return [];
    const path = join(folder, item.name);
    return item.isDirectory() ? filesUnder(path) : item.isFile() ? [path] : [];
  });
}

function findingsIn({ line, text, isProse }) {
  const plain = text.replace(/<\/?[A-Za-z0-9][^<>]*>/g, '');
  return findSlips(plain, isProse).map((index) => ({
    line: line + plain.slice(0, index).split('\n').length - 1,
    excerpt: plain.slice(Math.max(0, index - 14), index + 15).replace(/\s+/g, ' '),
  }));
}

export function checkTree(root) {
  const files = filesUnder(root).flatMap((absolute) => {
    const path = relative(root, absolute).split(sep).join('/');
    const scope = SCOPES.find(({ paths }) => paths.test(path));
    return scope === undefined ? [] : [{ path, texts: scope.read(readFileSync(absolute, 'utf8'), path) }];
  });
  const findings = files.flatMap(({ path, texts }) =>
    texts.flatMap(findingsIn).map(({ line, excerpt }) => `${path}:${line}: …${excerpt}…`),
  );
  return { files: files.length, findings };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, findings } = checkTree(resolve(process.argv[2] ?? '.'));
  for (const finding of findings) console.log(finding);
  console.log(`punctuation: ${files} files, ${findings.length} findings`);
  if (files === 0 || findings.length > 0) process.exitCode = 1;
}
