export { canonicalJson, sha256Hex } from './rulebook/canonical.js';
export { readRulebook } from './rulebook/read-rulebook.js';
export { readEvidence } from './evidence/read-evidence.js';
export { decide } from './ranking/decide.js';
export { DOMAIN_VERSION } from './ranking/outcome.js';
