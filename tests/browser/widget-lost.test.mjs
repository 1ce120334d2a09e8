// Never lost, never doubled: a network that goes, a desk that dies, a page that is reloaded, whenever it happens.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { desk } from './desk.mjs';
import { FILES, filled, link, opened, strings, widget } from './widget.mjs';

const TICKETS = '**/api/v1/tickets';
const UPLOADS = '**/api/v1/tickets/*/attachments';

let browser;
let own;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk('ada@example.com')]);
});

after(async () => {
  await browser.close();
  await own.close();
});

/** The names of the files of each ticket with a subject. */
async function stored(subject) {
  const [tickets, files] = [await own.rows('tickets'), await own.rows('attachments')];
  return tickets.filter((ticket) => ticket.subject === subject)
    .map(({ id }) => files.filter((file) => file.ticket_id === id).map(({ name }) => name).sort());
}

const NAMES = FILES.map(({ name }) => name).sort();

/** Waits until the receipt is there and every file is on the desk. */
async function done(page) {
  const form = widget(page);
  await form.receipt.waitFor();
  await page.waitForFunction(() => !localStorage.getItem('docent-pending'));
}

/** Does something with the contents of files that the browser keeps. */
const contents = (page, method) => page.evaluate((method) => new Promise((done, fail) => {
  const request = indexedDB.open('docent', 1);
  request.onerror = fail;
  request.onsuccess = () => {
    const held = request.result.transaction('files', 'readwrite');
    const asked = held.objectStore('files')[method]();
    held.oncomplete = () => done(asked.result);
  };
}), method);

/** The address of another page of the site, and its widget, opened. */
async function reopened(page, path = '/en/write/') {
  await page.goto(own.origin + path);
  await link(page).click();
  await widget(page).dialog.and(page.locator('[open]')).waitFor();
  return widget(page);
}

for (const locale of ['en', 'ja']) {
  test(`offline, the form says so in ${locale}, keeps everything, and sends it when the network is back`, async () => {
    const texts = await strings(locale);
    const { page, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin, locale);
    await filled(form, `Offline ${locale}`, FILES);
    await page.context().setOffline(true);
    await form.notice.getByText(texts['widget-offline']).waitFor();
    await form.send();
    await form.notice.getByRole('button', { name: texts['widget-try-now'] }).waitFor();
    assert.equal(await form.notice.getAttribute('role'), 'status');
    assert.equal(await form.field('subject').inputValue(), `Offline ${locale}`);
    assert.deepEqual(await stored(`Offline ${locale}`), []);
    await page.context().setOffline(false);
    await done(page);
    assert.deepEqual(await stored(`Offline ${locale}`), [NAMES]);
    await close();
  });
}

// Each lets one answer get lost, after or before the desk has heard the request.
const LOSSES = {
  'the answer to the ticket is lost': [TICKETS, true],
  'the ticket is lost on its way': [TICKETS, false],
  'the answer to a file is lost': [UPLOADS, true],
  'a file is lost on its way': [UPLOADS, false],
};
for (const [name, [address, arrives]] of Object.entries(LOSSES)) {
  test(`${name} and the desk is killed: when it is back, there is one ticket with its files`, async () => {
    const { page, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin);
    await filled(form, name, FILES);
    await page.route(address, async (route) => {
      if (arrives) assert.equal((await route.fetch()).status(), 201);
      await own.kill();
      await route.abort('connectionreset');
    }, { times: 1 });
    const lost = page.waitForEvent('requestfailed');
    await form.send();
    await lost;
    await own.start();
    await done(page);
    assert.deepEqual(await stored(name), [NAMES]);
    await close();
  });
}

