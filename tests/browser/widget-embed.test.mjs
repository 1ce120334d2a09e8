// The widget on a page that docent did not build: of another origin, with a script of its own.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { SITE, desk } from './desk.mjs';
import { filled, strings, widget } from './widget.mjs';

const SECRET = 'a secret that only the host application and the desk know';

let browser;
let own;
let listed;
let other;
let folder;

/** A server with one page that embeds the widget, under a policy of its own. */
async function host() {
  const server = createServer((request, response) => {
    const lang = new URL(request.url, 'http://host').searchParams.get('lang') ?? 'nl';
    if (!request.url.startsWith('/app')) return response.writeHead(404).end();
    const head = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy() };
    return response.writeHead(200, head).end(`<!doctype html><html lang="${lang}"><title>App</title><main><h1>App</h1></main>
      <script src="${own.origin}/widget/v1.js"></script>`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

// What the documentation says that such a page needs.
const policy = () => `default-src 'none'; script-src ${own.origin} 'wasm-unsafe-eval'; connect-src ${own.origin}; frame-src ${own.origin}`;

before(async () => {
  [browser, listed, other] = await Promise.all([launch(), host(), host()]);
  folder = await mkdtemp(join(tmpdir(), 'docent-site-'));
  await cp(SITE, folder, { recursive: true });
  const config = await readFile(join(folder, 'docent.toml'), 'utf8');
  const more = `origins = ["${listed.origin}"]\n[desk.identity]\nalgorithm = "HS256"\naudience = "desk"\nkey_env = "DESK_SECRET"\n`;
  await writeFile(join(folder, 'docent.toml'), config.replace(/^\[desk\]\n/m, `[desk]\n${more}`));
  own = await desk('ada@example.com', { site: folder, env: { DESK_SECRET: SECRET } });
});

after(async () => {
  await browser.close();
  await own.close();
  listed.close();
  other.close();
  await rm(folder, { recursive: true });
});

/** The page, with `asked`: what it loads besides itself, and the errors of its console. */
async function app(at = listed, query = '') {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = [];
  const errors = [];
  page.on('request', (request) => asked.push(request.url().replace(own.origin, '')));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${at.origin}/app${query}`);
  return { page, asked, errors, close: () => context.close() };
}

/** A token of the host application (RFC 7519). */
function token(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ aud: 'desk', exp: Math.floor(Date.now() / 1000) + 600, ...claims })}`;
  return `${signed}.${createHmac('sha256', SECRET).update(signed).digest('base64url')}`;
}

test('a page of another origin opens the form, with answers, in its language, and sends a case', async () => {
  const texts = await strings('nl');
  const { page, asked, errors, close } = await app();
  assert.deepEqual(asked, [`${listed.origin}/app`, '/widget/v1.js'], 'nothing else is loaded before');
  const events = page.evaluate(() => new Promise((done) => {
    const seen = [];
    for (const type of ['docent:open', 'docent:sent', 'docent:close']) {
      document.addEventListener(type, ({ detail }) => seen.push([type, detail?.number]) && type === 'docent:close' && done(seen));
    }
  }));
  await page.evaluate(() => docent.open({ product: 'widget', subject: 'From the app' }));
  const form = widget(page);
  assert.equal(await form.at('#title').innerText(), texts['widget-title']);
  assert.equal(await form.field('product').inputValue(), 'widget');
  assert.equal(await form.field('subject').inputValue(), 'From the app');
  await filled(form, 'From the app');
  await page.evaluate(() => docent.prefill({ subject: 'Not this', site_address: '' }));
  assert.equal(await form.field('subject').inputValue(), 'From the app', 'what the reader has written stays');
  await form.send();
  await form.receipt.waitFor();
  await page.evaluate(() => docent.close());
  await form.dialog.waitFor({ state: 'hidden' });
  const [ticket] = (await own.rows('tickets')).filter(({ subject }) => subject === 'From the app');
  assert.equal(ticket.locale, 'nl');
  assert.deepEqual(await events, [['docent:open', null], ['docent:sent', ticket.number], ['docent:close', null]].map(([type, number]) => [type, number ?? undefined]));
  assert.deepEqual(errors, []);
  await close();
});

test('articles are found and shown there too', async () => {
  const { page, errors, close } = await app();
  await page.evaluate(() => docent.open({ article: '/nl/contact/' }));
  const frame = page.frameLocator('docent-widget iframe');
  await frame.locator('h1').first().waitFor();
  await page.keyboard.press('Escape');
  const form = widget(page);
  await form.field('subject').pressSequentially('contact');
  await form.at('.answers a').first().click();
  await frame.locator('h1').first().waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test('where the site has no special form of a language, its plain form is shown', async () => {
  const { page, errors, close } = await app(listed, '?lang=nl-BE');
  await page.evaluate(() => docent.open());
  assert.equal(await page.locator('docent-widget').getAttribute('lang'), 'nl');
  assert.deepEqual(errors, [], 'and nothing was asked for that is not there');
  await close();
});

test('language and theme can be set', async () => {
  const { page, errors, close } = await app();
  await page.evaluate(() => docent.open());
  await page.evaluate(() => {
    docent.theme = 'dark';
    docent.locale = 'ar';
    return docent.open();
  });
  const host = page.locator('docent-widget');
  assert.equal(await host.getAttribute('dir'), 'rtl');
  assert.equal(await host.getAttribute('data-theme'), 'dark');
  assert.equal(await widget(page).at('#title').innerText(), (await strings('ar'))['widget-title']);
  assert.deepEqual(errors, []);
  await close();
});

test('a user of the application needs no address, and sees their open cases', async () => {
  const { page, errors, close } = await app();
  const signed = token({ sub: 'user-7', email: 'user7@example.com', email_verified: true, name: 'Seven' });
  await page.evaluate((value) => docent.identify(value), signed);
  await page.evaluate(() => docent.open());
  const form = widget(page);
  await form.at('.cases summary').waitFor();
  await filled(form, 'As user 7');
  await form.field('email').fill('');
  await form.send();
  await form.receipt.waitFor();
  const [ticket] = (await own.rows('tickets')).filter(({ subject }) => subject === 'As user 7');
  assert.equal(ticket.email, 'user7@example.com');
  await page.evaluate(() => docent.close());
  await page.evaluate(() => docent.open());
  await form.at('.cases').getByText('As user 7').waitFor({ state: 'attached' });
  assert.deepEqual(errors, []);
  await close();
});

test('an origin that is not listed gets nothing', async () => {
  const { page, errors, close } = await app(other);
  const failed = await page.evaluate(() => docent.open().then(() => 'opened', () => 'refused'));
  assert.equal(failed, 'refused');
  assert.ok(errors.some((error) => /CORS/.test(error)), errors.join());
  assert.equal(await page.locator('docent-widget').count(), 0);
  await close();
});
