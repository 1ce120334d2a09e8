// What a reader does: with the keyboard, with the comforts of the script, without it, and on paper.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { serve } from './serve.mjs';
import { OWN, TRIAL, samples } from './sites.mjs';

let browser;
let own;
let trial;

before(async () => {
  browser = await launch();
  [own, trial] = await Promise.all([OWN, TRIAL].map(serve));
});

after(async () => {
  await browser.close();
  own.close();
  trial.close();
});

/** Opens a page, lets a test work on it, and looks that nothing went wrong meanwhile. */
async function on(site, path, work, options = {}) {
  const tab = await open(browser, site.origin, options);
  await tab.page.goto(site.origin + path);
  await work(tab.page);
  assert.deepEqual(tab.faults, []);
  await tab.close();
}

const focused = (page, selector) =>
  page.evaluate((selector) => document.activeElement.matches(selector), selector);

test('the keyboard reaches the text first and every collapsible', () =>
  on(own, '/en/contact/', async (page) => {
    await page.keyboard.press('Tab');
    assert.ok(await focused(page, 'a.skip'), 'the first stop is the skip link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await focused(page, 'main *'), 'after the skip link the next stop is in the text');
    const count = await page.locator('article details').count();
    assert.ok(count > 0, 'the contact article has collapsibles');
    let closed = count;
    for (let step = 0; step < 80 && closed > 0; step += 1) {
      if (await focused(page, 'article details:not([open]) > summary')) await page.keyboard.press('Enter');
      closed = await page.locator('article details:not([open])').count();
      await page.keyboard.press('Tab');
    }
    assert.equal(closed, 0);
  }));

test('the keyboard opens the language menu and leaves it', () =>
  on(own, '/en/contact/', async (page) => {
    for (let step = 0; step < 10 && !(await focused(page, '.menu > summary')); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.menu[open] a').first().waitFor();
    await page.keyboard.press('Tab');
    assert.ok(await focused(page, '.menu a'), 'the next stop is the first language');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.menu[open]').count(), 0);
    assert.ok(await focused(page, '.menu > summary'), 'the reader is back where the menu was opened');
  }));

test('what has the focus is marked', () =>
  on(own, '/en/contact/', async (page) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const [what, style] = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        return [document.activeElement.outerHTML.slice(0, 80), `${outlineStyle} ${outlineWidth}`];
      });
      assert.equal(style, 'solid 3px', what);
    }
  }));

test('a fragment inside a closed collapsible opens it, on arrival and on a click', () =>
  on(trial, '/en/tabs/#deep', async (page) => {
    await page.locator('details[open] #deep').waitFor();
    await page.evaluate(() => document.querySelectorAll('article details').forEach((it) => { it.open = false; }));
    await page.locator('article a[href$="#deep"]').first().click();
    await page.locator('details[open] #deep').waitFor();
    assert.ok(await page.locator('#deep').evaluate((it) => it.getBoundingClientRect().top < innerHeight));
  }));

test('tabs are chosen with the arrow keys, and a fragment chooses the panel that holds it', () =>
  on(trial, '/en/tabs/', async (page) => {
    const chosen = () => page.locator('[role=tab][aria-selected=true]').innerText();
    assert.deepEqual(await page.locator('[role=tab]').allInnerTexts(), ['Web', 'Phone', 'Desk']);
    assert.equal(await chosen(), 'Web');
    await page.locator('[role=tab]').first().focus();
    for (const [key, tab] of [
      ['ArrowRight', 'Phone'],
      ['ArrowRight', 'Desk'],
      ['ArrowRight', 'Web'],
      ['ArrowLeft', 'Desk'],
      ['Home', 'Web'],
      ['End', 'Desk'],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await chosen(), tab, key);
      assert.ok(await focused(page, '[aria-selected=true]'), key);
      assert.equal(await page.locator('[role=tabpanel]:visible').count(), 1, key);
    }
    await page.evaluate(() => { location.hash = 'in-phone'; });
    await page.getByText('In the pocket.').waitFor();
    assert.equal(await chosen(), 'Phone');
  }));

test('the arrow keys follow the direction of the text', () =>
  on(trial, '/ar/tabs/', async (page) => {
    await page.evaluate(() => document.querySelector('article').removeAttribute('dir'));
    const tabs = page.locator('[role=tab]');
    await tabs.first().focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await tabs.nth(1).getAttribute('aria-selected'), 'true');
  }));

test('closed groups of the navigation load what is in them, once', () =>
  on(own, '/en/contact/', async (page) => {
    const asked = [];
    page.on('request', (request) => request.url().endsWith('/nav.json') && asked.push(request.url()));
    const closed = page.locator('.tree > .group > button[aria-expanded=false]');
    const names = await page.locator('.tree > .group > a').allInnerTexts();
    assert.match(await closed.first().getAttribute('aria-label'), new RegExp(names[0]));
    for (const name of names.slice(0, 2)) {
      const group = page.locator('.tree > .group', { has: page.getByText(name, { exact: true }) });
      await group.locator(':scope > button').click();
      await group.locator(':scope > ul a').first().waitFor();
      assert.equal(await group.locator(':scope > button').getAttribute('aria-expanded'), 'true');
      const href = await group.locator(':scope > ul a').first().getAttribute('href');
      assert.equal((await page.request.get(own.origin + href)).status(), 200);
    }
    assert.equal(asked.length, 1);
    const first = page.locator('.tree > .group').first();
    await first.locator(':scope > button').click();
    assert.equal(await first.locator(':scope > ul').isVisible(), false);
  }));

