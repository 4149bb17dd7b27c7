/** What frames every screen, and what stands where a screen could not be shown. */
export const shellWords = {
  brand: 'Hotwash',
  home: 'Hotwash, home page',
  skipToContent: 'Skip to the content',
  loading: 'Loading',
  pageTitle: (screen: string) => `${screen} · Hotwash`,
  nowhere: 'There is no page at this address.',
  goHome: 'Go to the home page',
  failed: 'This could not be loaded.',
  tryAgain: 'Try again',
}
