export function CivilDateCell() {
  return null
}
