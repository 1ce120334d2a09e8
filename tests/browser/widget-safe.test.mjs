// The widget under the content security policy of the pages: it keeps it, and without its one permission it stays a link.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { desk } from './desk.mjs';
import { FILES, filled, link, opened, widget } from './widget.mjs';

let browser;
let own;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk('ada@example.com')]);
});

after(async () => {
  await browser.close();
  await own.close();
});

/** The policies of the page of an answer, in its head and in itself. */
const policies = (headers, text) => [
  headers['content-security-policy'],
  text.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1].replaceAll('&#39;', "'"),
].filter(Boolean);

test('the policy is strict, and the whole way of a case keeps it', async () => {
  const { page, faults, close } = await open(browser, own.origin);
  await page.addInitScript(() => {
    globalThis.violated = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => globalThis.violated.push(`${violatedDirective} ${blockedURI}`));
  });
  const [answer] = await Promise.all([page.waitForResponse(`${own.origin}/en/contact/`), opened(page, own.origin)]);
  const found = policies(answer.headers(), await answer.text());
  assert.ok(found.length, 'there is a policy');
  for (const policy of found) {
    const parts = Object.fromEntries(policy.split(/;\s*/).map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    if (!parts['script-src']) continue;
    assert.deepEqual(parts['default-src'], ["'none'"]);
    assert.deepEqual(parts['script-src'].toSorted(), ["'self'", "'wasm-unsafe-eval'"]);
    assert.deepEqual(parts['style-src'], ["'self'"]);
    assert.deepEqual(parts['require-trusted-types-for'], ["'script'"]);
  }
  const form = widget(page);
  await form.field('subject').pressSequentially('contact');
  await form.at('.answers a').first().click();
  await page.frameLocator('docent-widget iframe').locator('h1').first().waitFor();
  await form.at('.back').click();
  await filled(form, 'Under a policy', FILES);
  await form.send();
  await form.receipt.waitFor();
  await page.waitForFunction(() => !localStorage.getItem('docent-pending'));
  assert.deepEqual(await page.evaluate(() => globalThis.violated), []);
  assert.deepEqual(faults, []);
  await close();
});

test('what is told by the desk is never taken for markup', async () => {
  const { page, close } = await open(browser, own.origin);
  const form = await opened(page, own.origin);
  await filled(form, '<img src=x onerror=harmed=1>', [{ ...FILES[1], name: '<b>bold.txt' }]);
  await form.send();
  await form.receipt.waitFor();
  assert.equal(await form.at('img, b').count(), 0);
  assert.ok((await form.at('.receipt').innerText()).includes('<img src=x onerror=harmed=1>'));
  await close();
});

/** The page of an answer with something else in it, its policies without a word. */
const changed = (change, word) => async (route) => {
  const answer = await route.fetch();
  const [headers, text] = [answer.headers(), await answer.text()];
  const quoted = new RegExp(`('|&#39;)${word}('|&#39;)`, 'g');
  if (word) assert.match(text + headers['content-security-policy'], quoted);
  for (const name of Object.keys(headers)) headers[name] = word ? headers[name].replace(quoted, '') : headers[name];
  await route.fulfill({ headers, body: change(word ? text.replace(quoted, '') : text) });
};

test('without the permission for WebAssembly a click follows the link', async () => {
  const { page, close } = await open(browser, own.origin);
  await page.route(`${own.origin}/en/`, changed((text) => text, 'wasm-unsafe-eval'));
  await page.goto(`${own.origin}/en/`);
  const violated = page.evaluate(() => new Promise((done) => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => done([violatedDirective, blockedURI]));
  }));
  await link(page).hover();
  assert.deepEqual(await violated, ['script-src', 'wasm-eval']);
  await link(page).click();
  await page.waitForURL(`${own.origin}/en/contact/`);
  await close();
});

test('a script in the text of a page is refused, and the widget opens all the same', async () => {
  const { page, faults, close } = await open(browser, own.origin);
  const script = '<script>globalThis.harmed = 1</script>';
  await page.route(`${own.origin}/en/contact/`, changed((text) => text.replace('</main>', `${script}</main>`)));
  await opened(page, own.origin);
  assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
  assert.ok(faults.some((fault) => /Content Security Policy/.test(fault)), 'the policy says what it stopped');
  await close();
});
