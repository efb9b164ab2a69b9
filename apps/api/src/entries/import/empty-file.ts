import { stringify } from 'csv-stringify/sync';
import { headingsOf } from './import-columns.js';

/** With the mark that makes spreadsheets read UTF-8. */
export const emptyFile = (language: 'zh' | 'en'): string =>
  stringify([headingsOf(language)], { bom: true, record_delimiter: 'windows' });
