/** What the building blocks of every screen say. */
export const partsWords = {
  close: 'Close',
}
