import { fileURLToPath } from 'node:url'

/**
 * A path of the checkout this file belongs to, wherever the user stands.
 *
 * @param {string} path relative to the top of the checkout
 */
export function fromRoot(path) {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}
