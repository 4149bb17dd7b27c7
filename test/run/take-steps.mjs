import { ensureInstalled } from '../../src/entry/prepare/ensure-installed.mjs'
import { Trouble } from '../../src/entry/prepare/trouble.mjs'
import { countOne } from './count.mjs'

/**
 * Installs what is missing, takes every step, one that failed or not, and repeats what failed where the end of the output
 * is all that somebody sees, and ends with one plain line of how many passed and failed.
 * The exit code is 1 when anything failed.
 *
 * @param {readonly import('./step.mjs').Step[]} steps
 */
export async function takeSteps(steps) {
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const table = []
  /** @type {string[]} */
  const wrong = []
  /** @param {string} name @param {() => Promise<import('./count.mjs').Count>} take */
  const count = async (name, take) => {
    console.log(`\n== ${name}`)
    const start = performance.now()
    const { passed, failed, failures = [] } = await sayingWhatFails(take)
    total.passed += passed
    total.failed += failed
    wrong.push(...failures)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    table.push(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(10)} ${passed} passed, ${failed} failed, ${seconds} s`)
    return failed === 0
  }

  const installed = await count('install', async () => {
    await ensureInstalled()
    return { passed: 0, failed: 0 }
  })
  if (installed) for (const { name, take } of steps) await count(name, take)

  if (wrong.length > 0) console.log(`\n== what failed\n${wrong.join('\n')}`)
  console.log(`\n${table.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

/**
 * @param {() => Promise<import('./count.mjs').Count>} take
 * @returns {Promise<import('./count.mjs').Count>}
 */
async function sayingWhatFails(take) {
  try {
    return await take()
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    return countOne(false)
  }
}
