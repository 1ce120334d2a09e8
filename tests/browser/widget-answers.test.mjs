// Answers while typing: searched in the browser, read in the panel, and the draft is still there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { desk } from './desk.mjs';
import { opened, strings } from './widget.mjs';

let browser;
let own;

before(async () => {
  [browser, own] = await Promise.all([launch(), desk('ada@example.com')]);
});

after(async () => {
  await browser.close();
  await own.close();
});

for (const [locale, subject] of [['en', 'contact form'], ['ja', '記事を検査']]) {
  test(`articles are found in ${locale} while the subject is typed, and no letter leaves the browser`, async () => {
    const texts = await strings(locale);
    const { page, faults, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin, locale);
    const asked = [];
    page.on('request', (request) => asked.push(request.url().slice(own.origin.length)));
    await form.field('subject').pressSequentially(subject);
    const found = form.at('.answers a');
    await found.first().waitFor();
    await form.field('description').fill(`It is about ${subject}.`);
    assert.ok(asked.length > 3 && asked.length < 20, asked.join());
    const files = /^\/_docent\/(search|index)\.[0-9a-f]{16}\/[a-z0-9.]+$|\/search\/index\.bin$/;
    assert.deepEqual(asked.filter((path) => !files.test(path)), []);
    assert.equal(await form.at('.answers').getAttribute('role'), 'status');

    await found.first().click();
    const frame = page.frameLocator('docent-widget iframe');
    await frame.locator('h1').first().waitFor();
    assert.equal(await form.field('subject').isVisible(), false);
    assert.equal(await frame.locator('.top').isVisible(), false, 'the article comes without what is around it');
    await form.press(texts['widget-back-to-case']);
    assert.equal(await form.field('subject').inputValue(), subject);
    assert.equal(await form.field('description').inputValue(), `It is about ${subject}.`);
    assert.equal(await form.at(':focus').getAttribute('name'), 'subject');
    assert.deepEqual(faults, []);
    await close();
  });
}

// Escape leads from an article to the form, and from the form to the page.
const PLACES = {
  'the article': (page) => page.frameLocator('docent-widget iframe').locator('h1').first().click(),
  'the panel': (page) => page.locator('docent-widget .back').focus(),
};
for (const [name, focus] of Object.entries(PLACES)) {
  test(`Escape in ${name} leads back to the form, and then to the page`, async () => {
    const { page, faults, close } = await open(browser, own.origin);
    const form = await opened(page, own.origin);
    await form.field('subject').pressSequentially('contact');
    await form.at('.answers a').first().click();
    await page.frameLocator('docent-widget iframe').locator('h1').first().waitFor();
    await focus(page);
    await page.keyboard.press('Escape');
    await form.field('subject').waitFor();
    assert.equal(await form.field('subject').inputValue(), 'contact');
    await page.keyboard.press('Escape');
    await form.dialog.waitFor({ state: 'hidden' });
    assert.ok(await page.locator('header [data-docent-open]').evaluate((at) => at === document.activeElement), 'the focus is where it was');
    assert.deepEqual(faults, []);
    await close();
  });
}
