import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { KeyedHash } from './keyed-hash.js';

it('is HMAC-SHA-256, whatever is hashed one after the other', () => {
  const keys = fc.uint8Array({ minLength: 1, maxLength: 64 });
  const texts = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string()), { minLength: 1 });
  fc.assert(
    fc.property(keys, texts, fc.uint8Array(), (bytes, all, rest) => {
      const key = createSecretKey(bytes);
      const hash = new KeyedHash(() => key);
      const expected = (text: string) => createHmac('sha256', key).update(text);
      for (const text of all) {
        expect(hash.of(text)).toBe(expected(text).digest('hex'));
        expect(hash.of(text, rest)).toBe(expected(text).update(rest).digest('hex'));
      }
    }),
  );
});

it('takes no key that it would have to shorten', () => {
  const hash = new KeyedHash(() => createSecretKey(randomBytes(65)));
  expect(() => hash.of('x')).toThrow('no longer than a block');
});