test('light and dark are the reader\'s choice, and are remembered', () =>
  on(own, '/en/contact/', async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    const button = page.locator('.theme-switch');
    assert.equal(await button.getAttribute('aria-label'), 'Use dark colors');
    await button.click();
    assert.notEqual(await paper(), light);
    assert.equal(await button.getAttribute('aria-label'), 'Use light colors');
    const dark = await paper();
    await page.reload();
    assert.equal(await paper(), dark);
  }, { colorScheme: 'light' }));

test('code is copied as it is written', async () => {
  const copy = async (page) => {
    const box = page.locator('.code-box').first();
    const wanted = (await box.locator('pre').textContent()).replace(/\n$/, '');
    await box.locator('.code-copy').click();
    await box.locator('.code-copy.done').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), wanted);
  };
  await on(trial, '/en/tabs/', copy, { permissions: ['clipboard-read', 'clipboard-write'] });
});

test('a contact is open in its hours, in its time zone', async () => {
  for (const [now, open] of [
    ['2026-03-02T10:00:00Z', true],
    ['2026-03-02T19:00:00Z', false],
    // Summer time has begun in London.
    ['2026-07-06T07:45:00Z', true],
    ['2026-03-01T10:00:00Z', false],
  ]) {
    const tab = await open_at(now);
    const line = tab.page.locator('.contact', { hasText: 'Europe' }).locator('.open-now');
    await line.waitFor();
    assert.equal(await line.evaluate((it) => it.classList.contains('is-open')), open, now);
    assert.match(await line.innerText(), open ? /^Open now/ : /^Closed now/);
    assert.deepEqual(tab.faults, []);
    await tab.close();
  }
});

async function open_at(now) {
  const tab = await open(browser, own.origin, { timezoneId: 'Asia/Tokyo' });
  await tab.page.clock.setFixedTime(new Date(now));
  await tab.page.goto(`${own.origin}/en/contact/`);
  return tab;
}

test('without script everything is readable', async () => {
  const tab = await open(browser, trial.origin, { javaScriptEnabled: false });
  for (const [folder, { origin }] of [[OWN, own], [TRIAL, trial]]) {
    for (const { file, kind } of await samples(folder)) {
      await tab.page.goto(`${origin}/${file}`);
      assert.ok((await tab.page.locator('main').innerText()).trim().length > 20, `${file} (${kind}) has text`);
      assert.equal(await tab.page.locator('h1').count(), 1, `${file} has one h1`);
    }
  }
  await tab.page.goto(`${trial.origin}/en/tabs/`);
  for (const text of ['In the browser.', 'In the pocket.', 'On the desk.']) {
    assert.ok(await tab.page.getByText(text).isVisible(), text);
  }
  for (const title of ['Web', 'Phone', 'Desk']) {
    assert.ok(await tab.page.locator('.tab-title', { hasText: title }).isVisible(), title);
  }
  await tab.page.locator('article summary').first().click();
  assert.ok(await tab.page.locator('#deep').isVisible(), 'a collapsible opens');
  for (const dead of ['.theme-switch', '.open-now', '.code-copy', '.tree button']) {
    assert.equal(await tab.page.locator(dead).locator('visible=true').count(), 0, `${dead} would do nothing`);
  }
  await tab.close();
});

test('without style sheet the order of a page is the order of reading', async () => {
  const tab = await open(browser, own.origin);
  await tab.page.route('**/*.css', (route) => route.abort());
  await tab.page.goto(`${own.origin}/en/contact/`);
  const tops = await tab.page.evaluate(() =>
    ['.brand', '.side', 'main', 'h1', 'article h2', '.bottom'].map(
      (selector) => document.querySelector(selector).getBoundingClientRect().top,
    ),
  );
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  await tab.close();
});

test('paper shows the title, what it is about, the date, and all that is folded', () =>
  on(own, '/en/contact/', async (page) => {
    await page.emulateMedia({ media: 'print' });
    const tops = await page.evaluate(() =>
      ['h1', '.lede', '.facts', 'article > p'].map((selector) => {
        const box = document.querySelector(selector).getBoundingClientRect();
        return box.height > 0 ? box.top : -1;
      }),
    );
    assert.ok(tops[0] >= 0);
    assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
    const folded = await page.evaluate(() =>
      [...document.querySelectorAll('article details')].map((it) => it.lastElementChild.getBoundingClientRect().height),
    );
    assert.ok(folded.length > 0 && folded.every((height) => height > 0));
    for (const gone of ['.top', '.side', '.outline', '.after', '.bottom']) {
      assert.equal(await page.locator(gone).locator('visible=true').count(), 0, gone);
    }
    const paper = await page.pdf({ format: 'A4' });
    assert.ok(paper.length > 10_000);
  }));
