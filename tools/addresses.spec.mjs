// No contest may take an address of the site's own: the api's list is held against the pages and files of the built web.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { isFreeSlug, TAKEN } from '../apps/api/dist/contests/slug.js';
import { faces } from '../apps/web/build/faces.mjs';
import { pageList } from '../apps/web/dist/server/pages.js';

const CLIENT = new URL('../apps/web/dist/client/', import.meta.url);

/** What may stand first in an address: of a page, of a face, of a page in English, of a file, of the api. */
function firstParts() {
  const pages = Object.values(pageList).map(({ address }) => address.split('/')[1]);
  const folders = fs
    .readdirSync(CLIENT, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [] : [entry.name]));
  const ofStaff = faces.filter((face) => face !== 'public');
  const own = [...pages, ...ofStaff, ...folders].filter((part) => /^[a-z]/.test(part));
  return [...new Set([...own, 'en', 'api'])].sort();
}

test('the first part of every address of the site is kept from contests, and the list holds no other', () => {
  assert.ok(Object.keys(pageList).length > 10);
  assert.deepEqual([...TAKEN].sort(), firstParts());
  for (const part of firstParts()) assert.equal(isFreeSlug(part), false, part);
});

test('files beside the folders bear names that no contest can have', () => {
  const files = fs.readdirSync(CLIENT, { withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(
    files.filter(({ name }) => isFreeSlug(name)),
    [],
  );
  assert.equal(isFreeSlug('spring-2031'), true);
});