test('a draft and its files are still there after a reload, until the reader starts again', async () => {
  const texts = await strings('en');
  const { page, faults, close } = await open(browser, own.origin);
  let form = await opened(page, own.origin);
  await filled(form, 'Half a thought', FILES);
  // A browser writes files behind the reader's back; a page that ends before loses their contents (the next case).
  while (await contents(page, 'count') < FILES.length) await page.waitForTimeout(20);
  await page.reload();
  form = await reopened(page);
  await form.at('form').getByText(texts['widget-draft-restored']).waitFor();
  for (const [name, value] of [['subject', 'Half a thought'], ['product', 'generator'], ['priority', 'high'], ['description', 'First line.\n<b>Second</b> line.']]) {
    assert.equal(await form.field(name).inputValue(), value, name);
  }
  assert.deepEqual((await form.files.locator('bdi').allInnerTexts()).sort(), NAMES);
  await form.send();
  await done(page);
  assert.deepEqual(await stored('Half a thought'), [NAMES], 'the files are whole');

  form = await reopened(page);
  assert.equal(await form.field('subject').inputValue(), '', 'what was sent is not kept');
  await filled(form, 'Thrown away', FILES);
  form = await reopened(page);
  await form.press(texts['widget-start-again']);
  // Answers are put into the controls once these are drawn.
  await page.waitForFunction(() => !document.querySelector('docent-widget').shadowRoot.querySelector('[name=email]').value);
  for (const name of ['email', 'product', 'subject', 'description', 'priority']) {
    assert.equal(await form.field(name).inputValue(), '', name);
  }
  assert.equal(await form.files.count(), 0);
  form = await reopened(page);
  assert.equal(await form.field('subject').inputValue(), '');
  assert.equal(await form.files.count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test('a file whose content the browser has lost is told, and loses neither the ticket nor the widget', async () => {
  const texts = await strings('en');
  const { page, faults, close } = await open(browser, own.origin);
  await filled(await opened(page, own.origin), 'Without contents', FILES);
  while (await contents(page, 'count') < FILES.length) await page.waitForTimeout(20);
  await contents(page, 'clear');
  const form = await reopened(page);
  await form.send();
  await done(page);
  assert.deepEqual(await stored('Without contents'), [[]]);
  assert.equal(await form.at('.receipt .files').getByText(texts['widget-unreadable']).count(), FILES.length);
  assert.deepEqual(faults, []);
  await close();
});

test('a form in which nothing was written is no draft', async () => {
  const { page, close } = await open(browser, own.origin);
  let form = await opened(page, own.origin);
  await form.field('subject').focus();
  await form.field('email').focus();
  form = await reopened(page);
  assert.equal(await form.at('form').getByText((await strings('en'))['widget-draft-restored']).isVisible(), false);
  await close();
});

for (const [name, address] of [['the ticket is on its way', TICKETS], ['a file is on its way', UPLOADS]]) {
  test(`a reload while ${name} loses and doubles nothing`, async () => {
    const { page, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin);
    await filled(form, name, FILES);
    const held = page.waitForRequest(address);
    await page.route(address, async (route) => {
      await route.fetch().catch(() => {});
    }, { times: 1 });
    await form.send();
    await held;
    await page.reload();
    await page.locator('docent-widget').waitFor({ state: 'attached' });
    await page.waitForFunction(() => !localStorage.getItem('docent-pending'));
    assert.deepEqual(await stored(name), [NAMES]);
    await link(page).click();
    await form.receipt.waitFor();
    await close();
  });
}

for (const locale of ['nl', 'ar']) {
  test(`after five failures the phone numbers are shown in ${locale}, and nothing is lost`, async () => {
    const texts = await strings(locale);
    const { page, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin, locale);
    await filled(form, `Five ${locale}`, FILES);
    const numbers = form.at('form > .call a[href^="tel:"]');
    const shown = [];
    await page.route(TICKETS, async (route) => {
      shown.push(await numbers.count());
      await route.abort('connectionrefused');
    });
    await form.send();
    await form.notice.getByText(texts['widget-unreachable']).waitFor();
    for (let presses = 0; presses < 4; presses += 1) await form.press(texts['widget-try-now']);
    await numbers.waitFor();
    assert.deepEqual(shown.slice(0, 5), [0, 0, 0, 0, 0], 'not before the fifth');
    assert.ok((await form.at('form > .call').innerText()).includes(texts['widget-call-instead']));
    await page.unroute(TICKETS);
    await form.press(texts['widget-try-now']);
    await done(page);
    assert.deepEqual(await stored(`Five ${locale}`), [NAMES]);
    await close();
  });
}

test('a text that is changed while its answer is out is not taken for the one that arrived', async () => {
  const texts = await strings('en');
  const { page, close } = await open(browser, own.origin);
  const form = await opened(page, own.origin);
  await filled(form, 'First text');
  await page.route(TICKETS, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times: 1 });
  await form.send();
  await form.press(texts['widget-edit']);
  await form.field('subject').fill('Second text');
  await form.send();
  await form.receipt.waitFor();
  await form.at('.receipt').getByText(texts['widget-unsent']).waitFor();
  assert.deepEqual([await stored('First text'), await stored('Second text')], [[[]], []]);
  await close();
});
