import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../house/files-under.ts'

/** A checkout of its own, with the packages of this one, so that its sources may be changed and broken. */
const checkout = mkdtempSync(join(tmpdir(), 'hotwash-checkout-'))
const source = join(checkout, 'src/cli/version.ts')
const was = readFileSync(`${root}src/cli/version.ts`, 'utf8')

beforeAll(() => {
  for (const name of ['src', 'scenarios', 'assets', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']) {
    cpSync(`${root}${name}`, join(checkout, name), { recursive: true })
  }
  symlinkSync(`${root}node_modules`, join(checkout, 'node_modules'))
})

afterAll(() => rmSync(checkout, { recursive: true }))

/** Starts the program of that checkout as `npx hotwash version` does. */
function start(): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(checkout, 'src/entry/hotwash.mjs'), 'version'], { cwd: tmpdir() })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.err += chunk
    })
    child.on('close', (code) => done({ code, ...said }))
  })
}

const building = 'Hotwash: building the command line ...\n'
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

describe('starting Hotwash from a checkout', { timeout: 60_000 }, () => {
  it('builds before the first answer, and says so beside it', async () => {
    expect(await start()).toEqual({ code: 0, out: `hotwash ${version}\n`, err: building })
  })

  it('does not build again what has not changed', async () => {
    expect(await start()).toEqual({ code: 0, out: `hotwash ${version}\n`, err: '' })
  })

  it('never runs a build older than its sources', async () => {
    writeFileSync(source, was.replace('hotwash $', 'changed $'))
    expect(await start()).toEqual({ code: 0, out: `changed ${version}\n`, err: building })
  })

  it('runs nothing when the sources cannot be built, and says why', async () => {
    writeFileSync(source, 'export const version = = 1')
    const { code, out, err } = await start()
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('version.ts')
    expect(err).toContain('Building the command line failed')
  })

  it('can be started three times at once: one builds, and all three answer', async () => {
    writeFileSync(source, was)
    const answers = await Promise.all([start(), start(), start()])
    for (const { code, out } of answers) expect([code, out]).toEqual([0, `hotwash ${version}\n`])
    expect(answers.filter(({ err }) => err === building)).toHaveLength(1)
  })

  it('takes over from a start that died while it was building, and clears away what that left', async () => {
    writeFileSync(join(checkout, 'dist/.lock'), '4194399')
    mkdirSync(join(checkout, 'dist/.node-4194399'))
    writeFileSync(source, `${was}\n`)
    expect(await start()).toMatchObject({ code: 0, err: building })
    expect(readdirSync(join(checkout, 'dist'))).toEqual(['node'])
  })

  it('does not wait for a start of an hour ago, whoever bears its number now', async () => {
    const lock = join(checkout, 'dist/.lock')
    writeFileSync(lock, String(process.pid))
    const anHourAgo = Date.now() / 1000 - 3600
    utimesSync(lock, anHourAgo, anHourAgo)
    writeFileSync(source, `${was}\n\n`)
    expect(await start()).toMatchObject({ code: 0, err: building })
  })
})
