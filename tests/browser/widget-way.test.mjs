// The whole way of a case from the widget: asked, checked, sent with its files, received, answered, commented, escalated
// and closed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { desk, signedIn } from './desk.mjs';
import { FILES, READER, filled, opened, strings } from './widget.mjs';

const AGENT = 'ada@example.com';

let browser;
let own;
let agent;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk(AGENT)]);
  agent = await signedIn(browser, own, AGENT);
});

after(async () => {
  await browser.close();
  await own.close();
});

const press = (page, act) => page.locator(`form[action$="/${act}"] button`).click();

for (const locale of ['en', 'nl', 'ar', 'ja']) {
  test(`a case goes its whole way in ${locale}`, async () => {
    const texts = await strings(locale);
    const tab = await open(browser, own.origin);
    const { page } = tab;
    const form = await opened(page, own.origin, locale);
    const told = page.evaluate(() => new Promise((done) => {
      document.addEventListener('docent:sent', ({ detail }) => done(detail));
    }));
    await filled(form, `Way ${locale}`, FILES);
    await form.send();
    await form.receipt.waitFor();
    const { number, link } = await told;
    assert.equal(await form.receipt.innerText(), texts['desk-receipt'].replace('{ $number }', number));
    assert.equal(await form.at('.receipt a.send').getAttribute('href'), link);
    await form.at('.receipt .files li').nth(1).getByText(texts['widget-file-stored']).waitFor();
    assert.ok((await form.at('.receipt dl').innerText()).includes('<b>Second</b> line.'), 'it shows what was stored');
    assert.equal(await form.at(':focus').evaluate((at) => at.localName), 'h3', 'the receipt is read out');

    const [ticket] = (await own.rows('tickets')).filter(({ subject }) => subject === `Way ${locale}`);
    assert.equal(ticket.locale, locale);
    assert.equal(ticket.page, `/${locale}/contact/`);
    const names = (await own.rows('attachments')).filter((row) => row.ticket_id === ticket.id).map((row) => row.name);
    assert.deepEqual(names.sort(), FILES.map(({ name }) => name).sort());

    await form.at('.receipt a.send').click();
    await page.waitForURL(/\/cases\/[0-9a-f]{32}/);
    assert.equal(await page.locator('h1').innerText(), `Way ${locale}`);
    assert.equal(await page.locator('.entry-created .said').innerText(), 'First line.\n<b>Second</b> line.');
    assert.deepEqual((await page.locator('.files li').allInnerTexts()).sort(), FILES.map(({ name }) => name).sort());
    const address = page.url().split('?')[0];

    const answering = await open(browser, own.origin, { storageState: agent });
    await answering.page.goto(`${own.origin}/desk/${locale}/agent/cases/${address.split('/').at(-1)}`);
    await answering.page.locator('#desk-body').fill('Try it again.');
    await press(answering.page, 'reply');
    await page.goto(address);
    assert.ok((await page.locator('.timeline').innerText()).includes('Try it again.'));
    await page.locator('#desk-body').fill('Still the same.');
    await press(page, 'comments');
    await page.locator('.case-act > summary').click();
    await page.locator('#desk-reason').fill('The release is on Friday.');
    await press(page, 'escalate');
    assert.equal(await page.locator('.case-facts .escalated').count(), 1);
    await press(page, 'close');
    assert.match(await page.locator('.case-facts .status').getAttribute('class'), /status-closed/);
    assert.deepEqual([...tab.faults, ...answering.faults], []);
    await Promise.all([tab.close(), answering.close()]);
  });

  test(`an empty form says in ${locale} what is missing`, async () => {
    const texts = await strings(locale);
    const { page, faults, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin, locale);
    await form.send();
    const missing = ['email', 'product', 'subject', 'description', 'priority'];
    for (const name of missing) {
      assert.equal(await form.problem(name).innerText(), texts['problem-required'], name);
      assert.equal(await form.field(name).getAttribute('aria-invalid'), 'true', name);
      const described = await form.field(name).getAttribute('aria-describedby');
      assert.ok(described.split(' ').includes(`${name}-problem`), `${name} is described by its problem`);
    }
    assert.equal(await form.alert.innerText(), texts['widget-problems'].replace('{ $count }', missing.length));
    assert.equal(await form.at(':focus').getAttribute('name'), 'email', 'the first problem has the focus');
    await form.field('email').pressSequentially('someone');
    assert.equal(await form.problem('email').innerText(), texts['problem-not-an-email']);
    await form.field('email').pressSequentially('@example.com');
    assert.equal(await form.problem('email').innerText(), '', 'a problem goes while the answer is typed');
    assert.equal(await form.field('email').getAttribute('aria-invalid'), null);
    assert.equal(await form.alert.innerText(), texts['widget-problems'].replace('{ $count }', missing.length - 1));
    await form.send();
    assert.equal(await form.at(':focus').getAttribute('name'), 'product', 'the next one follows');
    assert.deepEqual(faults, []);
    await close();
  });
}

