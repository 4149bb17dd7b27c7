import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { root } from './files-under.ts'

/** Compiles a project whose compiler has been told of no browser and no Node, and says what it complains about. */
function complaints(project: string): string {
  const tsc = `${root}node_modules/typescript/bin/tsc`
  const { stdout, status, error } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', `${root}test/house/${project}`], {
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  expect(stdout === '').toBe(status === 0)
  return stdout
}

describe('the core', () => {
  it('compiles in a world without browser and without Node', () => {
    expect(complaints('core.tsconfig.json')).toBe('')
  }, 60_000)

  it('would not, if it reached for one of them', () => {
    const said = complaints('core-canary/tsconfig.json')
    for (const name of ['document', 'process', 'setTimeout', 'fetch', 'crypto', 'node:fs']) expect(said).toContain(`'${name}'`)
  }, 60_000)
})
