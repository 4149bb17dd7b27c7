import { describe, expect, it } from 'vitest'
import { devicePreferences } from '../../src/browser/device-preferences.ts'

/** A storage that outlives the pages that use it. */
function drawer() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

const closed = () => {
  throw new Error('The storage is closed.')
}

describe('what is settled for a device', () => {
  it('draws the stage until somebody says otherwise, and remembers what they said', () => {
    const storage = drawer()
    const page = devicePreferences(() => storage)
    expect(page.drawsStage()).toBe(true)
    page.keepDrawsStage(false)
    expect(devicePreferences(() => storage).drawsStage()).toBe(false)
    page.keepDrawsStage(true)
    expect(devicePreferences(() => storage).drawsStage()).toBe(true)
  })

  it('says nothing about the sound until somebody has settled it, and then what they said', () => {
    const storage = drawer()
    const page = devicePreferences(() => storage)
    expect(page.playsSound()).toBeUndefined()
    page.keepPlaysSound(false)
    expect(devicePreferences(() => storage).playsSound()).toBe(false)
    expect(devicePreferences(() => storage).drawsStage()).toBe(true)
  })

  it('holds until the page goes where nothing can be kept', () => {
    const page = devicePreferences(closed)
    expect(page.drawsStage()).toBe(true)
    page.keepDrawsStage(false)
    expect(page.drawsStage()).toBe(false)
    expect(devicePreferences(closed).drawsStage()).toBe(true)
  })
})
