import { describe, expect, it } from 'vitest'
import { missingPackages } from '../../src/entry/prepare/missing-packages.mjs'

const zod = { 'node_modules/zod': { version: '4.6.7' } }

describe('packages that are missing', () => {
  it('are none when every version is the wanted one', () => {
    expect(missingPackages({ '': { version: '0.1.0' }, ...zod }, zod)).toEqual([])
  })

  it('are those that are not there, and those in another version', () => {
    expect(missingPackages(zod, {})).toEqual(['node_modules/zod'])
    expect(missingPackages(zod, { 'node_modules/zod': { version: '4.6.6' } })).toEqual(['node_modules/zod'])
  })

  it('are never those for another kind of machine', () => {
    const others = {
      'node_modules/a': { version: '1.0.0', optional: true },
      'node_modules/b': { version: '1.0.0', devOptional: true },
    }
    expect(missingPackages({ ...zod, ...others }, zod)).toEqual([])
  })
})
