// What chrome87 or safari14 lack, found in the syntax trees of emitted files. Scripts are parsed as ES2021, the newest
// whose syntax both know (class fields, static blocks and top-level await are younger), and searched for younger names.
// Styles are held against lists of what both know: a name that is on no list has to be looked up before it is added.
import * as acorn from 'acorn';
import * as walk from 'acorn-walk';
import postcss from 'postcss';

/** Functions and classes, and methods, that one of the two lacks. */
const YOUNG_GLOBALS = new Set([
  ...['structuredClone', 'requestIdleCallback', 'reportError'],
  ...['WeakRef', 'FinalizationRegistry', 'BroadcastChannel', 'CompressionStream', 'URLPattern', 'Iterator'],
]);
const YOUNG_METHODS = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'fromAsync', 'groupBy', 'hasOwn'],
  ...['withResolvers', 'randomUUID', 'canParse', 'isWellFormed', 'toWellFormed', 'requestSubmit', 'waitAsync'],
  ...['ListFormat', 'DisplayNames', 'Segmenter', 'formatRange', 'getSetCookie', 'throwIfAborted', 'checkVisibility'],
  ...['startViewTransition', 'showModal', 'showPicker', 'showPopover', 'structuredClone', 'requestIdleCallback'],
]);

/** Young names whose absence is provided for, each with the text that does so. */
const GUARDED = {
  Segmenter: /["'`]Segmenter["'`] ?in Intl/,
  reportError: /typeof reportError/,
  hasOwn: /["'`]hasOwn["'`] ?in Object/,
  at: /["'`]at["'`] ?in Array\.prototype/,
  startViewTransition: /try ?\{ ?(var|let|const) \w+ ?= ?\w+\.startViewTransition\(/,
};

const REGEXP_FLAGS = /^[gimsuy]*$/;
const LOOK_BEHIND = /\(\?<[=!]/;

export function lackingInScript(code, sourceType) {
  let tree;
  try {
    tree = acorn.parse(code, { ecmaVersion: 2021, sourceType });
  } catch (error) {
    return [
      `syntax younger than ES2021: ${error.message}, at ${JSON.stringify(code.slice(error.pos, error.pos + 60))}`,
    ];
  }
  const found = new Set();
  walk.full(tree, (node) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const name = youngName(node.callee);
      if (name !== undefined && !GUARDED[name]?.test(code)) found.add(`${name} is younger than the oldest browsers`);
    }
    if (node.type === 'Literal' && node.regex !== undefined) {
      if (!REGEXP_FLAGS.test(node.regex.flags)) found.add(`flags of /${node.regex.pattern}/${node.regex.flags}`);
      if (LOOK_BEHIND.test(node.regex.pattern)) found.add(`look-behind in /${node.regex.pattern}/`);
    }
  });
  return [...found];
}

/** What is called or made, when it is young: `at` of `list.at(0)`. A local function may bear any name. */
function youngName(callee) {
  if (callee.type === 'Identifier') return YOUNG_GLOBALS.has(callee.name) ? callee.name : undefined;
  const isNamed = callee.type === 'MemberExpression' && !callee.computed;
  return isNamed && YOUNG_METHODS.has(callee.property.name) ? callee.property.name : undefined;
}

const words = (text) => new Set(text.trim().split(/\s+/));

const PROPERTIES = words(`
  align-content align-items animation appearance background background-color background-repeat border border-bottom
  border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left border-radius
  align-self border-right border-style border-top border-top-color border-top-style border-top-width border-width bottom box-shadow box-sizing
  break-after break-before break-inside caption-side clip color color-scheme column-count column-gap column-rule column-width content
  counter-increment counter-reset cursor display fill flex flex-basis grid-area flex-direction flex-wrap float font font-family font-size
  font-style font-variant-numeric font-weight grid-column grid-column-gap grid-gap grid-row grid-row-gap
  grid-template-columns grid-template-rows height justify-content left letter-spacing line-break line-height list-style
  margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity order outline
  outline-offset overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top
  pointer-events position right size stroke stroke-dasharray stroke-width table-layout text-align text-anchor text-decoration
  text-decoration-color text-decoration-line text-indent text-underline-offset top transform
  transform-origin transition transition-property vertical-align visibility white-space width word-break z-index margin
  -webkit-appearance -webkit-font-smoothing -webkit-print-color-adjust -webkit-text-size-adjust -webkit-text-decoration -webkit-text-decoration-color -moz-text-size-adjust
`);
/** Where they are not known nothing is lost but polish. */
const BONUS = words(
  'print-color-adjust resize scroll-padding-top text-decoration-thickness text-size-adjust text-spacing-trim text-wrap',
);
const FUNCTIONS = words(
  'attr calc clamp counter cubic-bezier env fit-content format max min minmax rect repeat rgb rgba rotate translate translateX translateY url var',
);
const UNITS = words('px rem em % vh vw fr ms s deg mm pt');
// a margin box is passed over where it is not known: then no number stands below the sheet
const AT_RULES = words('media page charset bottom-right');
const PSEUDOS = words(`
  :active :after :before :checked :disabled :first-child :focus :focus-visible :hover :lang :last-child :not :nth-child
  :only-child :root ::after ::-webkit-slider-runnable-track ::-webkit-slider-thumb ::before ::placeholder ::-webkit-details-marker ::-webkit-search-cancel-button
`);
const MEDIA =
  /^(print|screen|all|\((min|max)-(width|height): ?[\d.]+(px|rem|em)\)|\(prefers-(color-scheme|reduced-motion): ?[a-z]+\)|and|not|,|\s)+$/;
/** Every later selector of a list would be lost with it: `:focus-visible` is unknown to safari14. */
const ALONE = ':focus-visible';

export function lackingInStyle(css) {
  const found = new Set();
  postcss.parse(css).walk((node) => {
    if (node.type === 'decl') checkDeclaration(node, found);
    if (node.type === 'rule') checkSelector(node.selector, found);
    if (node.type === 'rule' && node.parent.type === 'rule') found.add(`nested rule ${node.selector}`);
    if (node.type === 'atrule') checkAtRule(node, found);
  });
  return [...found];
}

function checkDeclaration({ prop, value, parent }, found) {
  if (!prop.startsWith('--') && !PROPERTIES.has(prop) && !BONUS.has(prop)) found.add(`property ${prop}`);
  if (/^(gap|row-gap)$/.test(prop)) found.add(`${prop} (flex boxes have none)`);
  if (prop === 'column-gap' && !parent.nodes.some((sibling) => sibling.prop === 'column-count')) {
    found.add('column-gap outside columns (flex boxes have none)');
  }
  const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)|#[0-9a-f]+\b/gi, '');
  for (const [, name] of bare.matchAll(/([a-z-]+)\(/gi)) if (!FUNCTIONS.has(name)) found.add(`function ${name}()`);
  for (const [, unit] of bare.matchAll(/(?<![\w-])[+-]?(?:\d*\.)?\d+([a-z%]+)/gi)) {
    if (!UNITS.has(unit.toLowerCase())) found.add(`unit ${unit} in ${prop}: ${value}`);
  }
}

function checkSelector(selector, found) {
  for (const [pseudo] of selector.matchAll(/::?[a-z-]+/g)) if (!PSEUDOS.has(pseudo)) found.add(`selector ${pseudo}`);
  if (selector.includes('&')) found.add(`nested selector ${selector}`);
  const parts = selector.split(',');
  if (parts.some((part) => part.includes(ALONE)) && !parts.every((part) => part.includes(ALONE))) {
    found.add(`${ALONE} in a list with other selectors: ${selector}`);
  }
  if (/:not\([^)]*,/.test(selector)) found.add(`list in :not(): ${selector}`);
}

function checkAtRule({ name, params }, found) {
  if (!AT_RULES.has(name)) found.add(`@${name}`);
  if (name === 'media' && !MEDIA.test(params)) found.add(`@media ${params}`);
}

const YOUNG_SCRIPTS = [
  ...['class A { static {} }', 'class A { x = 1 }', 'await 1', 'list.at(0)', '/(?<=a)b/', '/a/v', 'new WeakRef(x)'],
  ...['structuredClone(x)', 'Object.hasOwn(x, "y")'],
];
const YOUNG_STYLES = [
  ...[
    'a:has(b) { color: red }',
    ':is(a) { color: red }',
    'a:focus-visible, b { color: red }',
    '.a { .b { color: red } }',
  ],
  ...['.x { display: flex; gap: 1px }', '.x { inset: 0 }', '.x { margin-inline: 0 }', '.x { aspect-ratio: 1 }'],
  ...['.x { color: oklch(1 1 1) }', '.x { height: 100dvh }', '@media (width >= 3px) { a { color: red } }'],
  ...['@container (width > 1px) { a { color: red } }', '@layer a;', '.x { display: flex; column-gap: 1px }'],
];

/** What these checks would let through though it is too young: nothing, or they are worth nothing. */
export const overlooked = () => [
  ...YOUNG_SCRIPTS.filter((code) => lackingInScript(code, 'module').length === 0),
  ...YOUNG_STYLES.filter((css) => lackingInStyle(css).length === 0),
];
