import { spawn } from 'node:child_process'
import { fromRoot } from '../../src/entry/prepare/root.mjs'

/**
 * Runs a program of Node at the top of the checkout, everything it prints shown as it comes, and says whether it ended well.
 *
 * @param {readonly string[]} words the file to run, from the top of the checkout, and its words
 * @param {Readonly<Record<string, string>>} [settings] environment variables on top of the ones that are there
 * @returns {Promise<boolean>}
 */
export function run([file = '', ...words], settings = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [fromRoot(file), ...words], {
      cwd: fromRoot('.'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...settings },
    })
    child.on('error', fail)
    child.on('close', (code) => done(code === 0))
  })
}
