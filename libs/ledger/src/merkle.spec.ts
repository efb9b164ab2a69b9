import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { inclusionProof, leafHash, merkleRoot, verifyInclusion } from './merkle.js';

const vectors = (file: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(__dirname, '../test/merkle-rfc6962', file), 'utf8'));
const tree = vectors('tree.json') as { leafInputsHex: string[]; rootsHexBySize1to8: string[]; emptyRootHex: string };
const inclusions = vectors('inclusion.json') as {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  desc: string;
  wantErr: boolean;
  _file: string;
}[];

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const leaves = tree.leafInputsHex.map((input) => leafHash(Buffer.from(input, 'hex')));
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** RFC 6962, section 2.1, to the letter. */
function slowRoot(list: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = list;
  if (first === undefined) return sha256(new Uint8Array());
  if (others.length === 0) return first;
  let split = 1;
  while (split * 2 < list.length) split *= 2;
  const parts = [list.slice(0, split), list.slice(split)].map((part) => slowRoot(part));
  return sha256(Buffer.concat([Buffer.of(1), ...parts]));
}

const someLeaves = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 70 });

describe('the tree', () => {
  it('has the roots of the vectors, at every size', () => {
    const roots = leaves.map((_, at) => hex(merkleRoot(leaves.slice(0, at + 1))));
    expect(roots).toEqual(tree.rootsHexBySize1to8);
    expect(hex(merkleRoot([]))).toBe(tree.emptyRootHex);
  });

  it('has the root of the definition, whichever hash function is brought', () => {
    fc.assert(
      fc.property(someLeaves, (list) => {
        const root = hex(slowRoot(list));
        expect(hex(merkleRoot(list))).toBe(root);
        expect(hex(merkleRoot(list, sha256))).toBe(root);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a proof', () => {
  it.each(inclusions.map((each) => [`${each._file} (${each.desc})`, each] as const))('%s', (_, each) => {
    const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
    const { leafIdx: index, treeSize: size, proof, wantErr } = each;
    const given = { leaf: bytes(each.leafHash), index, size, proof: (proof ?? []).map(bytes), root: bytes(each.root) };
    expect(verifyInclusion(given)).toBe(!wantErr);
  });

  it('is of every leaf, and of no other place, leaf, size or root', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (list, chance) => {
        const index = chance % list.length;
        const leaf = list[index] ?? new Uint8Array();
        const given = {
          leaf,
          index,
          size: list.length,
          proof: inclusionProof(list, index) ?? [],
          root: merkleRoot(list),
        };
        expect(verifyInclusion(given)).toBe(true);
        expect(verifyInclusion({ ...given, leaf: leafHash(leaf) })).toBe(false);
        expect(verifyInclusion({ ...given, root: leafHash(leaf) })).toBe(false);
        expect(verifyInclusion({ ...given, proof: [...given.proof, leaf] })).toBe(false);
        expect(verifyInclusion({ ...given, index: list.length })).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('is of nothing that is not in the tree', () => {
    expect([-1, leaves.length, 0.5].map((index) => inclusionProof(leaves, index))).toEqual([null, null, null]);
  });
});
