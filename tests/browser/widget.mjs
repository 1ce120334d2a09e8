// The widget for tests: how a reader opens it, fills it in and sends it, and what it should say.

import { readFile } from 'node:fs/promises';

export const READER = 'reader@example.com';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Two files that the desk takes. */
export const FILES = [
  { name: 'screen.png', mimeType: 'image/png', buffer: PNG },
  { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('exit code 2\n') },
];

/** The texts of a locale by their keys, without those of several lines. */
export async function strings(locale) {
  const file = new URL(`../../themes/default/strings/${locale}.ftl`, import.meta.url);
  const text = await readFile(file, 'utf8');
  return Object.fromEntries([...text.matchAll(/^([a-z-]+) = (.*)$/gm)].map(([, key, said]) => [key, said]));
}

/** The link that opens it. */
export const link = (page) => page.locator('header [data-docent-open]');

/** The widget of a page; `field(name)` is a control, `notice` and `receipt` are what it says. */
export function widget(page) {
  const root = page.locator('docent-widget');
  const at = (selector) => root.locator(selector);
  return {
    at,
    dialog: at('dialog'),
    field: (name) => at(`[name="${name}"]`),
    problem: (name) => at(`#${name}-problem`),
    notice: at('form > [role=status].notice'),
    alert: at('form > [role=alert]'),
    receipt: at('.receipt h3'),
    files: at('form .files li'),
    send: () => at('button[type=submit]').click(),
    press: (text) => root.getByRole('button', { name: text, exact: true }).click(),
  };
}

/** Opens it with the mouse on the contact article of a locale. */
export async function opened(page, origin, locale = 'en', path = 'contact/') {
  await page.goto(`${origin}/${locale}/${path}`);
  await link(page).click();
  const form = widget(page);
  await form.dialog.and(page.locator('[open]')).waitFor();
  return form;
}

/** Answers every question that must be answered. */
export async function filled(form, subject, files = []) {
  await form.field('email').fill(READER);
  await form.field('product').selectOption('generator');
  await form.field('subject').fill(subject);
  await form.field('description').fill('First line.\n<b>Second</b> line.');
  await form.field('priority').selectOption('high');
  if (files.length) await form.field('file').setInputFiles(files);
}

/** What is still on its way is given up when a page goes, and a test says so itself where it drops answers. */
export const meant = (...words) => (fault) => words.some((word) => fault.includes(word));
