/** The member of a map that stands under a key somebody wrote; what every object has by nature, such as `constructor`, is none. */
export function own<Member>(map: Readonly<Record<string, Member>>, key: string): Member | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
