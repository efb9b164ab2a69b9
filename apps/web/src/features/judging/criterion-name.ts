import { useSay } from '../../ui/words';
import { usePanelDesk } from './desk-context';

/** What a criterion of this panel is called, by its id. */
export function useCriterionName(): (criterion: string) => string {
  const say = useSay();
  const { criteria } = usePanelDesk().desk.panel;
  return (id) => {
    const criterion = criteria.find((each) => each.id === id);
    return criterion === undefined ? id : say(criterion.title);
  };
}
