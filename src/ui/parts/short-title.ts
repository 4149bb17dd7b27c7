/**
 * The title of a role where the mark or the house beside it already says whose it is: `CEO, BankX` is `CEO` in BankX's house.
 * A title that does not end like that stays as it is.
 */
export function shortTitle(title: string, organisation: string | undefined): string {
  const ending = `, ${organisation}`
  return title.endsWith(ending) ? title.slice(0, -ending.length) : title
}
