// Who may import whom, between the projects and inside them. tools/boundaries.spec.mjs plants a breach of every rule.
const API = '^apps/api/src/';
// leftwards only: a feature may import the ones in its list, and of those a service or the module alone
const LEFT = {
  contests: [],
  entries: ['contests'],
  roadshow: ['contests', 'entries'],
  voting: ['contests', 'entries'],
  judging: ['contests', 'entries'],
  deciding: [],
  results: ['contests', 'entries', 'roadshow', 'voting', 'judging', 'deciding'],
  integrity: ['contests', 'entries', 'roadshow', 'voting', 'judging', 'results'],
  pages: ['contests', 'entries', 'roadshow', 'voting', 'judging', 'deciding', 'results', 'integrity'],
};
const features = Object.keys(LEFT);
const DOMAIN = '^libs/domain/src/';
// leftwards only: a room of the domain may import those in front of it
const DOMAIN_ROOMS = [
  ['exact'],
  ['terms'],
  ['figures'],
  ['rulebook'],
  ['evidence'],
  ['sources'],
  ['explaining'],
  ['checking'],
  ['ranking'],
];
/** The organisers' face, and what features and ui make for it. */
const OFFICE = '^apps/web/src/(faces/office|features/[^/]+/office|ui/office)/';
// aside: a phone or a tablet loads them; the first two need no arithmetic
const LIGHT_ROOMS = ['contest', 'roadshow', 'voting'];
const ASIDE = [...LIGHT_ROOMS, 'judging'];
const anyOf = (names) => `(${names.join('|')})/`;
const error = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    error('no-circular', {}, { circular: true }),
    error('no-unresolvable', {}, { couldNotResolve: true }),
    ...features
      .map((name) => [name, features.filter((other) => other !== name && !LEFT[name].includes(other))])
      .filter(([, others]) => others.length > 0)
      .map(([name, others]) =>
        error(`api-${name}-imports-leftwards`, { path: `${API}${name}/` }, { path: API + anyOf(others) }),
      ),
    error(
      'api-features-by-service-only',
      { path: API + anyOf(features) },
      { path: API + anyOf(features), pathNot: [`${API}$1/`, '\\.(service|module)\\.ts$'] },
    ),
    error(
      'api-ground-imports-no-feature',
      { path: API + anyOf(['platform', 'auth', 'audit', 'database', 'config']) },
      { path: API + anyOf(features) },
    ),
    error(
      'web-features-are-strangers',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    error(
      'web-ground-imports-no-feature',
      { path: '^apps/web/src/(ui|api)/' },
      { path: '^apps/web/src/(features|faces)/' },
    ),
    error('web-features-import-no-face', { path: '^apps/web/src/features/' }, { path: '^apps/web/src/faces/' }),
    error(
      'web-faces-are-strangers',
      { path: '^apps/web/src/faces/([^/]+)/' },
      { path: '^apps/web/src/faces/', pathNot: '^apps/web/src/faces/$1/' },
    ),
    error(
      'web-antd-in-the-office-alone',
      { path: '^apps/web/src/', pathNot: OFFICE },
      { path: 'node_modules/(antd|@ant-design|@rc-component)/' },
    ),
    error(
      'web-parts-of-the-office-stay-there',
      { path: '^apps/web/src/', pathNot: OFFICE },
      { path: '^apps/web/src/(features/[^/]+|ui)/office/' },
    ),
    error(
      'web-page-list-runs-without-react',
      { path: '^apps/web/src/faces/public/(list/|server/pages\\.ts$)' },
      { path: 'node_modules/(react|react-dom|@tanstack|@lingui|wouter)/', reachable: true },
    ),
    error(
      'web-calls-the-api-in-one-place',
      { path: '^apps/web/src/', pathNot: '^apps/web/src/api/' },
      { path: 'node_modules/openapi-fetch/' },
    ),
    error(
      'libs-import-no-project',
      { path: '^libs/([^/]+)/' },
      { path: '^(apps|libs|@laurel)/', pathNot: '^libs/$1/' },
    ),
    error(
      'apps-are-strangers',
      { path: '^apps/([^/]+)/' },
      { path: '^(apps/|@laurel/(api|web|verifier))', pathNot: '^apps/$1/' },
    ),
    ...DOMAIN_ROOMS.flatMap((rooms, i) =>
      rooms.map((room) => {
        const others = [...rooms.filter((other) => other !== room), ...DOMAIN_ROOMS.slice(i + 1).flat(), ...ASIDE];
        return error(
          `domain-${room}-imports-leftwards`,
          { path: `${DOMAIN}${room}/`, pathNot: '\\.spec\\.ts$' },
          { path: DOMAIN + anyOf(others) },
        );
      }),
    ),
    ...LIGHT_ROOMS.map((room) =>
      error(
        `domain-${room}-stays-light`,
        { path: `${DOMAIN}${room}/`, pathNot: '\\.spec\\.ts$' },
        { path: DOMAIN + anyOf(DOMAIN_ROOMS.flat()), pathNot: `${DOMAIN}terms/`, dependencyTypesNot: ['type-only'] },
      ),
    ),
    error(
      'domain-judging-stays-light',
      { path: `${DOMAIN}judging/`, pathNot: '\\.spec\\.ts$' },
      {
        path: DOMAIN + anyOf([...DOMAIN_ROOMS.flat(), ...LIGHT_ROOMS]),
        pathNot: `${DOMAIN}(exact|terms)/`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    error(
      'domain-imports-four-packages',
      { path: '^libs/domain/src/', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^libs/domain/src/', 'node_modules/(zod/mini|fraction\\.js|@noble/hashes|canonicalize)/'] },
    ),
    error(
      'ledger-imports-one-package',
      { path: '^libs/ledger/src/', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^libs/ledger/src/', 'node_modules/@noble/hashes/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs)/[^/]+/(dist|out-tsc|test-results)/' }, // anchored: a bare /dist/ would hide most packages
    tsPreCompilationDeps: true, // else `import type` slips through
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@laurel/source', 'types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
