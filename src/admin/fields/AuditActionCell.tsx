export function AuditActionCell() {
  return null
}
