import { describe, expect, it } from 'vitest'
import { artOf, moods, poses, roleOf, seatKeys } from '@/stage/index.ts'

describe('the pictures of a role', () => {
  it.each(seatKeys.map((seat) => [roleOf(seat), seat] as const))('are there for %s, in every mood and pose', (role, seat) => {
    const art = artOf(role)
    expect(art?.seat).toBe(seat)
    expect(art?.avatar).toContain(`avatars/${seat}`)
    for (const mood of moods) for (const pose of poses) expect(art?.layers({ mood, pose })).toHaveLength(4)
  })

  it('show a covered chair where nobody sits', () => {
    const urls =
      artOf('techa.cto')
        ?.layers()
        .map(({ url }) => url) ?? []
    expect(urls.some((url) => url.includes('t-cto--cover'))).toBe(true)
    expect(urls.some((url) => url.includes('char/'))).toBe(false)
  })

  it('are not there for a role nobody drew', () => {
    expect(artOf('bankx.janitor')).toBeUndefined()
  })
})
