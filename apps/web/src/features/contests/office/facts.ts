import { officeEntriesAddress, panelsAddress, progressAddress, recordedAddress } from '../../../api/office-addresses';
import type { Progress } from '../../../api/judging-acts';
import { useRoadshow } from '../../../api/roadshow';
import { useStaffAnswer, useStaffAnswers } from '../../../api/staff';
import type { Facts, PanelStanding } from './matters';

/** How far the panels are whose stage is open. */
export function useOpenPanels(slug: string): readonly Progress[] {
  const { data } = useStaffAnswer(panelsAddress(slug));
  const open = (data?.panels ?? []).filter(({ stage }) => stage?.state === 'open');
  return useStaffAnswers(open.map(({ panel }) => progressAddress(slug, panel.id)));
}

/** What the rooms of a contest know; what has not come yet is not there. */
export function useFacts(slug: string): Facts {
  const entries = useStaffAnswer(officeEntriesAddress(slug, { limit: 1 })).data;
  const recorded = useStaffAnswer(recordedAddress(slug)).data;
  const roadshow = useRoadshow(slug).data;
  return {
    waitingEntries: entries?.counts.find(({ state }) => state === 'submitted')?.count ?? 0,
    panels: useOpenPanels(slug).map(standingOf),
    unconfirmed: (recorded?.items ?? [])
      .filter(({ isFrozen, versions: [newest] }) => !isFrozen && newest?.confirmedAt === null)
      .map(({ title }) => title),
    littleShown: (roadshow?.exposure ?? []).filter(({ tooLittle }) => tooLittle.length > 0).map(({ number }) => number),
  };
}

function standingOf({ panel, judges, entries }: Progress): PanelStanding {
  const atWork = judges.filter(({ left }) => left === null);
  return {
    title: panel.title,
    judges: atWork.length,
    unaccepted: atWork.filter(({ hasAccepted }) => !hasAccepted).length,
    short: entries.filter((entry) => entry.judges < panel.atLeast).length,
  };
}
