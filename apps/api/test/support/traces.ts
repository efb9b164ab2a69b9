import { asSuperuser } from './test-database.js';

/** As much of a secret as is looked for at once: no other text holds 64 bits of it by chance. */
const BITS = 64;

const ALPHABETS = [
  '0123456789abcdef',
  '0123456789abcdefghjkmnpqrstvwxyz', // Crockford's, of the receipts
  'abcdefghijklmnopqrstuvwxyz234567',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
];

/** Every row of every table, the system's own among them, as Postgres writes it: what a dump holds, and more. */
export async function readWholeDatabase(superUrl: string): Promise<string> {
  return asSuperuser(superUrl, async (client) => {
    await client.query('analyze');
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class
         join pg_namespace on pg_namespace.oid = relnamespace where relkind in ('r', 'm') order by 1`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select entire::text as row from ${name} as entire`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}

/** What is looked into, by text: a whole database takes a while to be written otherwise. */
const looked = new Map<string, readonly string[]>();

/** Pieces of a secret that stand in a text, in hex, in base64, in base32, or byte by byte in decimals. */
export function tracesOf(secret: Buffer, text: string): string[] {
  const pieces = new RegExp([...new Set(piecesOf(secret))].join('|'), 'g');
  const forms = looked.get(text) ?? formsOf(text);
  looked.set(text, forms);
  return forms.flatMap((form) => form.match(pieces) ?? []);
}

/** In small letters, where a UUID is hex with dashes; and as addresses write base64. */
const formsOf = (text: string): readonly string[] => [
  text.toLowerCase().replaceAll('-', ''),
  text.replaceAll('+', '-').replaceAll('/', '_'),
];

function* piecesOf(secret: Buffer): Generator<string> {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const halves = [...new Set([0, bits.length - 2 * BITS, bits.length / 2].filter((from) => from >= 0))];
  for (const half of halves) {
    for (const alphabet of ALPHABETS) yield* wordsOf(bits.slice(half), alphabet);
    const bytes = secret.subarray(half / 8, half / 8 + BITS / 8);
    yield [...bytes].join(',');
    yield [...bytes].join(' ');
  }
}

/** 64 bits from each place at which a digit may begin. */
function* wordsOf(bits: string, alphabet: string): Generator<string> {
  const width = Math.log2(alphabet.length);
  for (let from = 0; from < width && from + BITS <= bits.length; from += 1) {
    const digits = bits.slice(from, from + BITS).match(new RegExp(`.{${width}}`, 'g')) ?? [];
    yield digits.map((digit) => alphabet[Number.parseInt(digit, 2)]).join('');
  }
}
