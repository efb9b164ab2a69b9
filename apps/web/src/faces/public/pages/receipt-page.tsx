import { useLingui } from '@lingui/react';
import { useLocation } from 'wouter';
import { OwnChoices } from '../../../features/voting/own-choices';
import { ReceiptLookUp } from '../../../features/voting/receipt-look-up';
import { PageHead } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { inLanguage } from '../list/find-page';
import { pageList } from '../list/page-list';
import { messages as englishMarks } from '../locales/marks/en.po';
import { messages as chineseMarks } from '../locales/marks/zh-CN.po';
import { messages as english } from '../locales/receipt/en.po';
import { messages as chinese } from '../locales/receipt/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseMarks }, en: { ...english, ...englishMarks } };

export function ReceiptPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <div className="narrow">
        <LookingUp {...props} />
      </div>
    </OwnWords>
  );
}

function LookingUp({ place }: PageProps) {
  const { i18n } = useLingui();
  const [, navigate] = useLocation();
  const { slug, query, language } = place;
  const path = `/${slug}/receipt`;
  return (
    <>
      <PageHead
        title={pageList.receipt.title?.[language]}
        lead={i18n._({
          id: 'receipt.lead',
          message: '查一张选票是否在计票记录里。只回答在不在、何时记录，查不到选了谁。',
        })}
      />
      <ReceiptLookUp
        slug={slug}
        code={query.get('code') ?? ''}
        action={inLanguage({ ...place, path, query: new URLSearchParams() }, language)}
        onLookUp={(code) => navigate(`${path}?code=${encodeURIComponent(code)}`)}
      />
      <OwnChoices slug={slug} />
    </>
  );
}
