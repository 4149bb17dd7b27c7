import { expect, test } from '@playwright/test'

test('the page opens, and may use nothing but its own files', async ({ page, baseURL }) => {
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== baseURL && protocol !== 'blob:' && protocol !== 'data:') strangers.push(request.url())
  })

  const answer = await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const headers = answer?.headers() ?? {}
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(complaints).toEqual([])
  expect(strangers).toEqual([])
})
