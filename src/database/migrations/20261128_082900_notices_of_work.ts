import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

import { searchText } from '@/domain/text/search'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_mail_muted_work\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_mail_muted_work_order_idx\` ON \`users_mail_muted_work\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_mail_muted_work_parent_idx\` ON \`users_mail_muted_work\` (\`parent_id\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`alert_id\` text(36),
  	\`reason\` text NOT NULL,
  	\`event\` text,
  	\`subject\` text,
  	\`outlet_id\` text(36),
  	\`actor_id\` text(36),
  	\`asks\` integer,
  	\`cause\` text,
  	\`ended_at\` text,
  	\`opened_at\` text NOT NULL,
  	\`read_at\` text,
  	\`mail_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`alert_id\`) REFERENCES \`alerts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`mail_id\`) REFERENCES \`mails\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  // Only what was there: SQLite takes the name of a column that is not there for a text.
  await db.run(
    sql`INSERT INTO \`__new_notices\`("id", "key", "user_id", "alert_id", "reason", "opened_at", "read_at", "mail_id", "updated_at", "created_at") SELECT "id", "key", "user_id", "alert_id", "reason", "opened_at", "read_at", "mail_id", "updated_at", "created_at" FROM \`notices\`;`,
  )
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`ALTER TABLE \`__new_notices\` RENAME TO \`notices\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_user_idx\` ON \`notices\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_alert_idx\` ON \`notices\` (\`alert_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_subject_idx\` ON \`notices\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`notices_outlet_idx\` ON \`notices\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_actor_idx\` ON \`notices\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_cause_idx\` ON \`notices\` (\`cause\`);`)
  await db.run(sql`CREATE INDEX \`notices_ended_at_idx\` ON \`notices\` (\`ended_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_read_at_idx\` ON \`notices\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`user_openedAt_idx\` ON \`notices\` (\`user_id\`,\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`user_mail_idx\` ON \`notices\` (\`user_id\`,\`mail_id\`);`)
  await db.run(sql`ALTER TABLE \`rundowns\` ADD \`review\` text;`)
  await db.run(sql`ALTER TABLE \`rundowns\` ADD \`submitted_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`rundowns\` ADD \`submitted_at\` text;`)
  await db.run(sql`ALTER TABLE \`rundowns\` ADD \`return_reason\` text;`)
  await db.run(sql`CREATE INDEX \`rundowns_review_idx\` ON \`rundowns\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_submitted_by_idx\` ON \`rundowns\` (\`submitted_by_id\`);`)
  await db.run(sql`ALTER TABLE \`audit_events\` ADD \`search_text\` text;`)
  await db.run(sql`CREATE INDEX \`subjectCollection_at_idx\` ON \`audit_events\` (\`subject_collection\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_at_idx\` ON \`audit_events\` (\`outlet_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`actor_at_idx\` ON \`audit_events\` (\`actor_id\`,\`at\`);`)
  // The lines that are there are to be found by name too.
  const rows = await db.all<{ id: string; title: string | null; actor: string | null }>(
    sql`SELECT \`id\`, \`subject_title\` AS \`title\`, \`actor_name\` AS \`actor\` FROM \`audit_events\`;`,
  )
  for (const { id, title, actor } of rows) {
    const found = searchText(title, actor)
    await db.run(sql`UPDATE \`audit_events\` SET \`search_text\` = ${found} WHERE \`id\` = ${id};`)
  }
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_mail_muted_work\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_rundowns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`issue_id\` text(36),
  	\`column_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`label\` text NOT NULL,
  	\`on_air\` text NOT NULL,
  	\`off_air\` text NOT NULL,
  	\`over_seconds\` numeric NOT NULL,
  	\`under_seconds\` numeric NOT NULL,
  	\`gap_seconds\` numeric NOT NULL,
  	\`first_settings\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`approved_revision\` numeric,
  	\`approved_by_id\` text(36),
  	\`approved_at\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_rundowns\`("id", "key", "issue_id", "column_id", "outlet_id", "label", "on_air", "off_air", "over_seconds", "under_seconds", "gap_seconds", "first_settings", "revision", "approved_revision", "approved_by_id", "approved_at", "sample", "updated_at", "created_at") SELECT "id", "key", "issue_id", "column_id", "outlet_id", "label", "on_air", "off_air", "over_seconds", "under_seconds", "gap_seconds", "first_settings", "revision", "approved_revision", "approved_by_id", "approved_at", "sample", "updated_at", "created_at" FROM \`rundowns\`;`)
  await db.run(sql`DROP TABLE \`rundowns\`;`)
  await db.run(sql`ALTER TABLE \`__new_rundowns\` RENAME TO \`rundowns\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`rundowns_key_idx\` ON \`rundowns\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_issue_idx\` ON \`rundowns\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_column_idx\` ON \`rundowns\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_outlet_idx\` ON \`rundowns\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_on_air_idx\` ON \`rundowns\` (\`on_air\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_approved_by_idx\` ON \`rundowns\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_sample_idx\` ON \`rundowns\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_updated_at_idx\` ON \`rundowns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_created_at_idx\` ON \`rundowns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`alert_id\` text(36) NOT NULL,
  	\`reason\` text NOT NULL,
  	\`opened_at\` text NOT NULL,
  	\`read_at\` text,
  	\`mail_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`alert_id\`) REFERENCES \`alerts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`mail_id\`) REFERENCES \`mails\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notices\`("id", "key", "user_id", "alert_id", "reason", "opened_at", "read_at", "mail_id", "updated_at", "created_at") SELECT "id", "key", "user_id", "alert_id", "reason", "opened_at", "read_at", "mail_id", "updated_at", "created_at" FROM \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`ALTER TABLE \`__new_notices\` RENAME TO \`notices\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_user_idx\` ON \`notices\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_alert_idx\` ON \`notices\` (\`alert_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_read_at_idx\` ON \`notices\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`user_openedAt_idx\` ON \`notices\` (\`user_id\`,\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`user_mail_idx\` ON \`notices\` (\`user_id\`,\`mail_id\`);`)
  await db.run(sql`DROP INDEX \`subjectCollection_at_idx\`;`)
  await db.run(sql`DROP INDEX \`outlet_at_idx\`;`)
  await db.run(sql`DROP INDEX \`actor_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_events\` DROP COLUMN \`search_text\`;`)
}
