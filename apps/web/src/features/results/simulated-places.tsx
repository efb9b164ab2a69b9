import { useLingui } from '@lingui/react';
import { SimulatedTag } from '../../ui/simulated';

/** Beside the heading of a list of places. */
export function SimulatedPlaces() {
  const { i18n } = useLingui();
  return <SimulatedTag>{i18n._({ id: 'tag.simulated-places', message: '模拟名次' })}</SimulatedTag>;
}
