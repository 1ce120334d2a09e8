// A clear sentence for whatever goes wrong, in the reader's language, and nothing lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { desk } from './desk.mjs';
import { FILES, filled, opened, strings } from './widget.mjs';

const TICKETS = '**/api/v1/tickets';

let browser;
let own;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk('ada@example.com')]);
});

after(async () => {
  await browser.close();
  await own.close();
});

/** An answer of the desk (RFC 9457). */
const problem = (status, code, more = {}, headers = {}) => (route) => route.fulfill({
  status,
  headers,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: code, status, code, ...more }),
});

const page = (status) => (route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' });

// What is answered, the text, and whether the form tries again by itself.
const ANSWERS = {
  'too many requests': [problem(429, 'too-many-requests', {}, { 'retry-after': '600' }), 'widget-many-requests', true],
  'a failure (500)': [problem(500, 'internal'), 'widget-server-error', true],
  'a failure (503)': [page(503), 'widget-server-error', true],
  'a session that is over': [problem(401, 'unauthorized'), 'widget-signed-out', false],
  'an account that may not': [problem(403, 'forbidden'), 'widget-not-allowed', false],
  'too large a case': [problem(413, 'too-large'), 'widget-too-large', false],
  'a refusal': [problem(422, 'invalid'), 'widget-refused', false],
  'the page of a hotel (200)': [page(200), 'widget-unknown', true],
  'the page of a hotel (404)': [page(404), 'widget-unknown', false],
  'no answer': [(route) => route.abort('connectionrefused'), 'widget-unreachable', true],
};
for (const locale of ['nl', 'ja']) {
  for (const [name, [answer, key, again]] of Object.entries(ANSWERS)) {
    test(`${name} is told in ${locale}, and the case is sent afterwards`, async () => {
      const texts = await strings(locale);
      const tab = await open(browser, own.origin);
      const form = await opened(tab.page, own.origin, locale);
      const subject = `${name} ${locale}`;
      await filled(form, subject, FILES);
      await tab.page.route(TICKETS, answer);
      await form.send();
      await form.notice.getByText(texts[key]).waitFor();
      assert.equal(await form.field('subject').inputValue(), subject);
      assert.equal(await form.files.count(), FILES.length);
      assert.equal(await form.field('subject').isEnabled(), !again, 'what is on its way is not changed');
      if (key === 'widget-many-requests') {
        const seconds = (await form.notice.innerText()).match(/\d+/)[0];
        assert.ok(seconds > 500, `the desk is asked no sooner than it wishes: ${seconds} s`);
      }
      await tab.page.unroute(TICKETS);
      if (again) await form.press(texts['widget-try-now']);
      else await form.send();
      await form.receipt.waitFor();
      await tab.page.waitForFunction(() => !localStorage.getItem('docent-pending'));
      const tickets = (await own.rows('tickets')).filter((ticket) => ticket.subject === subject);
      const files = (await own.rows('attachments')).filter((file) => file.ticket_id === tickets[0].id);
      assert.deepEqual([tickets.length, files.length], [1, FILES.length]);
      await tab.close();
    });
  }

  test(`what the desk finds is shown in ${locale} at the field`, async () => {
    const texts = await strings(locale);
    const tab = await open(browser, own.origin);
    const form = await opened(tab.page, own.origin, locale);
    await filled(form, 'Refused');
    await tab.page.route(TICKETS, problem(422, 'invalid', { problems: [{ field: 'subject', code: 'too-long' }] }), { times: 1 });
    await form.send();
    await form.problem('subject').getByText(texts['problem-too-long']).waitFor();
    assert.equal(await form.alert.innerText(), texts['widget-problems'].replace('{ $count }', 1));
    assert.equal(await form.field('subject').getAttribute('aria-invalid'), 'true');
    await form.field('subject').fill('Accepted');
    assert.equal(await form.problem('subject').innerText(), '');
    await form.send();
    await form.receipt.waitFor();
    await tab.close();
  });

  const BAD = {
    'a file of a wrong kind': [{ name: 'run.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }, 'problem-type-not-allowed'],
    'a file that is too large': [{ name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(20_000_001 + 1_000_000, 'a') }, 'problem-too-large'],
    'an empty file': [{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }, 'problem-empty'],
  };
  for (const [name, [file, key]] of Object.entries(BAD)) {
    test(`${name} is told in ${locale} before anything is sent`, async () => {
      const texts = await strings(locale);
      const tab = await open(browser, own.origin);
      const form = await opened(tab.page, own.origin, locale);
      await filled(form, `${name} ${locale}`, [file, FILES[0]]);
      await form.files.getByText(texts[key]).waitFor();
      const sent = [];
      // The search reads its index, files that hold nothing of what was typed.
      const reads = (request) => request.method() === 'GET' && /\/_docent\/index\.[0-9a-f]+\/[a-z]+\d*\.\w+$/.test(request.url());
      tab.page.on('request', (request) => { if (!reads(request)) sent.push(request.url()); });
      await form.send();
      assert.equal(await form.at(':focus').getAttribute('name'), 'file');
      assert.deepEqual(sent, []);
      await form.press(texts['widget-remove-file'].replace('{ $name }', file.name));
      await form.send();
      await form.receipt.waitFor();
      assert.deepEqual(tab.faults, []);
      await tab.close();
    });
  }

  test(`a file that the desk refuses is told in ${locale}, and the case and the other file are stored`, async () => {
    const texts = await strings(locale);
    const tab = await open(browser, own.origin);
    const form = await opened(tab.page, own.origin, locale);
    const fake = { name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') };
    await filled(form, `Fake ${locale}`, [fake, FILES[0]]);
    await form.send();
    await form.receipt.waitFor();
    const list = form.at('.receipt .files li');
    await list.nth(0).getByText(texts['problem-name-mismatch']).waitFor();
    await list.nth(1).getByText(texts['widget-file-stored']).waitFor();
    await form.at('.receipt').getByText(texts['widget-files-failed']).waitFor();
    await tab.close();
  });
}
