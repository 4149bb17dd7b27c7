/**
 * How often fast-check tries each property: 100 times in `npm test`, 1,000 in `npm run soak`, or what HOTWASH_RUNS
 * says. Anything but a whole number of at least 1 stops the tests, because zero tries would pass without a word.
 */
export const runs: number = runsFrom(process.env['HOTWASH_RUNS'])

/** The number of tries a setting asks for; 100 when nothing is set. */
export function runsFrom(setting: string | undefined): number {
  if (setting === undefined || setting === '') return 100
  const number = Number(setting)
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new Error(`HOTWASH_RUNS must be a whole number of at least 1, not "${setting}".`)
  }
  return number
}
