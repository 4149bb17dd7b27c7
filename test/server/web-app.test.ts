import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '@/server/index.ts'

let folder = ''
let address = ''
let close = async () => {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotwash-web-'))
  await mkdir(`${folder}/assets`)
  await writeFile(`${folder}/index.html`, '<h1>Hotwash</h1>')
  await writeFile(`${folder}/assets/page-abc123.js`, 'let x = 1\n'.repeat(500))
  await writeFile(`${folder}/.sources`, 'secret')
  const started = await startServer({ webFolder: folder, host: '127.0.0.1', port: 0 })
  if (started.kind === 'refused') throw new Error(started.why)
  address = started.address
  close = started.close
})

afterAll(async () => {
  await close()
  await rm(folder, { recursive: true })
})

const get = (path: string, accept = '*/*', method = 'GET') => fetch(`${address}${path}`, { method, headers: { accept } })
const page = 'text/html,application/xhtml+xml'

describe('the web app behind its address', () => {
  it('carries its whole policy on every answer, good or bad', async () => {
    for (const path of ['/', '/assets/page-abc123.js', '/nowhere.js', '/%E0%A4%A']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')?.split(';').sort()).toEqual([
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "manifest-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "worker-src 'self'",
      ])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      for (const absent of ['strict-transport-security', 'x-powered-by', 'set-cookie', 'access-control-allow-origin']) {
        expect(headers.get(absent), absent).toBeNull()
      }
    }
  })

  it('is asked for anew every time, while what carries a hash in its name is kept', async () => {
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/sessions/7', page)).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/assets/page-abc123.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/assets/gone-abc123.js')).headers.get('cache-control')).toBeNull()
  })

  it('gives the page to somebody who opens an address inside it, and to nobody else', async () => {
    const opened = await get('/sessions/7', page)
    expect([opened.status, await opened.text()]).toEqual([200, '<h1>Hotwash</h1>'])
    const asked = await get('/sessions/7', 'application/json')
    expect([asked.status, await asked.text()]).toEqual([404, 'There is nothing at /sessions/7.\n'])
    expect((await get('/assets/gone-abc123.js', page)).status).toBe(404)
  })

  it('shows nothing but the web app', async () => {
    for (const path of ['/.sources', '/../package.json', '/..%2f..%2fetc/passwd', '/assets/', '/assets/../.sources']) {
      const answer = await get(path)
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(await answer.text()).not.toContain('secret')
    }
  })

  it('can only be read', async () => {
    const posted = await get('/', '*/*', 'POST')
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await get('/', '*/*', 'HEAD')).status).toBe(200)
  })

  it('answers an address nobody can read in words, without telling how it is built', async () => {
    const answer = await get('/%E0%A4%A', page)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toBe('That address cannot be read.\n')
  })

  it('sends big files packed', async () => {
    const answer = await fetch(`${address}/assets/page-abc123.js`, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
  })
})
