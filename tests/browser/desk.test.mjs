// The desk in a browser: the whole way of a case without a script, its pages for screen readers, keyboards and phones, and
// under the content security policy that it sends.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open, violations } from './chromium.mjs';
import { desk, signedIn } from './desk.mjs';

const AGENT = 'ada@example.com';
const READER = 'reader@example.com';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FILES = [
  { name: 'screen.png', mimeType: 'image/png', buffer: PNG },
  { name: `${'long-name-'.repeat(12)}.txt`, mimeType: 'text/plain', buffer: Buffer.from('exit code 2\n') },
];

let browser;
let own;
let agent;
let reader;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk(AGENT)]);
  agent = await signedIn(browser, own, AGENT);
  reader = await signedIn(browser, own, READER);
});

after(async () => {
  await browser.close();
  await own.close();
});

/** A reader without a script. */
const plain = (options) => open(browser, own.origin, { javaScriptEnabled: false, ...options });

/** Fills in the plain form on the contact article; answers the address of the case. */
async function ask(page, locale, subject, files = []) {
  await page.goto(`${own.origin}/${locale}/contact/`);
  const form = page.locator('.case-form form');
  await form.locator('[name=email]').fill(READER);
  await form.locator('[name=product]').selectOption('generator');
  await form.locator('[name=subject]').fill(subject);
  await form.locator('[name=description]').fill('First line.\n<b>Second</b> line.');
  await form.locator('[name=priority]').selectOption('high');
  await form.locator('[name=file]').setInputFiles(files);
  await form.locator('button').click();
  await page.waitForURL(/\/desk\/.*\/cases\/[0-9a-f]{32}\?new=[0-9]+\.[0-9a-f]+$/);
  return page.url().split('?')[0];
}

/** Presses the button of the form that posts to an act of the page's case. */
const press = (page, act) => page.locator(`form[action$="/${act}"] button`).click();

/** Whether a fault is the status of a page that tells what is wrong. */
const meant = (fault) => /^4\d\d: |the server responded with a status of 4\d\d/.test(fault);

const status = (page) => page.locator('.case-facts .status').getAttribute('class');

