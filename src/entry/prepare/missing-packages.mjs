/** @typedef {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean, readonly devOptional?: boolean }>>} Packages packages by their folder, as npm lists them */

/**
 * The folders of the packages that are wanted and not installed, or not in that version. Optional packages are for some machines
 * only, so nobody misses them; the first entry, without a folder, is the project itself.
 *
 * @param {Packages} wanted the packages of package-lock.json
 * @param {Packages} installed the packages npm wrote down when it had installed the last of them
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([folder, { optional, devOptional }]) => folder !== '' && optional !== true && devOptional !== true)
    .filter(([folder, { version }]) => installed[folder]?.version !== version)
    .map(([folder]) => folder)
}
