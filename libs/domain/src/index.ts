export { canonicalJson, sha256Hex } from './rulebook/canonical.js';
