// Every configured rule of .dependency-cruiser.cjs is broken once, in a small tree of its own, and must be seen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { PlantedTree } from './testing/planted-tree.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** Where each rule is broken: `from` gets an import of `to`; a file that `to` names is made. */
const plants = {
  'no-circular': ['libs/domain/src/circular/a.ts', './b.js'],
  'no-unresolvable': ['libs/domain/src/nowhere.ts', './not-there.js'],
  'api-contests-imports-leftwards': ['apps/api/src/contests/a.ts', '../entries/entries.service.js'],
  'api-entries-imports-leftwards': ['apps/api/src/entries/a.ts', '../results/results.service.js'],
  'api-roadshow-imports-leftwards': ['apps/api/src/roadshow/a.ts', '../voting/voting.service.js'],
  'api-voting-imports-leftwards': ['apps/api/src/voting/a.ts', '../judging/judging.service.js'],
  'api-judging-imports-leftwards': ['apps/api/src/judging/a.ts', '../roadshow/roadshow.service.js'],
  'api-deciding-imports-leftwards': ['apps/api/src/deciding/a.ts', '../contests/contests.service.js'],
  'api-results-imports-leftwards': ['apps/api/src/results/a.ts', '../pages/pages.module.js'],
  'api-integrity-imports-leftwards': ['apps/api/src/integrity/a.ts', '../deciding/deciding.service.js'],
  'api-features-by-service-only': ['apps/api/src/entries/b.ts', '../contests/contest.entity.js'],
  'api-ground-imports-no-feature': ['apps/api/src/audit/a.ts', '../contests/contests.service.js'],
  'web-features-are-strangers': ['apps/web/src/features/results/a.tsx', '../entries/entry-row.js'],
  'web-ground-imports-no-feature': ['apps/web/src/ui/a.tsx', '../features/entries/entry-row.js'],
  'web-features-import-no-face': ['apps/web/src/features/results/b.tsx', '../../faces/public/list/place.js'],
  'web-faces-are-strangers': ['apps/web/src/faces/desk/a.tsx', '../public/list/place.js'],
  'web-antd-in-the-office-alone': ['apps/web/src/features/contests/b.tsx', 'antd'],
  'web-parts-of-the-office-stay-there': ['apps/web/src/faces/desk/b.tsx', '../../features/contests/office/matters.js'],
  'web-page-list-runs-without-react': ['apps/web/src/faces/public/list/a.ts', '../frame/b.js'],
  'web-calls-the-api-in-one-place': ['apps/web/src/features/contests/a.tsx', 'openapi-fetch'],
  'libs-import-no-project': ['libs/domain/src/a.ts', '../../../apps/api/src/audit/a.js'],
  'apps-are-strangers': ['apps/web/src/faces/public/a.tsx', '../../../../api/src/audit/a.js'],
  'domain-exact-imports-leftwards': ['libs/domain/src/exact/a.ts', '../terms/words.js'],
  'domain-terms-imports-leftwards': ['libs/domain/src/terms/a.ts', '../figures/axis.js'],
  'domain-figures-imports-leftwards': ['libs/domain/src/figures/a.ts', '../rulebook/schema.js'],
  'domain-rulebook-imports-leftwards': ['libs/domain/src/rulebook/a.ts', '../evidence/evidence.js'],
  'domain-evidence-imports-leftwards': ['libs/domain/src/evidence/a.ts', '../sources/source.js'],
  'domain-sources-imports-leftwards': ['libs/domain/src/sources/a.ts', '../checking/read-rulebook.js'],
  'domain-explaining-imports-leftwards': ['libs/domain/src/explaining/a.ts', '../checking/read-rulebook.js'],
  'domain-checking-imports-leftwards': ['libs/domain/src/checking/a.ts', '../ranking/decide.js'],
  'domain-ranking-imports-leftwards': ['libs/domain/src/ranking/a.ts', '../contest/stage-lifecycle.js'],
  'domain-contest-stays-light': ['libs/domain/src/contest/a.ts', '../exact/exact.js'],
  'domain-judging-stays-light': ['libs/domain/src/judging/a.ts', '../evidence/read-marks.js'],
  'domain-roadshow-stays-light': ['libs/domain/src/roadshow/a.ts', '../exact/exact.js'],
  'domain-voting-stays-light': ['libs/domain/src/voting/a.ts', '../rulebook/ballot-form.js'],
  'domain-imports-four-packages': ['libs/domain/src/b.ts', 'rxjs'],
  'ledger-imports-one-package': ['libs/ledger/src/a.ts', 'zod/mini'],
};

let tree;
let violations;

/** The file that a relative import names, made where no plant makes it. */
function makeTarget(from, to) {
  if (!to.startsWith('.') || to.includes('not-there')) return;
  const target = path.join(path.dirname(from), to).replace(/\.js$/, '.ts');
  if (!fs.existsSync(tree.at(target))) tree.write(target, 'export const target = 1;\n');
}

before(async () => {
  tree = new PlantedTree('boundaries');
  fs.copyFileSync(path.join(root, 'tsconfig.base.json'), tree.at('tsconfig.base.json'));
  tree.write('apps/web/src/faces/public/frame/b.ts', "import 'react';\nexport const b = 1;\n");
  tree.write('libs/domain/src/circular/b.ts', "import './a.js';\nexport const b = 1;\n");
  const all = Object.values(plants);
  for (const [from, to] of all) tree.write(from, `import '${to}';\nexport const planted = 1;\n`);
  for (const [from, to] of all) makeTarget(from, to);
  tree.write('libs/domain/src/good.ts', "import './circular/b.js';\nimport 'fraction.js';\nexport const good = 1;\n");
  tree.write('libs/ledger/src/good.ts', "import '@noble/hashes/sha2.js';\nexport const good = 1;\n");
  tree.write('libs/domain/src/ranking/good.ts', "import '../figures/axis.js';\nexport const good = 1;\n");
  tree.write(
    'libs/domain/src/contest/good.ts',
    "import type { target } from '../rulebook/schema.js';\nexport type Good = typeof target;\n",
  );
  tree.write('apps/web/src/features/contests/office/good.ts', "import 'antd';\nexport const good = 1;\n");
  tree.write(
    'apps/web/src/faces/office/good.ts',
    "import '../../features/contests/office/good.js';\nexport const good = 1;\n",
  );
  tree.write('apps/api/src/entries/good.ts', "import '../contests/contests.service.js';\nexport const good = 1;\n");
  const here = process.cwd();
  process.chdir(tree.folder);
  try {
    const tsConfig = extractTSConfig(tree.at('tsconfig.base.json'));
    const result = await cruise(
      ['apps', 'libs'],
      { ruleSet: { forbidden }, validate: true, ...options },
      {},
      { tsConfig },
    );
    violations = result.output.summary.violations;
  } finally {
    process.chdir(here);
  }
});

after(() => tree.remove());

test('every configured rule has a plant, and every plant a rule', () => {
  assert.deepEqual(Object.keys(plants).sort(), forbidden.map(({ name }) => name).sort());
});

for (const [name, plant] of Object.entries(plants)) {
  test(`${name} is seen`, () => {
    const seen = violations.filter(({ rule, from }) => rule.name === name && from === plant[0]);
    assert.ok(seen.length > 0, `${plant[0]} imports ${plant[1]} and nothing was said`);
    assert.ok(seen.every(({ rule }) => rule.severity === 'error'));
  });
}

test('what is allowed is not reported', () => {
  assert.deepEqual(
    violations.filter(({ from }) => from.endsWith('good.ts')).map(({ rule }) => rule.name),
    [],
  );
});
