type Person = { name?: string | null; penName?: string | null; otherPenNames?: string | null }

/** The names a person may sign with: the usual pen name first, the others as they are noted, the real name last. */
export function penNamesOf({ name, penName, otherPenNames }: Person): string[] {
  const names = [penName ?? '', ...(otherPenNames ?? '').split('\n'), name ?? '']
  return [...new Set(names.map((one) => one.trim()).filter((one) => one !== ''))]
}
