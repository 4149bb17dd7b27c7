/**
 * The text of UTF-8 bytes; undefined when they are not UTF-8. Strict: no stray or missing bytes, nothing spelt longer than needed,
 * no halves of surrogate pairs. Written here because the core knows no platform that would do it.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const pieces: string[] = []
  let units: number[] = []
  for (let n = 0; n < bytes.length; ) {
    const first = bytes[n] ?? 0
    const length = lengthOf(first)
    let point = length === 1 ? first : first & (0x7f >> length)
    for (let more = 1; more < length; more++) {
      const next = bytes[n + more] ?? 0
      if (next >> 6 !== 0b10) return undefined
      point = (point << 6) | (next & 0x3f)
    }
    if (length === 0 || point < (LEAST[length] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff))
    else units.push(point)
    n += length
    if (units.length > 8000) {
      pieces.push(String.fromCharCode(...units))
      units = []
    }
  }
  return pieces.join('') + String.fromCharCode(...units)
}

/** The least character that needs so many bytes. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000]

/** How many bytes a character has that begins with this one; 0 when none begins so. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1
  if (first >> 5 === 0b110) return 2
  if (first >> 4 === 0b1110) return 3
  return first >> 3 === 0b11110 ? 4 : 0
}
