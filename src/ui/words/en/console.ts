/** What the console says. */
export const consoleWords = {}
