import { DEMO } from '../views';
import { Site } from './site';

export class AnnouncementPage extends Site {
  readonly awards = this.page.locator('.award-text');
  readonly names = this.page.locator('.name-list li');

  async visit(): Promise<void> {
    await this.open(`/${DEMO}/announcement`);
  }
}
