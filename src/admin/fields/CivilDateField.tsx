export function CivilDateField() {
  return null
}
