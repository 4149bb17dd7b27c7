/** `./playbook.yaml` as seen from `folder/scenario.yaml`: `folder/playbook.yaml`. Paths are written with slashes. */
export function pathBeside(file: string, named: string): string {
  if (named.startsWith('/')) return named
  const root = file.startsWith('/') ? '/' : ''
  const parts = file.split('/').slice(0, -1)
  for (const part of named.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return `${root}${parts.filter((part) => part !== '').join('/')}`
}
