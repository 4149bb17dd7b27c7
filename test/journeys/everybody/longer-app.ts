import { builtPage } from './built-page.ts'

/** The app with longer texts. */
export const longerApp = (): ReturnType<typeof builtPage> => builtPage('longer.html')
