// Who the reader is, to the widget: by the cookie of the desk's pages and by a token of a host application, as long as
// either is good; and files that come by drop and paste.

import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { SITE, desk, signedIn } from './desk.mjs';
import { filled, meant, opened, strings, widget } from './widget.mjs';

const KEYS = generateKeyPairSync('ed25519');
const HOUR = 3600;

let browser;
let own;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docent-site-'));
  await cp(SITE, folder, { recursive: true });
  await writeFile(join(folder, 'host.pem'), KEYS.publicKey.export({ type: 'spki', format: 'pem' }));
  const config = await readFile(join(folder, 'docent.toml'), 'utf8');
  const identity = '\n[desk.identity]\nalgorithm = "EdDSA"\naudience = "desk"\nkey_file = "host.pem"\n';
  await writeFile(join(folder, 'docent.toml'), config + identity);
  [browser, own] = await Promise.all([launch(), desk('ada@example.com', { site: folder })]);
});

after(async () => {
  await browser.close();
  await own.close();
  await rm(folder, { recursive: true });
});

/** The one ticket with a subject. */
async function stored(subject) {
  const found = (await own.rows('tickets')).filter((ticket) => ticket.subject === subject);
  assert.equal(found.length, 1, subject);
  return found[0];
}

/** Fills the form in and leaves the address out. */
async function nameless(form, subject) {
  await filled(form, subject);
  await form.field('email').fill('');
}

test('who is signed in on the pages of the desk needs no address, and sees their open cases', async () => {
  const storageState = await signedIn(browser, own, 'grace@example.com');
  const { page, faults, close } = await open(browser, own.origin, { storageState });
  const form = await opened(page, own.origin);
  await form.at('.cases summary').waitFor();
  await nameless(form, 'By cookie');
  await form.send();
  await form.receipt.waitFor();
  assert.equal((await stored('By cookie')).email, 'grace@example.com');
  const again = await opened(page, own.origin, 'en', 'write/');
  await again.at('.cases').getByText('By cookie').waitFor({ state: 'attached' });
  assert.deepEqual(faults, []);
  await close();
});

test('a session that ended meanwhile is told, nothing is lost, and the case is sent with an address', async () => {
  const texts = await strings('en');
  const storageState = await signedIn(browser, own, 'lin@example.com');
  const { page, close } = await open(browser, own.origin, { storageState });
  const form = await opened(page, own.origin);
  await form.at('.cases summary').waitFor();
  await nameless(form, 'Session over');
  const other = await open(browser, own.origin, { storageState });
  await other.page.goto(`${own.origin}/desk/en/cases`);
  await other.page.getByRole('button', { name: 'Sign out' }).click();
  await other.page.waitForURL((url) => !url.pathname.endsWith('/cases'));
  await other.close();
  await form.send();
  await form.notice.getByText(texts['widget-signed-out']).waitFor();
  assert.equal(await form.field('subject').inputValue(), 'Session over');
  await form.field('email').fill('lin@example.com');
  await form.send();
  await form.receipt.waitFor();
  assert.equal((await stored('Session over')).email, 'lin@example.com');
  await close();
});

/** A token of the host application (RFC 7519, RFC 8037), good for some seconds from now. */
function token(seconds) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { aud: 'desk', sub: 'user-8', email: 'user8@example.com', email_verified: true, iat: now - HOUR, exp: now + seconds };
  const text = `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), KEYS.privateKey).toString('base64url')}`;
}

test('a token that the host application signed with Ed25519 says who the reader is, until it ends', async () => {
  const texts = await strings('en');
  const { page, faults, close } = await open(browser, own.origin);
  // A page of the application, which the desk's own policy does not hold for.
  const app = '<!doctype html><html lang="en"><title>App</title><script src="/widget/v1.js"></script>';
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: app }));
  await page.goto(`${own.origin}/app`);
  await page.evaluate((value) => docent.identify(value), token(-HOUR / 2));
  await page.evaluate(() => docent.open());
  const form = widget(page);
  await filled(form, 'As user 8');
  await form.send();
  await form.notice.getByText(texts['widget-signed-out']).waitFor();
  assert.equal(await form.field('subject').inputValue(), 'As user 8');
  await page.evaluate((value) => docent.identify(value), token(600));
  await form.at('.cases summary').waitFor();
  await form.field('email').fill('');
  await form.send();
  await form.receipt.waitFor();
  assert.equal((await stored('As user 8')).email, 'user8@example.com');
  assert.deepEqual(faults.filter((fault) => !meant('401')(fault)), []);
  await close();
});

for (const way of ['drop', 'paste']) {
  test(`files come by ${way}, and the page stays`, async () => {
    const { page, faults, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin);
    await filled(form, `By ${way}`);
    const prevented = await form.field('description').evaluate((at, way) => {
      const data = new DataTransfer();
      for (const [name, text] of [['one.txt', 'first'], ['two.txt', 'second']]) data.items.add(new File([text], name, { type: 'text/plain' }));
      const shared = { bubbles: true, cancelable: true, composed: true };
      return !at.dispatchEvent(way === 'drop'
        ? new DragEvent('drop', { ...shared, dataTransfer: data })
        : new ClipboardEvent('paste', { ...shared, clipboardData: data }));
    }, way);
    assert.ok(prevented, 'the browser does nothing of its own with them');
    assert.equal(await form.files.count(), 2);
    await form.send();
    await form.receipt.waitFor();
    await page.waitForFunction(() => !localStorage.getItem('docent-pending'));
    const { id } = await stored(`By ${way}`);
    const files = (await own.rows('attachments')).filter((file) => file.ticket_id === id);
    assert.deepEqual(files.map((file) => [file.name, Number(file.size)]).sort(), [['one.txt', 5], ['two.txt', 6]]);
    assert.deepEqual(faults, []);
    await close();
  });
}
