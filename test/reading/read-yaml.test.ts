import { describe, expect, it } from 'vitest'
import { limits, readYaml, type YamlText } from '@/reading/index.ts'

const codesOf = (content: string | Uint8Array) => readYaml(content, 'f.yaml').diagnostics.map(({ code }) => code)

function yamlOf(content: string): YamlText {
  const { yaml, diagnostics } = readYaml(content, 'f.yaml')
  expect(diagnostics).toEqual([])
  if (yaml === undefined) throw new Error('This text was expected to be YAML.')
  return yaml
}

describe('reading YAML', () => {
  it('gives plain values, with words that look like yes and no left as words', () => {
    const { value } = yamlOf('a: [1, two, true, yes, no]\nb: { c: 2026-03-03, d: 00:01 }\ne: |\n  two\n  lines\n')
    expect(value).toEqual({ a: [1, 'two', true, 'yes', 'no'], b: { c: '2026-03-03', d: '00:01' }, e: 'two\nlines\n' })
  })

  it('follows aliases and merges maps, the own key first', () => {
    const { value } = yamlOf('base: &b { x: 1, y: 2 }\nmore: { <<: *b, y: 3 }\nmost: { <<: [*b, { z: 4 }] }\nsame: *b\n')
    expect(value).toMatchObject({ more: { x: 1, y: 3 }, most: { x: 1, y: 2, z: 4 }, same: { x: 1, y: 2 } })
  })

  it('takes a byte order mark for no part of the text', () => {
    expect(yamlOf('\uFEFFa: 1\n').value).toEqual({ a: 1 })
    expect(readYaml(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31]), 'f.yaml').yaml?.value).toEqual({ a: 1 })
  })

  it.each([
    ['a doubled key', 'a: 1\nb: 2\na: 3\n', 'duplicate-key'],
    ['a doubled key in quotes', 'a: 1\n"a": 3\n', 'duplicate-key'],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', 'unknown-alias'],
    ['a value that stands for itself', 'a: &x [*x]\n', 'unknown-alias'],
    ['a key that is a list', '[a, b]: 1\n', 'bad-key'],
    ['a key that would change what every object is', '__proto__: { x: 1 }\n', 'bad-key'],
    ['an unknown tag', 'a: !done("x")\n', 'yaml-tag'],
    ['binary in disguise', 'a: !!binary aGVsbG8=\n', 'yaml-tag'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'several-documents'],
    ['a tab for indentation', 'a:\n\tb: 1\n', 'not-yaml'],
    ['an open quote', 'a: "x\n', 'not-yaml'],
    ['nothing', '', 'empty-file'],
    ['blanks', ' \n \n', 'empty-file'],
    ['a lonely dash of comments', '# a\n# b\n', 'empty-file'],
    ['a control character', 'a: \u0007\n', 'binary-file'],
  ])('refuses %s', (_what, text, code) => {
    expect(codesOf(text)).toContain(code)
    expect(readYaml(text, 'f.yaml').yaml).toBeUndefined()
  })

  it('counts twenty thousand keys of one map without comparing each with every other', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n')
    expect(codesOf(`${text}\nk7: 2\n`)).toEqual(['duplicate-key'])
  })
})

describe('the places of what was read', () => {
  const text = `title: One
seats:
  vendor.lead: { brief: "You said \\"go\\"", to: alone }
when: |
  a > 1 &&
  b == "x" && a > 1
folded: >
  first part
  second part
list:
  - one
  - two: 2
`
  const { places } = yamlOf(text)
  const at = ({ line, column, length }: { line: number; column: number; length: number }) => [line, column, length]

  it('are those of values and keys', () => {
    expect(at(places.value(['title']))).toEqual([1, 8, 3])
    expect(at(places.key(['seats', 'vendor.lead']))).toEqual([3, 3, 11])
    expect(at(places.value(['list', 1, 'two']))).toEqual([12, 10, 1])
  })

  it('fall back to the nearest thing that is written', () => {
    expect(at(places.value(['seats', 'vendor.lead', 'name']))).toEqual([3, 16, 39])
    expect(at(places.value(['nothing', 'at', 'all']))).toEqual([1, 1, 10])
  })

  it('take a single value for the only member of a list', () => {
    expect(at(places.value(['seats', 'vendor.lead', 'to', 0]))).toEqual([3, 48, 5])
  })

  it('lead into texts, past quotes and indentation, to the occurrence that is meant', () => {
    const when = 'a > 1 &&\nb == "x" && a > 1\n'
    expect(at(places.part(['when'], 0, 5))).toEqual([5, 3, 5])
    expect(at(places.part(['when'], when.lastIndexOf('a > 1'), when.lastIndexOf('a > 1') + 5))).toEqual([6, 15, 5])
    expect(at(places.part(['folded'], 'first part '.length, 'first part second'.length))).toEqual([9, 3, 6])
  })

  it('are the whole text where escapes hide the part', () => {
    expect(at(places.part(['seats', 'vendor.lead', 'brief'], 9, 13))).toEqual([3, 25, 17])
  })
})

describe('a text that wants too much', () => {
  it('is refused by its size before anything looks at it', () => {
    expect(codesOf(new Uint8Array(50_000_000))).toEqual(['file-too-large'])
    expect(codesOf(' '.repeat(limits.bytes + 1))).toEqual(['file-too-large'])
  })

  it('is refused as binary, and as another encoding', () => {
    expect(codesOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]))).toEqual(['binary-file'])
    expect(codesOf(new Uint8Array([0x61, 0x3a, 0x20, 0xdc, 0x62]))).toEqual(['not-utf8'])
  })

  it.each([
    ['brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['braces', `a: ${'{b: '.repeat(5000)}1${'}'.repeat(5000)}`],
    ['dashes', `${'- '.repeat(5000)}x`],
    [
      'indentation',
      Array.from({ length: 5000 }, (_, n) => `${' '.repeat(n)}a:`)
        .join('\n')
        .slice(0, limits.bytes),
    ],
    ['brackets that never end', '['.repeat(limits.bytes)],
  ])('is refused when it is five thousand levels of %s deep', (_what, text) => {
    expect(codesOf(text)).toEqual(['too-deep'])
  })

  it('may be a hundred levels deep and not one more', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(codesOf(nested(limits.levels))).toEqual([])
    expect(codesOf(nested(limits.levels + 1))).toEqual(['too-deep'])
  })

  it('does not go off as an alias bomb, of lists, of maps, or of merges', () => {
    const ten = (item: string) => Array.from({ length: 10 }, () => item).join(', ')
    const lists = ['a0: &a0 x', ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${ten(`*a${n}`)}]`)]
    expect(codesOf(lists.join('\n'))).toEqual(['alias-bomb'])
    const maps = ['a0: &a0 { x: 1 }']
    for (let n = 0; n < 9; n++) maps.push(`a${n + 1}: &a${n + 1} { p: *a${n}, q: *a${n}, r: *a${n}, s: *a${n}, t: *a${n} }`)
    expect(codesOf(maps.join('\n'))).toEqual(['alias-bomb'])
    const merged = Array.from({ length: 300 }, (_, n) => `k${n}: 1`).join(', ')
    const merges = [`a: &a { ${merged} }`, ...Array.from({ length: 400 }, (_, n) => `m${n}: { <<: *a }`)]
    expect(codesOf(merges.join('\n'))).toEqual(['alias-bomb'])
  })
})
