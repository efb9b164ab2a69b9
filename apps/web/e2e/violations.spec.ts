import { expect, test } from './fixtures';
import { Site } from './pages/site';
import { violations } from './violations';

const ROWS = [...Array<string>(39).fill('<li>row</li>'), '<li><button></button></li>'].join('');

test('axe finds what it must, in the first row of a long list and in the last', async ({ page }) => {
  const site = new Site(page, 'zh');
  await site.open('/privacy');
  expect(await violations(page)).toEqual([]);
  await site.main.evaluate((main, rows) => {
    const list = document.createElement('ul');
    list.innerHTML = rows;
    list.querySelector('li')?.style.setProperty('color', '#ddd');
    main.append(list);
  }, ROWS);
  const found = await violations(page);
  expect(found.map((each) => each.replace(/:.*/, '')).sort()).toEqual(['button-name', 'color-contrast']);
});
