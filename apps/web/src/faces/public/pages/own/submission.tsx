import type { PageProps } from '../../code/code';
import { OwnGround } from './own-ground';
import { OneEntry } from './submissions';

export function Submission({ place: { slug, name } }: PageProps) {
  return <OwnGround slug={slug}>{() => <OneEntry slug={slug} id={name} />}</OwnGround>;
}
