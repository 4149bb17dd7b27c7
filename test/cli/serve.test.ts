import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { typed } from './at-the-prompt.ts'

describe('hotwash serve', () => {
  it('says where it is, and ends when it is asked to', async () => {
    const { code, out, err } = await typed('serve --port 0')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Hotwash is at http:\/\/localhost:\d+ \(Ctrl-C ends it\)\. Sessions are kept in data\.\n$/)
  })

  it('takes its port from the setting unless the option says otherwise', async () => {
    expect(await typed('serve', { environment: { PORT: 'abc' } })).toMatchObject({ code: 2 })
    expect(await typed('serve --port 0', { environment: { PORT: 'abc' } })).toMatchObject({ code: 0 })
  })

  it.each(['65536', '-1', '1e3', '80.5', ' 80', '0x50'])('does not take "%s" for a port', async (port) => {
    const { code, err } = await typed('serve', { environment: { PORT: port } })
    expect([code, err]).toEqual([2, `A port is a whole number from 0 to 65535, not "${port}".\n`])
  })

  it('says in one sentence that a port is in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((done) => {
      other.listen(0, '127.0.0.1', () => {
        const at = other.address()
        done(typeof at === 'object' && at !== null ? at.port : 0)
      })
    })
    const { code, out, err } = await typed(`serve --port ${port}`)
    other.close()
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(`Port ${port} is already in use. Choose another: PORT=${port + 1} or --port.\n`)
  })

  it('says in one sentence that a host is not this machine', async () => {
    const { code, err } = await typed('serve --port 0', { environment: { HOST: '203.0.113.7' } })
    expect(code).toBe(1)
    expect(err).toContain('"203.0.113.7" is not an address of this machine.')
  })
})
