/**
 * Whether a request came from a page of this server. Tools send no origin; a browser always does where it matters, and a page of
 * another site cannot hide its own.
 *
 * @param origin the `Origin` header
 * @param host the `Host` header
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  try {
    return host !== undefined && new URL(origin).host === host
  } catch {
    return false
  }
}
