import { useEffect, useState } from 'react';
import { PAGE_ID } from '../../ui/saving/device-store';
import { keptSheets } from './kept-sheets';

/** Whether this device keeps what it is given; null while it is tried. */
export function useDeviceKeeps(): boolean | null {
  const [keeps, setKeeps] = useState<boolean | null>(null);
  useEffect(() => {
    const id = `trial/${PAGE_ID}`;
    keptSheets
      .keep({ id, number: 0, typed: {}, basedOn: 0, unanswered: [], keptAt: 0 })
      .then(() => keptSheets.drop(id))
      .then(
        () => setKeeps(true),
        () => setKeeps(false),
      );
  }, []);
  return keeps;
}
