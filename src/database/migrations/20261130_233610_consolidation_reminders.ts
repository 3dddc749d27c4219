import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`organisation_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`CREATE INDEX \`alerts_organisation_idx\` ON \`alerts\` (\`organisation_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_alerts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`message\` text NOT NULL,
  	\`open\` integer DEFAULT true NOT NULL,
  	\`outlet_id\` text(36),
  	\`obligation_id\` text(36),
  	\`period\` text,
  	\`issue_id\` text(36),
  	\`handling\` text DEFAULT 'new' NOT NULL,
  	\`owner_id\` text(36),
  	\`acknowledged_at\` text,
  	\`settled_by_id\` text(36),
  	\`settled_at\` text,
  	\`settled_reason\` text,
  	\`opened_at\` text NOT NULL,
  	\`resolved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligation_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`settled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_alerts\`("id", "key", "kind", "title", "message", "open", "outlet_id", "obligation_id", "period", "issue_id", "handling", "owner_id", "acknowledged_at", "settled_by_id", "settled_at", "settled_reason", "opened_at", "resolved_at", "updated_at", "created_at") SELECT "id", "key", "kind", "title", "message", "open", "outlet_id", "obligation_id", "period", "issue_id", "handling", "owner_id", "acknowledged_at", "settled_by_id", "settled_at", "settled_reason", "opened_at", "resolved_at", "updated_at", "created_at" FROM \`alerts\`;`)
  await db.run(sql`DROP TABLE \`alerts\`;`)
  await db.run(sql`ALTER TABLE \`__new_alerts\` RENAME TO \`alerts\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`alerts_key_idx\` ON \`alerts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`alerts_kind_idx\` ON \`alerts\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`alerts_open_idx\` ON \`alerts\` (\`open\`);`)
  await db.run(sql`CREATE INDEX \`alerts_outlet_idx\` ON \`alerts\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_obligation_idx\` ON \`alerts\` (\`obligation_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_period_idx\` ON \`alerts\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`alerts_issue_idx\` ON \`alerts\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_handling_idx\` ON \`alerts\` (\`handling\`);`)
  await db.run(sql`CREATE INDEX \`alerts_owner_idx\` ON \`alerts\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_settled_by_idx\` ON \`alerts\` (\`settled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_opened_at_idx\` ON \`alerts\` (\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_updated_at_idx\` ON \`alerts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_created_at_idx\` ON \`alerts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_open_idx\` ON \`alerts\` (\`outlet_id\`,\`open\`);`)
}
