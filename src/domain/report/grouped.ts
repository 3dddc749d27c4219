/** Rows by what each is said to belong to, in their order; as `Map.groupBy`, which Node 20 has not. */
export function grouped<Row, Group>(
  rows: readonly Row[],
  groupOf: (row: Row) => Group,
): Map<Group, Row[]> {
  const groups = new Map<Group, Row[]>()
  for (const row of rows) {
    const group = groupOf(row)
    const members = groups.get(group)
    if (members) members.push(row)
    else groups.set(group, [row])
  }
  return groups
}
