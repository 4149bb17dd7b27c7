import { spawn } from 'node:child_process'
import { fromRoot } from './root.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Runs a program at the top of the checkout. What it prints is shown only when it fails, and then on stderr: stdout belongs to the answer the
 * user asked for.
 *
 * @param {string} what what is being done, for the sentence on failure
 * @param {string} program
 * @param {readonly string[]} words
 * @returns {Promise<void>}
 */
export function runQuietly(what, program, words) {
  return new Promise((done, fail) => {
    // npm is a script on Windows, and only a shell starts scripts there.
    const shell = process.platform === 'win32' && program === 'npm'
    const child = spawn(program, words, {
      cwd: fromRoot('.'),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      // What is built here is what is used, whatever the shell was set up for.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    /** @type {Buffer[]} */
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', (error) => fail(new Trouble(`${what} failed: ${error.message}.`)))
    child.on('close', (code, signal) => {
      if (code === 0) done()
      else fail(new Trouble(`${Buffer.concat(said)}\n${what} failed (${signal ?? `exit ${code}`}); the lines above say why.`))
    })
  })
}
