import { expect, test } from '@playwright/test'

const desk = { width: 1280, height: 800 }

test('Act III as CISO: every question can be answered by what it offers, and the clock says so before it jumps', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.setViewportSize(desk)
  await page.goto(`/#/practise/press/${encodeURIComponent('bankx.ciso')}`)
  await page.getByRole('button', { name: 'Start' }).click()
  const on = page.getByRole('button', { name: /^(Next event|Let the clock jump)$/ })
  const ended = page.getByRole('link', { name: 'Open the debrief' })
  const form = page.locator('#answer')
  const send = form.getByRole('button', { name: 'Send answer' })
  let answered = 0
  let jumps = 0
  for (let step = 0; step < 120 && !(await ended.isVisible()); step++) {
    const question = page
      .getByRole('list')
      .getByRole('button', { name: /reply in/ })
      .first()
    if (await question.isVisible()) {
      await question.click()
      await expect(form).toBeVisible()
      const answers = form.getByRole('group', { name: 'Your answer' }).getByRole('radio')
      if ((await answers.count()) > 0) await answers.first().check({ force: true })
      else await form.getByRole('textbox').first().fill('We look into it and come back within the hour.')
      await expect(send).toHaveAttribute('aria-disabled', 'false')
      const title = await question.innerText()
      await send.click()
      await expect(page.getByRole('list').getByRole('button', { name: title }).filter({ hasText: 'reply in' })).toHaveCount(0)
      answered++
      continue
    }
    if (await page.getByRole('button', { name: 'Let the clock jump' }).isVisible()) {
      const over = page.getByText(/This part is over.*Next comes “.+”, at T\+\d+:\d\d\. “Let the clock jump” takes you there/)
      await expect(over).toBeInViewport({ ratio: 1 })
      jumps++
    }
    await on.click()
    await expect(on.and(page.locator('[aria-disabled="false"]')).or(ended).first()).toBeVisible({ timeout: 30_000 })
  }
  expect(answered).toBeGreaterThan(4)
  expect(jumps).toBe(2)
  await ended.click()
  await expect(page.getByRole('heading', { name: '4. Impact Assessment', exact: true })).toBeVisible()
  await expect(page.getByText('What was said').first()).toBeVisible()
})
