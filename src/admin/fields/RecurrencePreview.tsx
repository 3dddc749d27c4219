export function RecurrencePreview() {
  return null
}
