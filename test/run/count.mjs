import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Count how many tests of a step passed, and how many did not
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} [failures] what failed and why, as far as the report tells
 */

/**
 * @typedef {object} UnitReport the part of a vitest report (`--reporter=json`) that counts
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {readonly UnitFile[]} testResults one per file
 */

/**
 * @typedef {object} UnitFile
 * @property {string} [name]
 * @property {string} status
 * @property {string} [message] why the file could not be read
 * @property {readonly { readonly status?: string, readonly fullName?: string, readonly failureMessages?: readonly string[] }[]} assertionResults
 */

/**
 * @typedef {object} JourneyReport the part of a Playwright report (`--reporter=json`) that counts
 * @property {{ readonly expected: number, readonly unexpected: number, readonly flaky: number, readonly skipped: number }} stats
 * @property {readonly unknown[]} errors what went wrong outside of a test
 * @property {readonly JourneySuite[]} [suites]
 */

/**
 * @typedef {object} JourneySuite
 * @property {readonly JourneySuite[]} [suites]
 * @property {readonly JourneySpec[]} [specs]
 */

/**
 * @typedef {object} JourneySpec
 * @property {boolean} ok
 * @property {string} title
 * @property {string} file
 * @property {readonly { readonly results: readonly { readonly error?: { readonly message?: string } }[] }[]} [tests]
 */

/**
 * Counts the tests of a vitest report. Whatever did not pass has failed: a test that was left out, and a file that could not even be read,
 * prove nothing. Nor does a report without a single test.
 *
 * @param {UnitReport} report
 * @returns {Count}
 */
export function countUnits({ numTotalTests, numPassedTests, testResults }) {
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  const failures = testResults.flatMap(({ name = '', status, message = '', assertionResults }) => [
    ...(status === 'failed' && assertionResults.length === 0 ? [said(name, message)] : []),
    ...assertionResults
      .filter((one) => one?.status === 'failed')
      .map(({ fullName = '', failureMessages = [] }) => said(`${name} > ${fullName}`, failureMessages.join('\n'))),
  ])
  return atLeastOne({ passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length, failures })
}

/**
 * Counts the tests of a Playwright report. One that passed at its second try has failed once too often.
 *
 * @param {JourneyReport} report
 * @returns {Count}
 */
export function countJourneys({ stats, errors, suites = [] }) {
  const failures = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests = [] }) => {
      const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''))
      return said(`${file} > ${title}`, messages.join('\n'))
    })
  return atLeastOne({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    failures,
  })
}

/** @param {JourneySuite} suite @returns {readonly JourneySpec[]} */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** How much of an error is worth repeating at the end: its first lines hold the seed of a property or the two values that differ. */
const linesToRepeat = 12

/** @param {string} name @param {string} message */
function said(name, message) {
  const lines = message
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .slice(0, linesToRepeat)
  return [name, ...lines.map((line) => `    ${line}`)].join('\n').trimEnd()
}

/**
 * The count of a step that can only go well or not; also what becomes of a report that is not there.
 *
 * @param {boolean} well
 * @returns {Count}
 */
export function countOne(well) {
  return { passed: well ? 1 : 0, failed: well ? 0 : 1 }
}

/**
 * Reads the report a program wrote. A program that ended badly has failed at least once, whatever its report says.
 *
 * @template Report
 * @param {boolean} well how the program ended
 * @param {string} file
 * @param {(report: Report) => Count} count
 * @returns {Count}
 */
export function countReport(well, file, count) {
  try {
    const counted = count(JSON.parse(readFileSync(file, 'utf8')))
    return well || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  } catch {
    return countOne(false)
  }
}

/**
 * @param {Count} count
 * @returns {Count}
 */
function atLeastOne(count) {
  return count.passed + count.failed === 0 ? countOne(false) : count
}
