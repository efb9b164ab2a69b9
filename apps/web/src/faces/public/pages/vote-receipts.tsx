import { readCast } from '../../../features/voting/kept';
import { namedBefore } from '../../../features/voting/named-before';
import { DeviceReceipts, NamedBefore, OwnBallotsShown } from '../../../features/voting/own-ballots';
import type { ReceiptParts } from '../../../features/voting/receipts-parts';
import { OwnWords } from '../code/own-words';
import { messages as englishMarks } from '../locales/marks/en.po';
import { messages as chineseMarks } from '../locales/marks/zh-CN.po';
import { messages as english } from '../locales/receipts/en.po';
import { messages as chinese } from '../locales/receipts/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseMarks }, en: { ...english, ...englishMarks } };

export const receiptParts: ReceiptParts = {
  OwnBallots: (props) => (
    <OwnWords words={WORDS}>
      <OwnBallotsShown {...props} />
    </OwnWords>
  ),
  DeviceReceipts: (props) => (
    <OwnWords words={WORDS}>
      <DeviceReceipts {...props} />
    </OwnWords>
  ),
  shutEntries: (slug, mine) => {
    const why = (
      <OwnWords words={WORDS}>
        <NamedBefore />
      </OwnWords>
    );
    return new Map([...namedBefore(readCast(slug), mine)].map((entry) => [entry, why]));
  },
};