test('a problem is not shown before the reader has left the field', async () => {
  const { page, close } = await open(browser, own.origin);
  const form = await opened(page, own.origin);
  await form.field('email').pressSequentially('some');
  assert.equal(await form.problem('email').innerText(), '');
  await form.field('subject').focus();
  assert.notEqual(await form.problem('email').innerText(), '');
  await close();
});

test('questions and options follow the answers', async () => {
  const { page, faults, close } = await open(browser, own.origin);
  const form = await opened(page, own.origin);
  const areas = () => form.field('product_area').locator('option:not([value=""])').evaluateAll((all) => all.map((one) => one.value));
  const table = {
    generator: ['dialect', 'findings', 'translation', 'other'],
    theme: ['appearance', 'strings', 'accessibility', 'other'],
    widget: ['accessibility', 'other'],
    hosting: ['availability', 'addresses', 'other'],
  };
  for (const [product, expected] of Object.entries(table)) {
    await form.field('product').selectOption(product);
    await form.field('product_area').locator(`option[value="${expected[0]}"]`).waitFor({ state: 'attached' });
    assert.deepEqual(await areas(), expected, product);
  }
  await form.field('product_area').selectOption('availability');
  await form.field('product').selectOption('theme');
  assert.equal(await form.field('product_area').inputValue(), '', 'an option that is not offered is no answer');
  await form.field('product').selectOption('hosting');
  assert.equal(await form.field('product_area').inputValue(), 'availability', 'and it is back with its condition');
  for (const [environment, asked] of [['local', false], ['production', true], ['sandbox', false], ['preview', true]]) {
    await form.field('environment').selectOption(environment);
    assert.equal(await form.field('site_address').isVisible(), asked, environment);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('what is not asked is not sent', async () => {
  const { page, close } = await open(browser, own.origin);
  const form = await opened(page, own.origin);
  await filled(form, 'Only what is asked');
  await form.field('environment').selectOption('production');
  await form.field('site_address').fill('https://help.example.com');
  await form.field('environment').selectOption('local');
  const [request] = await Promise.all([page.waitForRequest('**/api/v1/tickets'), form.send()]);
  assert.deepEqual(request.postDataJSON(), {
    locale: 'en',
    page: '/en/contact/',
    email: READER,
    subject: 'Only what is asked',
    description: 'First line.\n<b>Second</b> line.',
    priority: 'high',
    fields: { environment: 'local', product: 'generator' },
    context: { browser: await page.evaluate(() => navigator.userAgent) },
  });
  assert.deepEqual((await page.context().cookies()).map(({ name }) => name).filter((name) => !name.startsWith('docent')), []);
  await close();
});

test('who calls something critical is told whom to call, and can go on in writing', async () => {
  const { page, faults, close } = await open(browser, own.origin, { timezoneId: 'Europe/Amsterdam' });
  const form = await opened(page, own.origin);
  await form.field('priority').selectOption('critical');
  const number = (region) => form.at(`.call a[href="${region}"]`).first();
  await number('tel:+442079460123').waitFor();
  await form.field('region').selectOption('apac');
  await number('tel:+61255501234').waitFor();
  assert.ok((await form.at('.call').first().innerText()).includes((await strings('en'))['contacts-open-always']));
  await form.press((await strings('en'))['widget-in-writing']);
  assert.equal(await form.at(':focus').getAttribute('name'), 'description');
  await form.field('priority').selectOption('low');
  await number('tel:+61255501234').waitFor({ state: 'detached' });
  assert.deepEqual(faults, []);
  await close();
});
