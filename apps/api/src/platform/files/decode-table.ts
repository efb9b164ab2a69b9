export type TableEncoding = 'utf-8' | 'gb18030';

export interface DecodedTable {
  readonly encoding: TableEncoding;
  /** Without a mark at its beginning; bytes that the encoding does not know are U+FFFD. */
  readonly text: string;
}

/** What a byte, or a run of them, that means nothing in the encoding is read as. */
export const RUINED = '\ufffd';

/**
 * The text of a file that somebody saved from a spreadsheet: UTF-8, with a mark or without, or GB18030. Which of them is
 * never asked, since few people could say; a file of neither, such as UTF-16, is undefined.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return undefined;
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const decoded: DecodedTable = isUtf8(bytes, utf8)
    ? { encoding: 'utf-8', text: utf8 }
    : { encoding: 'gb18030', text: new TextDecoder('gb18030').decode(bytes) };
  return decoded.text.includes('\u0000') ? undefined : decoded;
}

/** With a mark, or where what can be read outweighs what cannot: in GB18030 nearly no Chinese character can. */
function isUtf8([first, second, third]: Uint8Array, text: string): boolean {
  if (first === 0xef && second === 0xbb && third === 0xbf) return true;
  const ruined = text.split(RUINED).length - 1;
  return ruined === 0 || (text.match(/[\u0080-\ufffc\ufffe\uffff]/g)?.length ?? 0) > ruined;
}