test('a case goes its whole way without a script, in every language', async () => {
  for (const locale of ['en', 'nl', 'ar', 'ja']) {
    const [tab, answering] = await Promise.all([plain(), plain({ storageState: agent })]);
    const { page } = tab;
    const address = await ask(page, locale, `Way ${locale}`, FILES);
    assert.equal(await page.locator('.receipt').count(), 1, 'the receipt is the first page');
    assert.match(await page.locator('.receipt-link').getAttribute('href'), /\?key=[0-9a-f]{64}$/);
    assert.equal(await page.locator('h1').innerText(), `Way ${locale}`);
    assert.equal(await page.locator('.entry-created .said').innerText(), 'First line.\n<b>Second</b> line.');
    assert.deepEqual((await page.locator('.files li').allInnerTexts()).sort(), FILES.map(({ name }) => name).sort());

    await page.locator('#desk-body').fill('One more thing.');
    await press(page, 'comments');
    await page.waitForURL(/\/cases\/[0-9a-f]{32}#e-[0-9a-f]+$/);
    await page.locator('.case-act > summary').click();
    await page.locator('#desk-reason').fill('The release is on Friday.');
    await press(page, 'escalate');
    assert.equal(await page.locator('.case-facts .escalated').count(), 1);

    const id = address.split('/').at(-1);
    await answering.page.goto(`${own.origin}/desk/${locale}/agent/cases/${id}`);
    await answering.page.locator('#desk-note').fill('Only for us.');
    await press(answering.page, 'note');
    await answering.page.locator('#desk-body').fill(' ');
    await answering.page.locator('#desk-after').selectOption('solved');
    await press(answering.page, 'reply');
    assert.equal(await answering.page.locator('#desk-body-problem').count(), 1);
    assert.equal(await answering.page.locator('#desk-after').inputValue(), 'solved', 'the choice is kept');
    await answering.page.locator('#desk-body').fill('Try it again.');
    await press(answering.page, 'reply');
    assert.match(await status(answering.page), /status-solved/);

    await page.goto(address);
    const said = await page.locator('.timeline').innerText();
    assert.ok(said.includes('Try it again.') && !said.includes('Only for us.'), said);
    await press(page, 'close');
    assert.match(await status(page), /status-closed/);
    await press(page, 'reopen');
    assert.match(await status(page), /status-open/);
    // The answer without words, and the console that repeats it.
    const faults = answering.faults.filter((fault) => !meant(fault));
    assert.deepEqual([...tab.faults, ...faults], []);
    await Promise.all([tab.close(), answering.close()]);
  }
});

/** The kinds of pages: who sees them, and how they are reached. */
function kinds(id) {
  return [
    ['support home', null, '/'],
    ['home with cases', reader, '/'],
    ['sign-in', null, '/sign-in'],
    ['cases', reader, '/cases'],
    ['no case found', reader, '/cases?q=nothing&status=closed'],
    ['case', reader, `/cases/${id}`],
    ['new case', null, '/cases/new'],
    ['new case, signed in', reader, '/cases/new'],
    ['receipt', reader, `/cases/${id}?new=1`],
    ['missing', null, '/nowhere'],
    ['forbidden', reader, '/agent/'],
    ['inbox', agent, '/agent/'],
    ['case for agents', agent, `/agent/cases/${id}`],
    ['code', null, '/sign-in', async (page) => {
      await page.locator('#desk-email').fill('code@example.com');
      await page.locator('main .primary').click();
    }],
    ['form with problems', null, '/sign-in', (page) => page.evaluate(() => {
      const form = document.querySelector('main form');
      form.action = form.action.replace('sign-in', 'cases');
      form.enctype = 'multipart/form-data';
      form.noValidate = true;
      form.querySelector('[name=back]').remove();
      form.submit();
    })],
    ['answer with problems', agent, `/agent/cases/${id}`, async (page) => {
      await page.locator('#desk-note').fill(' ');
      await press(page, 'note');
    }],
    ['comment with problems', reader, `/cases/${id}`, async (page) => {
      await page.locator('#desk-body').fill(' ');
      await press(page, 'comments');
    }],
  ];
}

/** A case with everything that a page can show, in words that do not break. */
async function full() {
  const tab = await plain();
  const address = await ask(tab.page, 'en', 'unbreakable'.repeat(18), FILES);
  const answering = await plain({ storageState: agent });
  const id = address.split('/').at(-1);
  await answering.page.goto(`${own.origin}/desk/en/agent/cases/${id}`);
  await answering.page.locator('#desk-note').fill('x'.repeat(300));
  await answering.page.locator('#desk-note-file').setInputFiles(FILES);
  await press(answering.page, 'note');
  await answering.page.locator('#desk-body').fill('x'.repeat(300));
  await answering.page.locator('#desk-after').selectOption('solved');
  await press(answering.page, 'reply');
  await Promise.all([tab.close(), answering.close()]);
  return id;
}

test('every kind of page is accessible, keeps the policy, and is no wider than a small phone', async () => {
  const id = await full();
  // German has the longest words on buttons.
  const looks = [['de', 'light'], ['en', 'light'], ['en', 'dark'], ['ar', 'light'], ['ar', 'dark'], ['ja', 'light'], ['ja', 'dark']];
  const look = async ([locale, colorScheme]) => {
    const problems = [];
    for (const who of [null, reader, agent]) {
      const tab = await open(browser, own.origin, { colorScheme, storageState: who ?? undefined });
      for (const [name, , path, act] of kinds(id).filter(([, sees]) => sees === who)) {
        const answer = await tab.page.goto(`${own.origin}/desk/${locale}${path}`);
        assert.match(answer.headers()['content-security-policy'], /default-src 'none'/);
        if (act) await Promise.all([tab.page.waitForEvent('load'), act(tab.page)]);
        assert.equal(await tab.page.locator('h1').count(), 1, name);
        assert.equal(await tab.page.locator('.problems').count(), Number(name.includes('problems')), name);
        const found = await violations(tab.page);
        await tab.page.setViewportSize({ width: 320, height: 800 });
        const width = await tab.page.evaluate(() => document.documentElement.scrollWidth);
        await tab.page.setViewportSize({ width: 1440, height: 900 });
        if (width > 320) found.push(`${width} wide on a phone`);
        found.push(...tab.faults.splice(0).filter((fault) => !meant(fault)));
        problems.push(...found.map((line) => `${name} (${locale}, ${colorScheme}): ${line}`));
      }
      await tab.close();
    }
    return problems;
  };
  assert.deepEqual((await Promise.all(looks.map(look))).flat(), []);
});

test('whoever refuses cookies sees the receipt of their case', async () => {
  const tab = await plain();
  const { page } = tab;
  await ask(page, 'en', 'Without cookies');
  await page.context().clearCookies();
  await page.reload();
  assert.equal(await page.locator('.receipt').count(), 1);
  assert.equal(await page.locator('h1').innerText(), 'Without cookies');
  assert.equal(await page.locator('main form:not(.desk-account)').count(), 0, 'nothing is offered that would fail');
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('a case can be opened and commented with the keyboard alone', async () => {
  const tab = await open(browser, own.origin);
  const { page } = tab;
  const { keyboard } = page;
  // Every stop must be seen: an outline, or a border that changes.
  const to = async (selector) => {
    for (let stops = 0; stops < 150; stops += 1) {
      await keyboard.press('Tab');
      const focused = page.locator(':focus');
      if (!(await focused.evaluate((at, wanted) => at.matches(wanted), selector))) continue;
      const outline = await focused.evaluate((at) => parseFloat(getComputedStyle(at).outlineWidth));
      assert.ok(outline >= 2, `the focus on ${selector} can be seen`);
      return;
    }
    assert.fail(`${selector} cannot be reached`);
  };
  await page.goto(`${own.origin}/en/contact/`);
  await to('.case-form [name=email]');
  await keyboard.type(READER);
  await to('[name=product]');
  await keyboard.type('Generator');
  await to('[name=subject]');
  await keyboard.type('By keyboard');
  await to('[name=description]');
  await keyboard.type('No mouse at hand.');
  await to('[name=priority]');
  await keyboard.type('Low');
  await to('.case-form button');
  await keyboard.press('Enter');
  await page.waitForURL(/\?new=/);
  await to('#desk-body');
  await keyboard.type('Still none.');
  await to('form[action$="/comments"] button');
  await keyboard.press('Enter');
  await page.waitForURL(/#e-/);
  assert.equal(await page.locator('.entry-comment .said').innerText(), 'Still none.');
  assert.deepEqual(tab.faults, []);
  await tab.close();
});
