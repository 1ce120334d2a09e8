// An article in the widget's frame: the same page, without what leads away from it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { serve } from './serve.mjs';
import { OWN } from './sites.mjs';

const AROUND = '.skip, .top, .side, .outline, .crumbs, .after, .case-form, .jump, .bottom, [data-docent-open]';

let browser;
let own;

before(async () => {
  browser = await launch();
  own = await serve(OWN);
});

after(async () => {
  await browser.close();
  own.close();
});

/** A tab with a page in a frame of this name. */
async function framed(name, address, options) {
  const tab = await open(browser, own.origin, options);
  await tab.page.setContent(`<iframe name="${name}" src="${own.origin}${address}" width="560" height="800"></iframe>`);
  const frame = await (await tab.page.waitForSelector('iframe')).contentFrame();
  await frame.waitForLoadState();
  const shown = () => frame.evaluate((around) => [...document.querySelectorAll(around)]
    .filter((element) => element.checkVisibility()).map((element) => element.className), AROUND);
  return { ...tab, frame, shown };
}

for (const address of ['/en/write/alerts/', '/ar/contact/', '/ja/', '/nl/write/', '/en/404.html']) {
  test(`${address} is shown alone`, async () => {
    const { frame, shown, faults, close } = await framed('docent-article', address);
    assert.deepEqual(await shown(), []);
    assert.ok(await frame.locator('h1').first().isVisible());
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual(faults, []);
    await close();
  });
}

test('in a frame of another name a page is whole', async () => {
  const { shown, close } = await framed('other', '/en/write/alerts/');
  assert.notEqual((await shown()).length, 0);
  await close();
});

test('links to other articles stay in the frame, links to other sites open a tab', async () => {
  const { page, frame, shown, close } = await framed('docent-article', '/en/write/alerts/');
  const link = frame.locator('article a[href^="/en/"]').first();
  const target = await link.getAttribute('href');
  await Promise.all([frame.waitForURL(`**${target}`), link.click()]);
  assert.deepEqual(await shown(), []);
  // A link of the test's own: an article may lose its links, and nothing is asked of another site.
  await page.context().route('https://other.example.com/', (route) => route.fulfill({ body: 'elsewhere' }));
  await frame.evaluate(() => {
    const away = Object.assign(document.createElement('a'), { href: 'https://other.example.com/', textContent: 'away' });
    document.querySelector('article').prepend(away);
  });
  const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.locator('text=away').click()]);
  assert.equal(opened.url(), 'https://other.example.com/');
  assert.equal(await opened.evaluate(() => opener), null);
  assert.equal(new URL(frame.url()).pathname, target.split('#')[0]);
  await close();
});
