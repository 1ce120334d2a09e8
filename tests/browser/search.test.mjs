// The search box and the search page in five languages: with keys alone, accessible, under a policy that allows nothing else,
// and without a letter that leaves the browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open, violations } from './chromium.mjs';
import { desk } from './desk.mjs';
import { serve } from './serve.mjs';
import { OWN } from './sites.mjs';
import { strings } from './widget.mjs';

// A query, the article that should come first, and the query with one letter wrong where its script has letters.
const QUERIES = {
  en: ['contact form', '/en/write/contact-form/', 'contcat form'],
  nl: ['artikelen controleren', '/nl/check/checking/', 'artikelen controlleren'],
  de: ['artikel prüfen', '/de/check/checking/', 'artikle prüfen'],
  ja: ['記事を検査', '/ja/check/checking/', null],
  ar: ['المقالات', null, null],
};

let browser;
let site;
let own;

before(async () => {
  [browser, site, own] = await Promise.all([launch(), serve(OWN), desk('ada@example.com')]);
});

after(async () => {
  await browser.close();
  site.close();
  await own.close();
});

const shown = (page, count) => page.locator('[role=option]').nth(count).waitFor();

for (const [locale, [query, first, misspelled]] of Object.entries(QUERIES)) {
  test(`the box answers in ${locale} while somebody types, by keys alone`, async () => {
    const texts = await strings(locale);
    const { page, faults, close } = await open(browser, site.origin);
    await page.goto(`${site.origin}/${locale}/contact/`);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('/');
    const input = page.locator('header [name=q]');
    assert.ok(await input.evaluate((at) => at === document.activeElement), 'the key leads to the box');
    await page.keyboard.type(query);
    await shown(page, 1);
    assert.equal(await input.getAttribute('aria-expanded'), 'true');
    const status = page.locator('header .search [role=status]');
    const said = await status.innerText();
    assert.match(said, new RegExp(`^${texts['search-count'].replace('{ $count }', '\\d+')}$`));
    assert.deepEqual(await violations(page), []);

    const options = page.locator('[role=option]');
    await page.keyboard.press('ArrowDown');
    assert.equal(await input.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    assert.equal(await options.last().getAttribute('aria-selected'), 'true');
    await page.keyboard.press('Escape');
    assert.equal(await input.getAttribute('aria-expanded'), 'false');
    assert.equal(await input.inputValue(), query);
    await page.keyboard.press('ArrowDown');
    const chosen = await options.first().getAttribute('href');
    if (first) assert.equal(chosen, first);
    const typed = encodeURIComponent(query);
    assert.deepEqual(asked.filter((url) => url.includes(typed) || url.includes(query)), [], 'nothing typed was sent');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.origin + chosen);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('docent-searches')), query);

    if (misspelled) {
      await page.keyboard.press('/');
      await page.keyboard.type(misspelled);
      await shown(page, 0);
      assert.equal(await options.first().getAttribute('href'), first, misspelled);
    }
    assert.deepEqual(faults, []);
    await close();
  });

  test(`the search page shows in ${locale} what was found, and without a script the desk does`, async () => {
    const { page, faults, close } = await open(browser, site.origin);
    const address = `/${locale}/search/?q=${encodeURIComponent(query)}`;
    await page.goto(site.origin + address);
    const titles = page.locator('.found .entry-title');
    await titles.first().waitFor();
    const found = await titles.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await close();

    const plain = await open(browser, own.origin, { javaScriptEnabled: false });
    await plain.page.goto(`${own.origin}/${locale}/contact/`);
    await plain.page.locator('header [name=q]').fill(query);
    await plain.page.keyboard.press('Enter');
    await plain.page.waitForURL(`${own.origin}/${locale}/search/?q=*`);
    const served = await plain.page.locator('.found .entry-title').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(served.slice(0, found.length), found, 'a server and a browser find the same');
    assert.deepEqual(plain.faults, []);
    await plain.close();
  });
}

test('facets narrow down, and the address keeps what is shown', async () => {
  const { page, faults, close } = await open(browser, site.origin);
  await page.goto(`${site.origin}/en/search/?q=docent`);
  const status = page.locator('.results [role=status]');
  await page.locator('.found li').first().waitFor();
  const before = await status.innerText();
  const box = page.locator('.facets input').first();
  await box.focus();
  await page.keyboard.press('Space');
  await page.waitForFunction((text) => document.querySelector('.results [role=status]').innerText !== text, before);
  assert.match(page.url(), /q=docent&(role|type)=/);
  assert.ok(await page.locator('.facets input:checked').evaluate((at) => at === document.activeElement), 'the focus stays');
  const narrowed = await status.innerText();
  await page.reload();
  await page.locator('.found li').first().waitFor();
  assert.equal(await status.innerText(), narrowed);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(faults, []);
  await close();
});

test('who finds nothing is led to the contact form with the query filled in', async () => {
  const { page, faults, close } = await open(browser, own.origin);
  await page.goto(`${own.origin}/en/search/?q=zzzqqqq`);
  const link = page.locator('.rest a');
  await link.waitFor();
  assert.equal(await link.getAttribute('href'), '/en/contact/?subject=zzzqqqq');
  await link.click();
  await page.locator('docent-widget [name=subject]').waitFor();
  assert.equal(await page.locator('docent-widget [name=subject]').inputValue(), 'zzzqqqq');
  await page.goto(`${own.origin}/en/contact/?subject=zzzqqqq`);
  assert.equal(await page.locator('.case-form [name=subject]').inputValue(), 'zzzqqqq');
  assert.deepEqual(faults, []);
  await close();
});

test('without a script and a desk the page says what to do', async () => {
  const { page, faults, close } = await open(browser, site.origin, { javaScriptEnabled: false });
  await page.goto(`${site.origin}/en/search/?q=docent`);
  assert.ok(await page.locator('noscript, .notice').first().innerText());
  assert.ok((await page.locator('.single a').count()) > 3, 'the topics are there');
  assert.deepEqual(faults, []);
  await close();
});

test('the key of one letter can be turned off', async () => {
  const { page, close } = await open(browser, site.origin);
  await page.goto(`${site.origin}/en/search/`);
  await page.locator('.slash input').uncheck();
  await page.goto(`${site.origin}/en/contact/`);
  await page.keyboard.press('/');
  assert.ok(await page.evaluate(() => document.activeElement === document.body));
  await close();
});

test('an index that was published anew is read anew', async () => {
  const { page, faults, close } = await open(browser, site.origin);
  await page.goto(`${site.origin}/en/contact/`);
  await page.locator('header [name=q]').focus();
  await page.keyboard.type('theme');
  await shown(page, 0);
  // The files of the index that the page opened are gone: the next ones are asked for by a new entry.
  let gone = 0;
  await page.route('**/_docent/index.*/t*.bin', (route) => (gone++ ? route.continue() : route.fulfill({ status: 404, body: '' })));
  await page.locator('header [name=q]').fill('alerts');
  await page.locator('[role=option]', { hasText: 'Alerts' }).first().waitFor();
  assert.equal(faults.filter((fault) => !fault.includes('404')).length, 0, faults.join());
  await close();
});
