import { readFileSync } from 'node:fs'

/** @typedef {{ readonly passed: number, readonly failed: number }} Count how many tests of a step passed, and how many did not */

/**
 * @typedef {object} UnitReport the part of a vitest report (`--reporter=json`) that counts
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {readonly { readonly status: string, readonly assertionResults: readonly unknown[] }[]} testResults one per file
 */

/**
 * @typedef {object} JourneyReport the part of a Playwright report (`--reporter=json`) that counts
 * @property {{ readonly expected: number, readonly unexpected: number, readonly flaky: number, readonly skipped: number }} stats
 * @property {readonly unknown[]} errors what went wrong outside of a test
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
  return atLeastOne({ passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length })
}

/**
 * Counts the tests of a Playwright report. One that passed at its second try has failed once too often.
 *
 * @param {JourneyReport} report
 * @returns {Count}
 */
export function countJourneys({ stats, errors }) {
  return atLeastOne({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length })
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
