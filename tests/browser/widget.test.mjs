// How the widget gets into a page: not a byte before somebody wants it, and a plain link wherever it cannot come.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stat } from 'node:fs/promises';

import { launch, open } from './chromium.mjs';
import { desk } from './desk.mjs';
import { filled, link, opened, strings, widget } from './widget.mjs';

const LOADER = new URL('../../themes/default/assets/widget/loader.js', import.meta.url);
const PAGES = ['/en/', '/en/contact/', '/nl/contact/', '/ar/contact/', '/ja/', '/en/write/'];

let browser;
let own;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk('ada@example.com')]);
});

after(async () => {
  await browser.close();
  await own.close();
});

/** A tab that lists the files of the widget which it asks for. */
async function tab(options) {
  const opened = await open(browser, own.origin, options);
  const asked = [];
  opened.page.on('request', (request) => {
    const name = new URL(request.url()).pathname.match(/^\/_docent\/widget\.[^/]+\/(.+)$/)?.[1];
    if (name) asked.push(name);
  });
  return { ...opened, asked };
}

test('the loader has at most 1,000 bytes', async () => {
  assert.ok((await stat(LOADER)).size <= 1000);
});

test('only the loader is asked for before somebody wants the widget', async () => {
  const { page, asked, faults, close } = await tab();
  for (const path of PAGES) {
    asked.length = 0;
    await page.goto(own.origin + path, { waitUntil: 'networkidle' });
    await page.mouse.move(10, 500);
    await page.keyboard.press('Tab');
    assert.deepEqual(asked, ['loader.js'], path);
    assert.equal(await page.locator('docent-widget').count(), 0);
  }
  assert.deepEqual(faults, []);
  await close();
});

const HINTS = {
  'the mouse over the link': (page) => link(page).hover(),
  'the focus on the link': (page) => link(page).focus(),
  'a finger on the link': (page) => link(page).dispatchEvent('touchstart'),
};
for (const [name, hint] of Object.entries(HINTS)) {
  test(`${name} loads the widget and does not open it`, async () => {
    const { page, asked, faults, close } = await tab({ hasTouch: true });
    await page.goto(`${own.origin}/nl/contact/`);
    await hint(page);
    await page.locator('docent-widget').waitFor({ state: 'attached' });
    assert.deepEqual(new Set(asked), new Set(['loader.js', 'nl.json', 'widget.wasm', 'widget.js', 'widget.css']));
    assert.equal(await widget(page).dialog.isVisible(), false);
    assert.equal(new URL(page.url()).pathname, '/nl/contact/');
    assert.deepEqual(faults, []);
    await close();
  });
}

const WAYS = {
  'a mouse': [{}, (page) => link(page).click()],
  'a keyboard': [{}, async (page) => {
    await link(page).focus();
    await page.keyboard.press('Enter');
  }],
  'a finger': [{ hasTouch: true, viewport: { width: 390, height: 844 } }, (page) => page.locator('[data-docent-open]:visible').first().tap()],
};
for (const [name, [options, way]] of Object.entries(WAYS)) {
  for (const locale of ['en', 'nl', 'ar', 'ja']) {
    test(`${name} opens it in ${locale}`, async () => {
      const { page, faults, close } = await tab(options);
      await page.goto(`${own.origin}/${locale}/contact/`);
      await way(page);
      const form = widget(page);
      await form.field('email').waitFor();
      assert.equal(await form.at('#title').innerText(), (await strings(locale))['widget-title']);
      const host = page.locator('docent-widget');
      assert.equal(await host.getAttribute('lang'), locale);
      assert.equal(await host.getAttribute('dir'), locale === 'ar' ? 'rtl' : 'ltr');
      assert.equal(await form.at(':focus').getAttribute('name'), 'email', 'the first question has the focus');
      assert.deepEqual(await form.at('form').evaluate((at) => at.innerText.match(/\b[a-z]+(-[a-z]+)+\b/g)?.filter((word) => /^(widget|case|desk|problem)-/.test(word)) ?? []), []);
      assert.deepEqual(faults, []);
      await close();
    });
  }
}

