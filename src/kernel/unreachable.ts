/**
 * The end of a switch over a closed list. A new member of the list makes the call fail to compile, in the file that has to
 * change. At run time it is a bug and throws.
 */
export function unreachable(value: never): never {
  throw new Error(`A case nobody expected: ${JSON.stringify(value)}`)
}
