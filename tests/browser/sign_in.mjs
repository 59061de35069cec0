// Signing in as a person does, on the sign-in page.
import assert from 'node:assert/strict';
import { words } from './forms.mjs';
import { password } from './demonstration.mjs';

/// Types name and password and sends; says nothing on whether it worked.
export async function trySignIn(page, name, typed) {
  await page.goto('/sign-in');
  await page.locator('[name="sign_in_name"]').fill(name);
  await page.locator('[name="password"]').fill(typed);
  await Promise.all([page.waitForEvent('domcontentloaded'), page.locator('main form[method="post"] button[type="submit"]').click()]);
}

/// Signs in and ends on the home page.
export async function signIn(page, name) {
  await trySignIn(page, name, password);
  const path = new URL(page.url()).pathname;
  if (path !== '/') assert.fail(`${name} could not sign in: ${await words(page)}`);
}