const LOST = {
  'WebAssembly is missing': ['widget.wasm', (route) => route.fulfill({ status: 404, body: 'not found' })],
  'WebAssembly is blocked': ['widget.wasm', (route) => route.abort('blockedbyclient')],
  'WebAssembly is something else': ['widget.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' })],
  'the script is missing': ['widget.js', (route) => route.fulfill({ status: 404, body: 'not found' })],
  'the script is broken': ['widget.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '!' })],
  'the texts are missing': ['en.json', (route) => route.fulfill({ status: 404, body: 'not found' })],
  'the texts are cut off': ['en.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"a' })],
  'the script never comes': ['widget.js', () => {}],
};
for (const [name, [file, answer]] of Object.entries(LOST)) {
  test(`where ${name} the link leads to the contact article`, async () => {
    const { page, close } = await tab();
    await page.route(`**/${file}`, answer);
    await page.goto(`${own.origin}/en/`);
    await link(page).click();
    await page.waitForURL(`${own.origin}/en/contact/`);
    assert.ok(await page.locator('.case-form form').isVisible(), 'and there is a form');
    await close();
  });
}

/** Keeps the WebAssembly back until it is called. */
async function late(page) {
  let release;
  const released = new Promise((done) => { release = done; });
  await page.route('**/widget.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('where the WebAssembly takes its time the dialog is there before', async () => {
  const { page, faults, close } = await tab();
  const release = await late(page);
  await page.goto(`${own.origin}/en/contact/`);
  await link(page).click();
  const form = widget(page);
  await form.at('dialog[open][aria-busy=true]').waitFor();
  assert.equal(await form.at('#title').innerText(), (await strings('en'))['widget-title']);
  assert.equal(await form.at('form').count(), 0);
  release();
  await form.field('email').waitFor();
  assert.equal(await form.at('[aria-busy]').count(), 0);
  assert.equal(await form.at(':focus').getAttribute('name'), 'email');
  assert.deepEqual(faults, []);
  await close();
});

test('a dialog that is closed before its form has come stays closed, and so does the way to the contact article', async () => {
  const { page, faults, close } = await tab();
  const release = await late(page);
  await page.goto(`${own.origin}/en/`);
  await link(page).click();
  const form = widget(page);
  await form.at('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  release();
  await form.field('email').waitFor({ state: 'attached' });
  assert.equal(await form.dialog.isVisible(), false);
  // Longer than the loader waits for a widget that does not come.
  await page.waitForTimeout(8500);
  assert.equal(page.url(), `${own.origin}/en/`);
  await link(page).click();
  await form.field('email').waitFor();
  assert.equal(await form.at(':focus').getAttribute('name'), 'email');
  assert.deepEqual(faults, []);
  await close();
});

test('with a key held down the link opens a tab, as any link', async () => {
  const { page, faults, close } = await tab();
  await page.goto(`${own.origin}/en/`);
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    link(page).click({ modifiers: ['Control'] }),
  ]);
  await other.waitForURL(`${own.origin}/en/contact/`);
  assert.equal(page.url(), `${own.origin}/en/`);
  assert.notEqual(await widget(page).dialog.getAttribute('open').catch(() => null), '');
  assert.deepEqual(faults, []);
  await close();
});

test('what was on its way when the page went is sent by the next page, of itself', async () => {
  const { page, close } = await tab();
  const form = await opened(page, own.origin);
  await filled(form, 'On its way');
  await page.route('**/api/v1/tickets', () => {});
  await form.send();
  await page.waitForFunction(() => localStorage.getItem('docent-pending'));
  await page.unroute('**/api/v1/tickets');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/v1/tickets')),
    page.goto(`${own.origin}/en/write/`),
  ]);
  assert.equal(answer.status(), 201);
  await page.waitForFunction(() => !localStorage.getItem('docent-pending'));
  assert.equal((await own.rows('tickets')).filter(({ subject }) => subject === 'On its way').length, 1);
  await close();
});
