import type { AnnouncedEntry, AnnouncedList, Announcement, Words } from '../../api/types';
import { type Language } from '../../ui/language';
import { sayWords } from '../../ui/say-words';

/** What the text says beside the words of the announcement itself. */
export interface TextPhrases {
  /** The headline, with the day. */
  readonly head: readonly string[];
  readonly sample: string;
  /** Above everything, where the figures are simulated. */
  readonly warning: string | null;
  readonly foot: readonly string[];
}

/** The announcement as plain text, to be pasted into a message or a newspaper's own system. */
export function announcementText({ lists }: Announcement, language: Language, phrases: TextPhrases): string {
  const blocks = lists.flatMap((list) => [headOf(list, language), ...entriesOf(list, language, phrases)]);
  const { warning, head, foot } = phrases;
  return [...(warning === null ? [] : [warning]), head.join('\n'), ...blocks, foot.join('\n')].join('\n\n');
}

const say = (words: Words, language: Language): string => sayWords(words, language);

const headOf = ({ title, partTitle }: AnnouncedList, language: Language): string =>
  [partTitle, title].flatMap((words) => (words === null ? [] : [say(words, language)])).join(' ');

function entriesOf({ isFull, entries }: AnnouncedList, language: Language, phrases: TextPhrases): string[] {
  const blocks = entries.map((entry) => {
    const line = lineOf(entry, language, phrases);
    return isFull && entry.writeUp !== null ? `${line}\n${say(entry.writeUp, language)}` : line;
  });
  return isFull ? blocks : [blocks.join('\n')];
}

function lineOf(
  { number, title, submitters, isSample }: AnnouncedEntry,
  language: Language,
  phrases: TextPhrases,
): string {
  const names = submitters.map((submitter) => say(submitter, language)).join(language === 'zh' ? '、' : '; ');
  const sample = isSample ? phrases.sample : '';
  return language === 'zh'
    ? `${number}、${say(title, language)}${sample}\uff08${names}\uff09`
    : `${number}. ${say(title, language)}${sample} (${names})`;
}
