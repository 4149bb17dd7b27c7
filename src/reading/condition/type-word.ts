/** A type of the condition language, in words. */
export function typeWord(type: string | undefined): string {
  switch (type) {
    case 'double':
    case 'int':
    case 'uint':
      return 'a number'
    case 'string':
      return 'a text'
    case 'bool':
      return 'true or false'
    default:
      return type?.startsWith('list') ? 'a list' : 'something else'
  }
}
